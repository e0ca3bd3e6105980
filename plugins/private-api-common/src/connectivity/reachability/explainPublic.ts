import type { Caller, Hop } from '../../access/types';
import { Api, DomainName, Inventory } from '../../inventory';
import { judgePrivateDns } from '../entrances/judgePrivateDns';
import { isAddress } from '../entrances/portOpenings';
import { indexOf } from '../estate/EstateIndex';
import { defaultHostname } from '../hostnames';
import { fail, hop, Judgement, pass, unknown, unknownFrom } from '../Judgement';
import { judgePublicDomain } from '../names/analysePublicNames';
import { judgeAcceptance } from '../names/judgeAcceptance';
import { bestOf } from '../status';
import { behindHops } from './behindHops';
import type { Call } from './Call';
import type { Explanation } from './Explanation';
import { findMapping } from './mapping';

/** Explains a call of an API with a public endpoint. A caller without a place is one on the internet. */
export function explainPublic(
  api: Api,
  call: Call,
  inventory: Inventory,
): Explanation {
  const domain = chooseDomain(api, call, inventory);
  const kind = domain ? 'custom-domain' : 'public';
  const mapping = domain && findMapping(domain, api, call);
  const hostname = domain?.domainName ?? defaultHostname(api);
  const stagePrefix = call.stage === '$default' ? '' : `/${call.stage}`;
  const behind = behindHops(
    api,
    {
      call,
      caller: callerOnTheInternet(call.caller),
      kind,
      ...(domain && { viaDomainArn: domain.arn }),
      ...(domain &&
        mapping && {
          domainHop: hop(
            { kind: 'domain-name', label: hostname, resource: domain.arn },
            mapping.judgement,
          ),
        }),
    },
    inventory,
  );
  return {
    hops: [
      hop(
        { kind: 'caller', label: placeOf(call.caller) },
        judgePlace(call.caller, inventory),
      ),
      nameHop(api, call, domain, inventory),
      ...behind.hops,
    ],
    target: {
      hostname,
      prefix: mapping ? mapping.prefix : stagePrefix,
      headers: mapping?.headers ?? [],
    },
    ...(behind.operation && { operation: behind.operation }),
  };
}

/** The custom domain name of the call: the one asked for, or one that works. */
function chooseDomain(api: Api, call: Call, inventory: Inventory) {
  if (call.hostname && call.hostname !== 'custom-domain') {
    return undefined;
  }
  const domains = indexOf(inventory)
    .domainsOf(api)
    .filter(({ endpointType }) => endpointType !== 'PRIVATE');
  const best = bestOf(
    domains,
    domain => findMapping(domain, api, call).judgement.status,
  );
  const defaultWorks = judgeAcceptance(api, 'public').status === 'pass';
  const mustBeDomain =
    call.hostname === 'custom-domain' ||
    !defaultWorks ||
    shadow(call.caller, inventory).status !== 'pass';
  return mustBeDomain ? best : undefined;
}

function nameHop(
  api: Api,
  call: Call,
  domain: DomainName | undefined,
  inventory: Inventory,
): Hop {
  const label = domain?.domainName ?? defaultHostname(api);
  return hop({ kind: 'name', label }, judgeName(api, call, domain, inventory));
}

function judgeName(
  api: Api,
  call: Call,
  domain: DomainName | undefined,
  inventory: Inventory,
): Judgement {
  if (domain) {
    return judgePublicDomain(domain, inventory);
  }
  if (call.hostname === 'custom-domain') {
    return fail(
      'No custom domain name is mapped to the API.',
      'Create one and map it to the stage, or call the default endpoint.',
    );
  }
  if (call.hostname === 'endpoint' || call.hostname === 'alias') {
    return fail(
      `The API is ${String(
        api.endpointType,
      )}: through a VPC endpoint API Gateway answers 403 {"message":"Forbidden"}.`,
      'Call its public name, or make the API private.',
      { source: 'API', text: `endpointType: ${String(api.endpointType)}` },
    );
  }
  return shadow(call.caller, inventory);
}

/**
 * Whether private DNS of the caller's VPC leads public execute-api names astray, to an endpoint that refuses them.
 *
 * @see https://repost.aws/knowledge-center/api-gateway-vpc-connections
 */
function shadow(caller: Caller, inventory: Inventory): Judgement {
  const vpcId = vpcOf(caller, inventory);
  if (!vpcId) {
    return caller.vpcEndpointId
      ? unknown(`${caller.vpcEndpointId} is not in the inventory.`)
      : pass('The name is public.');
  }
  const endpoints = indexOf(inventory).endpointsByVpc.get(vpcId) ?? [];
  for (const endpoint of endpoints) {
    const privateDns = judgePrivateDns(endpoint, inventory);
    if (privateDns.status === 'pass') {
      return fail(
        `Private DNS of ${endpoint.endpointId} leads all execute-api names of ${vpcId} to the VPC endpoint, which answers 403 {"message":"Forbidden"} for an API that is not private.`,
        'Call by a custom domain name, or turn private DNS off and use Route 53 aliases for private APIs.',
        {
          source: `VPC endpoint ${endpoint.endpointId}`,
          text: 'PrivateDnsEnabled: true',
        },
      );
    }
    if (privateDns.status === 'unknown') {
      return privateDns;
    }
  }
  const vpc = inventory.find('vpc', vpcId);
  const gap = vpc && inventory.gapOf('vpc-endpoint', vpc);
  if (gap) {
    return unknownFrom(gap, `The VPC endpoints of ${vpcId} are not known`);
  }
  return vpc || endpoints.length > 0
    ? pass(`No private DNS of ${vpcId} hides the public name.`)
    : unknown(`${vpcId} is not in the inventory.`);
}

function vpcOf({ vpcId, vpcEndpointId }: Caller, inventory: Inventory) {
  return (
    vpcId ??
    (vpcEndpointId && inventory.find('vpc-endpoint', vpcEndpointId)?.vpcId)
  );
}

function placeOf({ vpcId, vpcEndpointId, onPremises }: Caller): string {
  return vpcId ?? vpcEndpointId ?? onPremises?.cidr ?? 'Internet';
}

function judgePlace(caller: Caller, inventory: Inventory): Judgement {
  const { vpcId, onPremises, sourceIp } = caller;
  if (vpcId && onPremises) {
    return unknown(
      `The question names both ${vpcId} and an on-premises network as the place of the caller.`,
      'Name one of them.',
    );
  }
  if (sourceIp && !isAddress(sourceIp)) {
    return unknown(`${sourceIp} is not an IP address.`, 'Give an IP address.');
  }
  const place = vpcOf(caller, inventory) ?? caller.vpcEndpointId;
  return place
    ? unknown(
        `The API is public: ${place} needs a way to the internet, which is not in the inventory.`,
        'Check its routes to a NAT or internet gateway.',
      )
    : pass('The call comes over the internet.');
}

/** Behind a NAT the address that the API sees is another one, so that a private one tells nothing. */
function callerOnTheInternet(caller: Caller): Caller {
  const { principalArn, identity, sourceIp, vpcId, vpcEndpointId, onPremises } =
    caller;
  const isInside = vpcId ?? vpcEndpointId ?? onPremises;
  return {
    ...(principalArn && { principalArn }),
    ...(identity && { identity }),
    ...(sourceIp && !isInside && { sourceIp }),
  };
}
