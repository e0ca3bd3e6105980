import {
  Authorizer,
  Fact,
  Operation,
  isKnown,
  isUnknown,
} from '../../inventory';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import type { CostLine } from '../types';
import { durationLine } from './lambdaDuration';

const PART = 'authorizer' as const;

/** The functions of Lambda authorizers that operations use: invocations, and their duration where a what-if gives it. */
export function estimateAuthorizers(context: CostContext): CostLine[] {
  const { authorizers, operations } = context.api;
  if (isUnknown(operations)) {
    // Whether any operation has an authorizer is one more thing that the unread operations would tell.
    return isKnown(authorizers) && !authorizers.some(isLambda)
      ? []
      : [unread(context, operations.unknown)];
  }
  if (isUnknown(authorizers)) {
    return operations.some(({ authorizerId }) => authorizerId)
      ? [unread(context, authorizers.unknown)]
      : [];
  }
  return authorizers
    .filter(isLambda)
    .filter(({ id }) => operations.some(one => one.authorizerId === id))
    .flatMap(authorizer => estimateOne(context, authorizer, operations));
}

function isLambda({ functionArn }: Authorizer): boolean {
  return functionArn !== undefined;
}

function unread(context: CostContext, reason: string): CostLine {
  return unknownLine(context, {
    part: PART,
    label: 'Lambda authorizers',
    priceKey: 'lambda-request',
    because: 'invocations',
    reason,
  });
}

function estimateOne(
  context: CostContext,
  authorizer: Authorizer,
  operations: readonly Operation[],
): CostLine[] {
  const { authorizerMb, authorizerMs } = context.whatIf;
  const label = `Lambda authorizer ${authorizer.name}`;
  const invocations = invocationsOf(context, authorizer, operations);
  const assumption = assumptionOf(authorizer);
  return [
    costLine(context, {
      part: PART,
      label,
      resource: authorizer.functionArn,
      priceKey: 'lambda-request',
      quantity: invocations,
      because: isUnknown(invocations)
        ? 'invocations'
        : `${formatNumber(invocations)} invocations, one a request`,
      assumption,
    }),
    durationLine(context, {
      part: PART,
      label: `${label}, duration (x86)`,
      resource: authorizer.functionArn,
      invocations,
      memoryMb: authorizerMb,
      durationMs: authorizerMs,
      assumption,
    }),
  ];
}

function invocationsOf(
  { api, traffic }: CostContext,
  { id }: Authorizer,
  operations: readonly Operation[],
): Fact<number> {
  if (api.apiType === 'WEBSOCKET') {
    return {
      unknown: 'it runs as a client connects, and connections are not counted',
    };
  }
  if (!operations.filter(isCalled).every(one => one.authorizerId === id)) {
    return {
      unknown: 'only some operations use it, and calls are counted by API',
    };
  }
  return traffic.requestsPerMonth ?? { unknown: traffic.reason };
}

/** A mock answers preflight requests, which come without credentials. */
function isCalled({ integration }: Operation): boolean {
  return isUnknown(integration) || integration?.type !== 'MOCK';
}

/** Without a cache every call with credentials is an invocation; with one, those of a caller that comes back in time are not. */
function assumptionOf({ cacheTtlSeconds }: Authorizer): string | undefined {
  if (cacheTtlSeconds === 0) {
    return undefined;
  }
  return `At most: ${
    cacheTtlSeconds === undefined
      ? 'whether results are kept is not known'
      : `results are kept for ${formatNumber(cacheTtlSeconds)} s`
  }, and nothing counts how often the same caller comes back.`;
}
