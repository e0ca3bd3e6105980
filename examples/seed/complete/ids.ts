import { hexOf } from './hash.ts';
import type { Json, JsonObject, Recording } from './Recording.ts';

/**
 * Two kinds of ids that the emulator draws anew each time, whatever seed it was given: those of private custom domain names,
 * and the suffix in the DNS names of VPC endpoints. They become functions of what they belong to.
 */
export function makeIdsStable(recording: Recording): void {
  const domainIds = new Map<string, string>();
  for (const domain of recording.items('apigateway GetDomainNames', 'items')) {
    if (domain.domainNameId) {
      const stable = hexOf(`domain ${domain.domainName}`, 10);
      domainIds.set(String(domain.domainNameId), stable);
    }
  }
  recording.replaceTexts(text => {
    let result = text.replace(
      /(vpce-[0-9a-f]{17})-[0-9a-f]{8}(?=[-.])/g,
      (_, endpointId) => `${endpointId}-${hexOf(endpointId, 8)}`,
    );
    for (const [id, stable] of domainIds) {
      result = result.replaceAll(id, stable);
    }
    return result;
  });
}

/** Members that the emulator fills at random and that nobody reads. */
const RANDOM = ['Serial', 'CallerReference', 'CreatorRequestId'];

/** Gives what is drawn anew in single members a value that depends on the thing's id. */
export function settleRandomMembers(recording: Recording): void {
  for (const { call } of recording.allCalls()) {
    forEachObject(call.output ?? {}, item => {
      const id = String(item.Id ?? item.CertificateArn ?? item.Name ?? '');
      for (const member of RANDOM.filter(name => name in item)) {
        item[member] = hexOf(`${member} ${id}`, 32);
      }
      if (item.IsDefault === true && item.RuleArn) {
        // A default rule is numbered by its place in the emulator's memory.
        const listener = String(item.RuleArn).replace(/\/[^/]*$/, '');
        item.RuleArn = `${listener}/${hexOf(listener, 16)}`;
      }
    });
  }
}

function forEachObject(json: Json, visit: (item: JsonObject) => void): void {
  if (Array.isArray(json)) {
    json.forEach(member => forEachObject(member, visit));
  } else if (typeof json === 'object' && json !== null) {
    visit(json);
    Object.values(json).forEach(member => forEachObject(member, visit));
  }
}
