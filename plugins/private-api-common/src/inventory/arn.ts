import { Scope } from './scope';

/**
 * The parts of an Amazon Resource Name.
 *
 * @public
 */
export interface Arn {
  partition: string;
  service: string;
  region: string;
  accountId: string;
  /** Everything behind the fifth colon. */
  resource: string;
}

/**
 * Splits an ARN, or answers `undefined` where the text is not one.
 *
 * @public
 */
export function parseArn(arn: string): Arn | undefined {
  const parts = arn.split(':');
  if (parts.length < 6 || parts[0] !== 'arn') {
    return undefined;
  }
  const [, partition, service, region, accountId, ...resource] = parts;
  return {
    partition,
    service,
    region,
    accountId,
    resource: resource.join(':'),
  };
}

/**
 * The partition a Region belongs to: `aws`, `aws-cn`, `aws-us-gov`.
 *
 * @public
 */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/**
 * The ARN of a resource of API Gateway's control plane with the account filled in, which AWS leaves empty.
 * Without it two accounts' resources could share a key.
 *
 * @example
 * `apiGatewayArn(scope, 'restapis/a1b2c3d4e5')` is `arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5`.
 *
 * @public
 */
export function apiGatewayArn(scope: Scope, path: string): string {
  return `arn:${partitionOf(scope.region)}:apigateway:${scope.region}:${
    scope.accountId
  }:/${path}`;
}

/**
 * The ARN of an EC2 resource.
 *
 * @example
 * `ec2Arn(scope, 'vpc-endpoint', 'vpce-0a1')` is `arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/vpce-0a1`.
 *
 * @public
 */
export function ec2Arn(scope: Scope, type: string, id: string): string {
  return `arn:${partitionOf(scope.region)}:ec2:${scope.region}:${
    scope.accountId
  }:${type}/${id}`;
}
