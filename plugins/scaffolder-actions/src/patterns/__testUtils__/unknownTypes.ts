/** Left out of what is deployed to an emulator, for its CloudFormation knows none of them. */
export const UNKNOWN_TYPES: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Model',
  'AWS::ApiGateway::RequestValidator',
  'AWS::ApiGatewayV2::RouteResponse',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::IAM::RolePolicy',
]);
