import { Change, readChange } from './readChange';
import { anEvent } from './testing/anEvent';

const SCOPE = { accountId: '111111111111', region: 'eu-west-1' };
const GATEWAY = 'apigateway.amazonaws.com';
const EC2 = 'ec2.amazonaws.com';
const ELB = 'elasticloadbalancing.amazonaws.com';
const ROUTE_53 = 'route53.amazonaws.com';

describe('readChange', () => {
  it.each<[string, Record<string, unknown>, Change]>([
    [
      'a deployment of a REST API',
      anEvent(GATEWAY, 'CreateDeployment', {
        requestParameters: {
          restApiId: 'a1b2c3d4e5',
          createDeploymentInput: { stageName: 'live' },
          template: false,
        },
        responseElements: { id: 'd1d2d3', createdDate: 1795338759 },
      }),
      { ...SCOPE, what: 'api', apiId: 'a1b2c3d4e5' },
    ],
    [
      'a new REST API, whose id only the answer has',
      anEvent(GATEWAY, 'CreateRestApi', {
        requestParameters: { createRestApiInput: { name: 'orders' } },
        responseElements: { id: 'a1b2c3d4e5', name: 'orders' },
      }),
      { ...SCOPE, what: 'api', apiId: 'a1b2c3d4e5' },
    ],
    [
      'a route of an HTTP API',
      anEvent(GATEWAY, 'UpdateRoute', {
        requestParameters: { apiId: 'h1t2t3p4', routeId: 'r1' },
      }),
      { ...SCOPE, what: 'api', apiId: 'h1t2t3p4' },
    ],
    [
      'a new HTTP API',
      anEvent(GATEWAY, 'CreateApi', {
        requestParameters: { name: 'basket', protocolType: 'HTTP' },
        responseElements: { apiId: 'h1t2t3p4', name: 'basket' },
      }),
      { ...SCOPE, what: 'api', apiId: 'h1t2t3p4' },
    ],
    [
      'a tag of an API',
      anEvent(GATEWAY, 'TagResource', {
        requestParameters: {
          resourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5',
          tagResourceInput: { tags: { owner: 'shop' } },
        },
      }),
      { ...SCOPE, what: 'api', apiId: 'a1b2c3d4e5' },
    ],
    [
      'a mapping, which belongs to its domain name and not to the API',
      anEvent(GATEWAY, 'CreateApiMapping', {
        requestParameters: { domainName: 'pay.example', apiId: 'h1t2t3p4' },
      }),
      { ...SCOPE, what: 'kinds', kinds: ['domain-name', 'certificate'] },
    ],
    [
      'an access association',
      anEvent(GATEWAY, 'CreateDomainNameAccessAssociation'),
      { ...SCOPE, what: 'kinds', kinds: ['domain-name-access-association'] },
    ],
    [
      'something of API Gateway that nobody has heard of',
      anEvent(GATEWAY, 'CreateTimeMachine'),
      { ...SCOPE, what: 'scope' },
    ],
    [
      'the policy of a VPC endpoint',
      anEvent(EC2, 'ModifyVpcEndpoint', {
        requestParameters: {
          ModifyVpcEndpointRequest: {
            VpcEndpointId: 'vpce-0a1b2c3d4e5f60718',
            PolicyDocument: '{}',
          },
        },
      }),
      {
        ...SCOPE,
        what: 'kinds',
        kinds: ['vpc-endpoint', 'network-interface', 'security-group'],
      },
    ],
    [
      'a rule of a security group',
      anEvent(EC2, 'AuthorizeSecurityGroupIngress', {
        requestParameters: { groupId: 'sg-0a1b2c3d4e5f60718' },
      }),
      { ...SCOPE, what: 'kinds', kinds: ['security-group'] },
    ],
    [
      'targets of a load balancer',
      anEvent(ELB, 'RegisterTargets'),
      { ...SCOPE, what: 'kinds', kinds: ['target-group'] },
    ],
    [
      'a record, which belongs to the account and to no Region',
      anEvent(ROUTE_53, 'ChangeResourceRecordSets', { awsRegion: 'us-east-1' }),
      {
        accountId: '111111111111',
        region: 'global',
        what: 'kinds',
        kinds: ['hosted-zone'],
      },
    ],
    [
      "another account's call, of which the owner of the resource is told",
      anEvent(EC2, 'ModifyVpcAttribute', {
        userIdentity: { type: 'AWSAccount', accountId: '222222222222' },
        recipientAccountId: '333333333333',
      }),
      {
        accountId: '333333333333',
        region: 'eu-west-1',
        what: 'kinds',
        kinds: ['vpc'],
      },
    ],
  ])('reads %s', (_, event, change) => {
    expect(readChange(event)).toEqual(change);
    expect(readChange(JSON.stringify(event))).toEqual(change);
  });

  it.each<[string, unknown]>([
    ['a read', anEvent(GATEWAY, 'GetRestApi', { readOnly: true })],
    [
      'a read that does not say that it is one',
      anEvent(EC2, 'DescribeVpcEndpoints', { readOnly: undefined }),
    ],
    [
      'a call that AWS refused',
      anEvent(GATEWAY, 'UpdateRestApi', {
        errorCode: 'AccessDenied',
        requestParameters: { restApiId: 'a1b2c3d4e5' },
      }),
    ],
    ['an API key', anEvent(GATEWAY, 'CreateApiKey')],
    ['an instance', anEvent(EC2, 'RunInstances')],
    ['another service', anEvent('lambda.amazonaws.com', 'CreateFunction')],
    [
      'an event without an account',
      { ...anEvent(EC2, 'CreateVpc', { recipientAccountId: '' }), account: 7 },
    ],
    [
      'an event of another type',
      { ...anEvent(EC2, 'CreateVpc'), 'detail-type': 'Scheduled Event' },
    ],
    ['text that is no JSON', 'hello'],
    ['a list', '[]'],
    ['nothing', undefined],
    [
      'an event without detail',
      { 'detail-type': 'AWS API Call via CloudTrail' },
    ],
  ])('takes %s for no change', (_, event) => {
    expect(readChange(event)).toBeUndefined();
  });
});
