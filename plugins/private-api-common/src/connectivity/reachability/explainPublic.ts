import type { Caller, Hop } from '../../access/types';
import { mayLeadTo } from '../../access/callers/domainRoutes';
import { Api, DomainName, Inventory, Unknown } from '../../inventory';
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
import { DomainMapping, findMapping } from './mapping';

/** Explains a call of an API with a public endpoint. A caller without a place is one on the internet. */
export function explainPublic(
  api: Api,
  call: Call,
  inventory: Inventory,
): Explanation {
  const domain = chooseDomain(api, call, inventory);
  const mapping = domain && findMapping(domain, api, call);
  const gap = inventory.gapOf('domain-name', api);
  const isUnread =
    gap !== undefined &&
    mapping?.judgement.status !== 'pass' &&
    mustBeDomain(api, call, inventory);
  return isUnread
    ? explainByUnread(api, call, gap, inventory)
    : explainBy(api, call, { domain, mapping }, inventory);
}

function callerHop({ caller }: Call, inventory: Inventory): Hop {
  return hop(
    { kind: 'caller', label: placeOf(caller) },
    judgePlace(caller, inventory),
  );
}

/** By a custom domain name that could not be read, if there is one: none that is known leads here. */
function explainByUnread(
  api: Api,
  call: Call,
  gap: Unknown,
  inventory: Inventory,
): Explanation {
  const { hops, operation } = behindHops(
    api,
    {
      call,
      caller: callerOnTheInternet(call.caller),
      kind: 'custom-domain',
      viaUnknownDomain: true,
    },
    inventory,
  );
  const name = unknownFrom(gap, 'The custom domain names are not all known');
  return {
    hops: [
      callerHop(call, inventory),
      hop({ kind: 'name', label: 'Custom domain name' }, name),
      ...hops,
    ],
    ...(operation && { operation }),
  };
}

function explainBy(
  api: Api,
  call: Call,
  { domain, mapping }: { domain?: DomainName; mapping?: DomainMapping },
  inventory: Inventory,
): Explanation {
  const kind = domain ? 'custom-domain' : 'public';
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
      callerHop(call, inventory),
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
  // What a domain leads to may not have been read.
  const domains = inventory
    .all('domain-name')
    .filter(
      domain => domain.endpointType !== 'PRIVATE' && mayLeadTo(domain, api),
    );
  const best = bestOf(
    domains,
    domain => findMapping(domain, api, call).judgement.status,
  );
  return mustBeDomain(api, call, inventory) ? best : undefined;
}

function mustBeDomain(api: Api, call: Call, inventory: Inventory): boolean {
  if (call.hostname) {
    return call.hostname === 'custom-domain';
  }
  return (
    judgeAcceptance(api, 'public').status !== 'pass' ||
    shadow(call.caller, inventory).status !== 'pass'
  );
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
