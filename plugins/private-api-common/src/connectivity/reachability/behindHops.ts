import { judgeCall } from '../../access';
import type { Caller, Hop } from '../../access/types';
import { Api, Inventory, Operation } from '../../inventory';
import { hop, pass } from '../Judgement';
import { backendHops } from '../path/backendHops';
import type { HostnameKind } from '../types';
import { apiHop, findStage } from './apiHops';
import type { Call } from './Call';
import { matchOperation } from './matchOperation';
import { preflightHops } from './preflightHops';

/** A call that has come to the API's door. */
export interface Arrival {
  call: Call;
  /** As the authorization flow sees it: with the VPC endpoint it came through. */
  caller: Caller;
  kind: HostnameKind | undefined;
  /** ARN of the custom domain name it goes through. */
  viaDomainArn?: string;
  /** It goes through a custom domain name that the inventory does not have. */
  viaUnknownDomain?: boolean;
  /** The hop of that domain name, which stands between two of the authorization flow's. */
  domainHop?: Hop;
}

const AT_ENTRANCE = new Set<Hop['kind']>(['endpoint-policy', 'domain-policy']);

/** The hops from the policies of the entrance to the targets, and the operation that answers. */
export function behindHops(
  api: Api,
  arrival: Arrival,
  inventory: Inventory,
): { hops: Hop[]; operation?: Operation } {
  const { call, domainHop, kind } = arrival;
  const match = matchOperation(api, call.method, call.path);
  const { operation } = match;
  const { stage, hop: stageHop } = findStage(api, call.stage);
  const own = apiHop(api, kind);
  const access = operation
    ? accessHops(api, arrival, operation, inventory)
    : [];
  const gates = access.filter(({ kind: at }) => AT_ENTRANCE.has(at));
  const answers: Hop[] = match.operation
    ? [
        hop(
          atOperation(match.operation.method, match.operation.path),
          pass(`Answers ${call.method} ${call.path}.`.replace('  ', ' ')),
        ),
        ...backendHops(match.operation, {
          api,
          inventory,
          ...(stage && { stage }),
        }),
      ]
    : [hop(atOperation(call.method, call.path), match.judgement)];
  const hops = [
    ...gates.filter(({ kind: at }) => at === 'endpoint-policy'),
    ...(domainHop ? [domainHop] : []),
    ...gates.filter(({ kind: at }) => at === 'domain-policy'),
    own,
    // The flow tells of the API too; what this hop has told it need not repeat.
    ...access.filter(
      ({ kind: at, status }) =>
        !AT_ENTRANCE.has(at) &&
        at !== 'vpc-endpoint' &&
        (at !== 'api' || (status === 'fail' && own.status !== 'fail')),
    ),
    stageHop,
    ...preflightHops(api, { ...arrival, operation }, inventory),
    ...answers,
  ];
  return { hops, ...(operation && { operation }) };
}

function atOperation(method: string | undefined, path: string) {
  return {
    kind: 'operation',
    label: [method, path].filter(Boolean).join(' ') || 'Operation',
  } as const;
}

function accessHops(
  api: Api,
  { call, caller, viaDomainArn, viaUnknownDomain }: Arrival,
  operation: Operation,
  inventory: Inventory,
): Hop[] {
  const { method, path, stage } = call;
  return judgeCall(
    api,
    {
      caller,
      operation,
      method,
      path,
      stage,
      ...(viaDomainArn && { viaDomainArn }),
      ...(viaUnknownDomain && { viaUnknownDomain }),
    },
    inventory,
  ).hops;
}
