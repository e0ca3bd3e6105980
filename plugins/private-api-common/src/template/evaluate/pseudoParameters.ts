import { Scope, partitionOf } from '../../inventory';
import { uuidId } from '../identity/syntheticId';

/**
 * What the pseudo parameters stand for in a stack. `AWS::NoValue` is `undefined`.
 */
export function pseudoParameters(
  stackName: string,
  scope: Scope,
): ReadonlyMap<string, unknown> {
  const { accountId, region } = scope;
  const partition = partitionOf(region);
  const stackId = `arn:${partition}:cloudformation:${region}:${accountId}:stack/${stackName}/${uuidId(
    `${accountId}/${region}/${stackName}`,
  )}`;
  return new Map<string, unknown>([
    ['AWS::AccountId', accountId],
    ['AWS::NoValue', undefined],
    ['AWS::NotificationARNs', []],
    ['AWS::Partition', partition],
    ['AWS::Region', region],
    ['AWS::StackId', stackId],
    ['AWS::StackName', stackName],
    [
      'AWS::URLSuffix',
      partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    ],
  ]);
}
