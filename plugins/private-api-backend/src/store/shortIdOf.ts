/**
 * The last part of an ARN, by which other resources may name this one.
 *
 * @example
 * `shortIdOf('arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/vpce-0a1')` is `vpce-0a1`.
 */
export function shortIdOf(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}
