import type { CheckTemplate } from 'backstage-plugin-private-api-common';
import { SCOPE } from './builders';

/** CloudFormation of a private REST API that one VPC endpoint may call. */
export function aTemplate(
  overrides: Partial<CheckTemplate> = {},
): CheckTemplate {
  return {
    name: 'orders',
    ...SCOPE,
    parameters: { VpcEndpointId: 'vpce-0a1' },
    body: `
Parameters:
  VpcEndpointId: { Type: String }
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: new-orders
      EndpointConfiguration:
        Types: [PRIVATE]
        VpcEndpointIds: [!Ref VpcEndpointId]
      Policy:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: execute-api:Invoke
            Resource: execute-api:/*
            Condition:
              StringEquals: { 'aws:SourceVpce': !Ref VpcEndpointId }
  Method:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      AuthorizationType: NONE
      Integration: { Type: MOCK }
  Deployment:
    Type: AWS::ApiGateway::Deployment
    DependsOn: Method
    Properties: { RestApiId: !Ref Api, StageName: prod }
`,
    ...overrides,
  };
}
