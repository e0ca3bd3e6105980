import { Scope, partitionOf } from '../../inventory';

/**
 * An ARN in a scope.
 *
 * @example
 * `serviceArn(scope, 'lambda', 'function:orders')` is `arn:aws:lambda:eu-west-1:111111111111:function:orders`.
 */
export function serviceArn(
  scope: Scope,
  service: string,
  resource: string,
): string {
  return `arn:${partitionOf(scope.region)}:${service}:${scope.region}:${
    scope.accountId
  }:${resource}`;
}
