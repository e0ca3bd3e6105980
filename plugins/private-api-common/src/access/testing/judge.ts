import type { Api, Resource } from '../../inventory';
import {
  aPrivateApi,
  anInventory,
  anOperation,
  aVpcEndpoint,
} from '../../testing';
import { judgeCall } from '../call/judgeCall';
import type { CallQuestion, Caller, Hop, HopKind } from '../types';

export const EXECUTE = 'arn:aws:execute-api:eu-west-1:111111111111';
export const DOMAIN = `${EXECUTE}:/domainnames/orders.internal.example+d0m1`;
export const READER = 'arn:aws:iam::111111111111:role/reader';

export const onEndpoint = (operator: string, ...ids: string[]) => ({
  Condition: { [operator]: { 'aws:SourceVpce': ids } },
});

/** A call and its surroundings, where they differ from a plain one. */
export interface Given {
  api?: Partial<Api>;
  operation?: Parameters<typeof anOperation>[0];
  caller?: Caller;
  call?: Partial<CallQuestion>;
  others?: Resource[];
}

/** Judges `GET /orders` on `prod` through `vpce-0a1`. */
export function judge({
  api: changes,
  operation: auth,
  caller,
  call,
  others = [],
}: Given = {}) {
  const operation = anOperation(auth);
  const api = aPrivateApi({ operations: [operation], ...changes });
  const endpoints = others.some(one => one.kind === 'vpc-endpoint')
    ? []
    : [aVpcEndpoint()];
  return judgeCall(
    api,
    {
      caller: caller ?? { vpcEndpointId: 'vpce-0a1' },
      operation,
      method: 'GET',
      path: '/orders',
      stage: 'prod',
      ...call,
    },
    anInventory([api, ...endpoints, ...others]),
  );
}

export function hopOf(hops: Hop[], kind: HopKind): Hop | undefined {
  return hops.find(hop => hop.kind === kind);
}

/** The verdict and the hops on one line. */
export function outline({ verdict, hops }: ReturnType<typeof judge>): string {
  return [verdict, ...hops.map(hop => `${hop.kind} ${hop.status}`)].join(', ');
}
