import type { CheckTemplate } from '../contract/check';
import { readTemplates } from './readTemplates';

const SCOPE = { accountId: '111111111111', region: 'eu-west-1' };

function aTemplate(
  body: string,
  overrides: Partial<CheckTemplate> = {},
): CheckTemplate {
  return { name: 'orders', ...SCOPE, body, ...overrides };
}

describe('readTemplates', () => {
  it('reads a private REST API with what surrounds it', () => {
    const { inventory, problems } = readTemplates([
      aTemplate(
        `
Parameters:
  VpcId: { Type: AWS::EC2::VPC::Id }
  Stage: { Type: String, Default: live }
Resources:
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Interface
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.execute-api
      VpcId: !Ref VpcId
      PrivateDnsEnabled: true
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Group.GroupId]
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: orders
      EndpointConfiguration:
        Types: [PRIVATE]
        VpcEndpointIds: [!Ref Endpoint]
      Policy:
        Version: 2012-10-17
        Statement:
          - Effect: Deny
            Principal: '*'
            Action: execute-api:Invoke
            Resource: execute-api:/*
            Condition:
              StringNotEquals: { aws:SourceVpce: !Ref Endpoint }
  Orders:
    Type: AWS::ApiGateway::Resource
    Properties:
      RestApiId: !Ref Api
      ParentId: !GetAtt Api.RootResourceId
      PathPart: orders
  Order:
    Type: AWS::ApiGateway::Resource
    Properties: { RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: '{id}' }
  GetOrder:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref Order
      HttpMethod: GET
      AuthorizationType: AWS_IAM
      Integration: { Type: MOCK }
  Stage:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: !Ref Api
      StageName: !Ref Stage
      Variables: { secret: hidden }
      AccessLogSetting:
        DestinationArn: !Sub arn:aws:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:orders
`,
        { parameters: { VpcId: 'vpc-0a1' } },
      ),
    ]);
    expect(problems).toEqual([]);
    const [endpoint] = inventory.all('vpc-endpoint');
    const [group] = inventory.all('security-group');
    const [api] = inventory.all('api');
    expect(endpoint).toEqual({
      kind: 'vpc-endpoint',
      arn: `arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/${endpoint.endpointId}`,
      ...SCOPE,
      name: 'Endpoint',
      tags: {},
      endpointId: expect.stringMatching(/^vpce-[0-9a-f]{17}$/),
      vpcId: 'vpc-0a1',
      serviceName: 'com.amazonaws.eu-west-1.execute-api',
      state: 'available',
      privateDnsEnabled: true,
      policy: null,
      subnetIds: ['subnet-1', 'subnet-2'],
      securityGroupIds: [group.groupId],
      networkInterfaceIds: [],
      dnsNames: [
        expect.stringMatching(
          /^vpce-[0-9a-f]{17}-[0-9a-f]{8}\.execute-api\.eu-west-1\.vpce\.amazonaws\.com$/,
        ),
      ],
    });
    expect(group).toMatchObject({
      groupId: expect.stringMatching(/^sg-[0-9a-f]{17}$/),
      vpcId: 'vpc-0a1',
      inbound: [
        { protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '10.0.0.0/16' },
      ],
      outbound: [{ protocol: '-1', cidr: '0.0.0.0/0' }],
    });
    expect(api).toEqual({
      kind: 'api',
      arn: `arn:aws:apigateway:eu-west-1:111111111111:/restapis/${api.apiId}`,
      ...SCOPE,
      name: 'orders',
      tags: {},
      apiType: 'REST',
      apiId: expect.stringMatching(/^[a-z0-9]{10}$/),
      endpointType: 'PRIVATE',
      vpcEndpointIds: [endpoint.endpointId],
      policy: `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"StringNotEquals":{"aws:SourceVpce":"${endpoint.endpointId}"}}}]}`,
      disableExecuteApiEndpoint: false,
      operations: [
        {
          method: 'GET',
          path: '/orders/{id}',
          authorizationType: 'AWS_IAM',
          authorizationScopes: [],
          apiKeyRequired: false,
          declaresInput: false,
          integration: { type: 'MOCK', connectionType: 'INTERNET' },
        },
      ],
      authorizers: [],
      requestValidators: [],
      stages: [
        {
          name: 'live',
          variables: { secret: null },
          accessLog: {
            destinationArn:
              'arn:aws:logs:eu-west-1:111111111111:log-group:orders',
          },
          methodSettings: {},
          cache: null,
          tags: {},
        },
      ],
    });
  });
});
