import { Api, Inventory } from '../../inventory';
import { judgeEndpoint } from '../entrances/judgeEndpoint';
import { judgeSecurityGroupsFor } from '../entrances/judgeSecurityGroups';
import { decisive, hop, Judgement, unknown } from '../Judgement';
import { checkNames, judgeCheck } from '../names/checkNames';
import { judgeAcceptance } from '../names/judgeAcceptance';
import type { NameCheck, PrivateNameKind } from '../names/NameCheck';
import { bestOf } from '../status';
import { behindHops } from './behindHops';
import type { Call } from './Call';
import type { CallTarget } from './callLine';
import type { Explanation } from './Explanation';
import { findMapping } from './mapping';
import type { Route } from './Route';

/** In the order of preference: see `recommend`. */
const KINDS: readonly PrivateNameKind[] = [
  'custom-domain',
  'alias',
  'private-dns',
  'endpoint',
];

/** Explains a call of a private API by one route. */
export function explainPrivate(
  api: Api,
  call: Call,
  route: Route,
  inventory: Inventory,
): Explanation {
  const { endpoint, vantage } = route;
  if (!endpoint || !vantage) {
    return explainWithoutEndpoint(api, call, route, inventory);
  }
  const checks = (call.hostname ? [call.hostname] : KINDS).flatMap(kind =>
    checkNames(kind, { api, endpoint, vantage, inventory }),
  );
  const check = choose(checks, api, call) ?? checks[0];
  const { kind, domain } = check;
  const mapping = domain && findMapping(domain, api, call.stage);
  const target: CallTarget | undefined = check.hostname
    ? {
        hostname: check.hostname,
        prefix: mapping ? mapping.prefix : `/${call.stage}`,
        headers: check.header ? [check.header] : mapping?.headers ?? [],
      }
    : undefined;
  const resource = endpoint.arn;
  const label = endpoint.name || endpoint.endpointId;
  const { addresses, words } = route;
  const behind = behindHops(
    api,
    {
      call,
      caller: {
        ...call.caller,
        vpcEndpointId: endpoint.endpointId,
        ...(vantage !== 'on-premises' && { vpcId: vantage.vpcId }),
      },
      kind,
      ...(domain && { viaDomainArn: domain.arn }),
      ...(domain &&
        mapping && { domainHop: domainHop(check, mapping.judgement) }),
    },
    inventory,
  );
  return {
    hops: [
      route.caller,
      hop(
        { kind: 'name', label: check.hostname ?? NAME_WORDS[kind] },
        check.judgement,
      ),
      hop(
        { kind: 'vpc-endpoint', label, resource },
        judgeEndpoint(endpoint, api),
      ),
      hop(
        { kind: 'security-group', label: 'Inbound TCP 443', resource },
        judgeSecurityGroupsFor(endpoint, { addresses, words }, inventory),
      ),
      ...behind.hops,
    ],
    ...(target && { target }),
    ...(behind.operation && { operation: behind.operation }),
  };
}

/** The best name for this caller: a script in a browser cannot use the one that needs a header. */
function choose(checks: readonly NameCheck[], api: Api, call: Call) {
  const usable = checks.filter(
    ({ kind }) => !call.browser || kind !== 'endpoint' || call.hostname,
  );
  return bestOf(usable, check => {
    const mapping =
      check.domain && findMapping(check.domain, api, call.stage).judgement;
    return decisive(
      judgeAcceptance(api, check.kind),
      judgeCheck(check),
      ...(mapping ? [mapping] : []),
    ).status;
  });
}

function domainHop(check: NameCheck, mapping: Judgement) {
  const { domain, readiness } = check;
  return hop(
    {
      kind: 'domain-name',
      label: domain?.domainName ?? '',
      ...(domain && { resource: domain.arn }),
    },
    readiness ? decisive(readiness, mapping) : mapping,
  );
}

const NAME_WORDS: Record<PrivateNameKind, string> = {
  'private-dns': 'Private DNS name',
  endpoint: 'Hostname of the VPC endpoint',
  alias: 'Route 53 alias',
  'custom-domain': 'Private custom domain name',
};

/** What can be said of a call of which the entrance is not known: what the API itself makes of it. */
function explainWithoutEndpoint(
  api: Api,
  call: Call,
  route: Route,
  inventory: Inventory,
): Explanation {
  const arrival = { call, caller: call.caller, kind: call.hostname };
  const { hops, operation } = behindHops(api, arrival, inventory);
  const judgement =
    route.missing ?? unknown('Through which VPC endpoint is not known.');
  const door = hop({ kind: 'vpc-endpoint', label: 'VPC endpoint' }, judgement);
  return {
    hops: [route.caller, door, ...hops],
    ...(operation && { operation }),
  };
}
