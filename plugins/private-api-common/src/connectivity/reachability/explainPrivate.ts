import type { Hop, HopStatus } from '../../access/types';
import { Api, Inventory, isKnown, VpcEndpoint } from '../../inventory';
import { judgeEndpoint } from '../entrances/judgeEndpoint';
import { judgeSecurityGroupsFor } from '../entrances/judgeSecurityGroups';
import { aliasHostname } from '../hostnames';
import { hop, pass, unknown } from '../Judgement';
import type { Vantage } from '../names/NameCheck';
import { allOf, bestOf } from '../status';
import { behindHops } from './behindHops';
import type { Call } from './Call';
import {
  ChosenName,
  namesFor,
  domainHop,
  nameHop,
  targetOf,
} from './chooseName';
import type { Explanation } from './Explanation';
import type { Route } from './Route';

/** Explains a call of a private API by one route. */
export function explainPrivate(
  api: Api,
  call: Call,
  route: Route,
  inventory: Inventory,
): Explanation {
  const { endpoint, vantage } = route;
  return endpoint && vantage
    ? explainThrough(api, call, { ...route, endpoint, vantage }, inventory)
    : explainWithoutEndpoint(api, call, route, inventory);
}

type KnownRoute = Route & { endpoint: VpcEndpoint; vantage: Vantage };

/** By the best name for which the policies let the call in; where they let none in, by the best name. */
function explainThrough(
  api: Api,
  call: Call,
  route: KnownRoute,
  inventory: Inventory,
): Explanation {
  const explanations: Explanation[] = [];
  for (const name of namesFor(api, call, route, inventory)) {
    const explanation = explainByName(api, call, { route, name }, inventory);
    explanations.push(explanation);
    if (statusOfHops(explanation) === 'pass') {
      break;
    }
  }
  return bestOf(explanations, statusOfHops)!;
}

function statusOfHops({ hops }: Explanation): HopStatus {
  return allOf(hops.map(({ status }) => status));
}

function explainByName(
  api: Api,
  call: Call,
  { route, name }: { route: KnownRoute; name: ChosenName },
  inventory: Inventory,
): Explanation {
  const target = targetOf(name, call.stage);
  const viaDomain = domainHop(name);
  const viaUnknownDomain =
    name.kind === 'custom-domain' &&
    !name.domain &&
    name.judgement.status === 'unknown';
  const { hops, operation } = behindHops(
    api,
    {
      call,
      // Where the question does not name the caller's VPC it may be another than the endpoint's.
      caller: { ...call.caller, vpcEndpointId: route.endpoint.endpointId },
      kind: name.kind,
      ...(name.domain && { viaDomainArn: name.domain.arn }),
      ...(viaUnknownDomain && { viaUnknownDomain }),
      ...(viaDomain && { domainHop: viaDomain }),
    },
    inventory,
  );
  return {
    hops: [
      route.caller,
      nameHop(name),
      ...entranceHops(api, route, inventory),
      ...hops,
    ],
    ...(target && { target }),
    ...(operation && { operation }),
  };
}

function entranceHops(
  api: Api,
  { endpoint, addresses, words }: KnownRoute,
  inventory: Inventory,
): Hop[] {
  const resource = endpoint.arn;
  const label = endpoint.name || endpoint.endpointId;
  return [
    hop(
      { kind: 'vpc-endpoint', label, resource },
      judgeEndpoint(endpoint, api),
    ),
    hop(
      { kind: 'security-group', label: 'Inbound TCP 443', resource },
      judgeSecurityGroupsFor(endpoint, { addresses, words }, inventory),
    ),
  ];
}

/** What can be said of a call of which the entrance is not known: what the API itself makes of it. */
function explainWithoutEndpoint(
  api: Api,
  call: Call,
  route: Route,
  inventory: Inventory,
): Explanation {
  const name = aliasOfUnknown(api, call);
  const target = name && targetOf(name, call.stage);
  const kind = call.hostname ?? name?.kind;
  const arrival = { call, caller: call.caller, kind };
  const { hops, operation } = behindHops(api, arrival, inventory);
  const judgement =
    route.missing ?? unknown('Through which VPC endpoint is not known.');
  const door = hop({ kind: 'vpc-endpoint', label: 'VPC endpoint' }, judgement);
  return {
    hops: [route.caller, ...(name ? [nameHop(name)] : []), door, ...hops],
    ...(target && { target }),
    ...(operation && { operation }),
  };
}

/** The alias is known of an endpoint of which nothing else is: of an account that is not indexed, say. */
function aliasOfUnknown(api: Api, call: Call): ChosenName | undefined {
  const { vpcEndpointId } = call.caller;
  const isAssociated =
    vpcEndpointId !== undefined &&
    isKnown(api.vpcEndpointIds) &&
    api.vpcEndpointIds.includes(vpcEndpointId);
  return isAssociated && (call.hostname ?? 'alias') === 'alias'
    ? {
        kind: 'alias',
        hostname: aliasHostname(api, vpcEndpointId),
        judgement: pass('The alias resolves everywhere to private addresses.'),
      }
    : undefined;
}
