import { isUnknown } from '../../inventory';
import type { CallClass } from '../flow/callClasses';
import { isMoreOpen, type ClassJudgement } from './ClassJudgement';
import { decisiveGate } from './decisiveGate';
import { policyReason } from './policyReason';
import { MAY_FAIL, verdictOfResults } from '../flow/resultSet';

/**
 * One sentence on why an endpoint's callers get through or not, given the endpoint's id. Where the calls differ, it speaks of
 * those that do not get through.
 */
export function reasonOfJudgements(
  judgements: readonly ClassJudgement[],
): (endpointId: string) => string {
  if (judgements.length === 0) {
    return () => 'The API has no operations.';
  }
  const worst = judgements.reduce((a, b) => (isMoreOpen(a, b) ? b : a));
  const isSplit = judgements.some(
    one => verdictOfResults(one.results) !== verdictOfResults(worst.results),
  );
  const reason = reasonOf(worst);
  return isSplit
    ? id => `${operationWords(worst)}: ${reason(id)} Other operations differ.`
    : reason;
}

function operationWords({ prepared }: ClassJudgement): string {
  const [first] = prepared.callClass.operations;
  return first ? [first.method, first.path].filter(Boolean).join(' ') : 'Calls';
}

function reasonOf(judgement: ClassJudgement): (endpointId: string) => string {
  const decisive = decisiveGate(judgement);
  if (decisive?.gate === 'endpoint-policy') {
    const isSure = decisive.results === MAY_FAIL;
    return endpointId => doubtOf(`the policy of ${endpointId}`, isSure);
  }
  const reason = reasonAtGate(judgement, decisive);
  return () => reason;
}

function reasonAtGate(
  judgement: ClassJudgement,
  decisive: ReturnType<typeof decisiveGate>,
): string {
  const { domain, isUnknownDomain } = judgement.route;
  const isSure = decisive?.results === MAY_FAIL;
  switch (decisive?.gate) {
    case undefined:
      return domain
        ? `Every gate lets the call through by way of ${domain.domain.domainName}.`
        : 'Every gate lets the call through.';
    case 'api':
      if (isSure) {
        return 'The default endpoint is disabled, and no private domain leads here through this endpoint.';
      }
      if (isUnknownDomain) {
        return 'Whether a private domain leads here through this endpoint is not known.';
      }
      return domain
        ? `Where ${domain.domain.domainName} leads is not known.`
        : 'Whether the default endpoint is disabled is not known.';
    case 'domain-policy':
      return doubtOf(`the policy of ${domain?.domain.domainName}`, isSure);
    case 'resource-policy':
      return policyReason(judgement);
    default:
      return identityReason(judgement.prepared.callClass);
  }
}

function doubtOf(policy: string, isSure: boolean): string {
  return isSure
    ? `${policy.charAt(0).toUpperCase()}${policy.slice(
        1,
      )} does not allow the call.`
    : `Whether ${policy} allows the call is not known.`;
}

function identityReason({ authorizationType, authorizer }: CallClass): string {
  if (isUnknown(authorizationType)) {
    return `How the API authorises is not known: ${authorizationType.unknown}.`;
  }
  const name = authorizer ? ` ${authorizer.name}` : '';
  switch (authorizationType) {
    case 'AWS_IAM':
      return 'The policies let the call through where the caller’s identity policy allows it.';
    case 'CUSTOM':
      return `The policies let the call through; the Lambda authorizer${name} decides.`;
    default:
      return `The policies let the call through with a valid token for the authorizer${name}.`;
  }
}
