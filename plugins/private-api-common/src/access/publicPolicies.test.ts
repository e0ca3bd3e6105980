import {
  aPrivateApi,
  anInventory,
  anOperation,
  aVpcEndpoint,
} from '../testing';
import { judgeCall } from './call/judgeCall';
import type { Caller, Verdict } from './types';

/**
 * Resource policies in the shapes that public repositories and AWS's own pages have, with ids made up. Each with calls to a
 * method without authorization.
 */
const OURS: Caller = { vpcEndpointId: 'vpce-0a1', sourceIp: '10.133.2.9' };
const OTHERS: Caller = { vpcEndpointId: 'vpce-0b2', sourceIp: '192.0.2.1' };

const INVOKE = {
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*/*/*',
};

const CASES: [string, object, Verdict, Verdict][] = [
  [
    'open, as construct libraries write it for a private API',
    { Statement: [{ Effect: 'Allow', ...INVOKE }] },
    'allowed',
    'allowed',
  ],
  [
    'Allow and Deny on the same endpoint, key in lower camel case',
    {
      Statement: [
        {
          Effect: 'Deny',
          ...INVOKE,
          Principal: { AWS: '*' },
          Condition: { StringNotEquals: { 'aws:sourceVpce': 'vpce-0a1' } },
        },
        {
          Effect: 'Allow',
          ...INVOKE,
          Principal: { AWS: '*' },
          Condition: { StringEquals: { 'aws:sourceVpce': 'vpce-0a1' } },
        },
      ],
    },
    'allowed',
    'denied',
  ],
  [
    'Deny-unless with the endpoint in a list of one',
    {
      Statement: [
        { Effect: 'Allow', ...INVOKE },
        {
          Effect: 'Deny',
          ...INVOKE,
          Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-0a1'] } },
        },
      ],
    },
    'allowed',
    'denied',
  ],
  [
    'an Allow on addresses beside a Deny on the VPC, every part of the ARN a star',
    {
      Statement: [
        {
          Effect: 'Allow',
          ...INVOKE,
          Principal: { AWS: '*' },
          Resource: 'arn:aws:execute-api:*:*:*',
          Condition: { IpAddress: { 'aws:VpcSourceIp': '10.133.0.0/16' } },
        },
        {
          Effect: 'Deny',
          ...INVOKE,
          Resource: 'arn:aws:execute-api:*:*:*',
          Condition: { StringNotEquals: { 'aws:sourceVpc': 'vpc-0a1' } },
        },
      ],
    },
    'allowed',
    'denied',
  ],
  [
    'a Deny and nothing else: closed, as nothing allows',
    {
      Statement: [
        {
          Effect: 'Deny',
          ...INVOKE,
          Condition: {
            NotIpAddress: {
              // Host bits behind the mask count for nothing.
              'aws:VpcSourceIp': [
                '10.133.2.176/24',
                '52.115.248.9',
                '149.96.193.8/29',
              ],
            },
          },
        },
      ],
    },
    'denied',
    'denied',
  ],
  [
    'addresses that private calls do not have for sure',
    {
      Statement: [
        { Effect: 'Allow', ...INVOKE },
        {
          Effect: 'Deny',
          ...INVOKE,
          Condition: { NotIpAddress: { 'aws:SourceIp': ['10.133.0.0/16'] } },
        },
      ],
    },
    'unknown',
    'unknown',
  ],
  [
    'a set operator on a key with one value',
    {
      Statement: [
        {
          Effect: 'Allow',
          ...INVOKE,
          Condition: {
            'ForAnyValue:StringEquals': {
              'aws:SourceVpce': ['vpce-0a1', 'vpce-0d4'],
            },
          },
        },
      ],
    },
    'allowed',
    'denied',
  ],
  [
    'NotIpAddressIfExists beside a key that API Gateway does not list',
    {
      Statement: [
        { Effect: 'Allow', ...INVOKE },
        {
          Effect: 'Deny',
          ...INVOKE,
          Condition: {
            NotIpAddressIfExists: { 'aws:VpcSourceIp': ['10.133.2.9/32'] },
            BoolIfExists: { 'aws:ViaAWSService': 'false' },
          },
        },
      ],
    },
    'allowed',
    'unknown',
  ],
  [
    'accounts and roles, for a method that knows neither',
    {
      Statement: [
        {
          Effect: 'Allow',
          ...INVOKE,
          Principal: {
            AWS: ['222222222222', 'arn:aws:iam::111111111111:role/reader'],
          },
        },
      ],
    },
    'denied',
    'denied',
  ],
  [
    'the organisation, for a method that does not know it',
    {
      Statement: [
        {
          Effect: 'Allow',
          ...INVOKE,
          Condition: {
            StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5'] },
          },
        },
      ],
    },
    'denied',
    'denied',
  ],
  [
    'health checks for everybody, the rest for one endpoint',
    {
      Statement: [
        { Effect: 'Allow', ...INVOKE, Resource: 'execute-api:/*/GET/orders' },
        {
          Effect: 'Deny',
          ...INVOKE,
          NotResource: 'execute-api:/*/GET/orders',
          Resource: undefined,
          Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1' } },
        },
      ],
    },
    'allowed',
    'allowed',
  ],
  [
    'TLS demanded, which every call has',
    {
      Statement: [
        { Effect: 'Allow', ...INVOKE },
        {
          Effect: 'Deny',
          ...INVOKE,
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    },
    'allowed',
    'allowed',
  ],
  [
    'endpoints by pattern',
    {
      Statement: [
        {
          Effect: 'Allow',
          ...INVOKE,
          Condition: { StringLike: { 'aws:SourceVpce': 'vpce-0a?' } },
        },
      ],
    },
    'allowed',
    'denied',
  ],
  [
    'a stage of another name',
    {
      Statement: [
        { Effect: 'Allow', ...INVOKE, Resource: 'execute-api:/test/*' },
      ],
    },
    'denied',
    'denied',
  ],
  [
    'all actions of the service',
    { Statement: [{ Effect: 'Allow', ...INVOKE, Action: ['execute-api:*'] }] },
    'allowed',
    'allowed',
  ],
];

describe('Policies as they are found in public', () => {
  it.each(CASES)('%s', (_, policy, ours, others) => {
    const operation = anOperation();
    const api = aPrivateApi({
      policy: JSON.stringify({ Version: '2012-10-17', ...policy }),
      operations: [operation],
    });
    const inventory = anInventory([
      api,
      aVpcEndpoint(),
      aVpcEndpoint({ endpointId: 'vpce-0b2', vpcId: 'vpc-0b2' }),
    ]);
    const verdictOn = (caller: Caller) =>
      judgeCall(
        api,
        { caller, operation, method: 'GET', path: '/orders', stage: 'prod' },
        inventory,
      ).verdict;
    expect([verdictOn(OURS), verdictOn(OTHERS)]).toEqual([ours, others]);
  });
});
