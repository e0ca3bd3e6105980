import { aPrivateApi, anOperation } from '../../testing';
import { allow, deny, policyOf } from '../testing/statements';
import { networkBindingsOf } from './networkBinding';

const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});

describe('networkBindingsOf', () => {
  const list = allow(when('StringEquals', 'aws:SourceVpce', 'vpce-0a1'));
  it.each<[string, string, object[], string]>([
    ['NONE', 'an allow-list', [list], 'binding'],
    ['COGNITO_USER_POOLS', 'an allow-list', [list], 'binding'],
    ['AWS_IAM', 'an allow-list', [list], 'not-binding'],
    ['CUSTOM', 'an allow-list', [list], 'not-binding'],
    [
      'CUSTOM',
      'an allow-list of VPCs',
      [allow(when('StringEquals', 'aws:SourceVpc', 'vpc-0a1'))],
      'not-binding',
    ],
    [
      'CUSTOM',
      'an allow-list of addresses',
      [allow(when('IpAddress', 'aws:VpcSourceIp', '10.0.0.0/8'))],
      'not-binding',
    ],
    [
      'CUSTOM',
      'Deny-unless',
      [allow(), deny(when('StringNotEquals', 'aws:SourceVpce', 'vpce-0a1'))],
      'binding',
    ],
    [
      'CUSTOM',
      'Deny-unless for VPCs',
      [allow(), deny(when('StringNotLike', 'aws:SourceVpc', 'vpc-0*'))],
      'binding',
    ],
    [
      'CUSTOM',
      'Deny-unless for addresses',
      [allow(), deny(when('NotIpAddress', 'aws:VpcSourceIp', '10.0.0.0/8'))],
      'binding',
    ],
    [
      'CUSTOM',
      'a Deny of one endpoint',
      [allow(), deny(when('StringEquals', 'aws:SourceVpce', 'vpce-0b2'))],
      'open',
    ],
    [
      'CUSTOM',
      'a list of every endpoint',
      [allow(when('StringLike', 'aws:SourceVpce', 'vpce-*'))],
      'open',
    ],
    [
      'CUSTOM',
      'a Deny-unless on another path',
      [
        list,
        deny({
          Resource: 'execute-api:/*/POST/*',
          ...when('StringNotEquals', 'aws:SourceVpce', 'vpce-0a1'),
        }),
      ],
      'not-binding',
    ],
    [
      'CUSTOM',
      'a Deny on keys that may exist',
      [allow(), deny(when('StringNotEquals', 'aws:VpceOrgID', 'o-1'))],
      'unknown',
    ],
    ['NONE', 'an open policy', [allow()], 'open'],
  ])('%s with %s: %s', (authorizationType, _, statements, expected) => {
    const api = aPrivateApi({
      policy: policyOf(...statements),
      operations: [
        anOperation({ authorizationType: authorizationType as 'NONE' }),
      ],
    });
    expect(networkBindingsOf(api).map(use => use.binding)).toEqual([expected]);
  });

  it('tells operations apart', () => {
    const none = anOperation();
    const custom = anOperation({ authorizationType: 'CUSTOM', path: '/x' });
    const api = aPrivateApi({
      policy: policyOf(list),
      operations: [none, custom],
    });
    expect(
      networkBindingsOf(api).map(({ binding, operations, allowList }) => [
        binding,
        operations,
        allowList.map(one => one.index),
      ]),
    ).toEqual([
      ['binding', [none], [1]],
      ['not-binding', [custom], [1]],
    ]);
  });

  it('says nothing without a policy', () => {
    expect(networkBindingsOf(aPrivateApi({ policy: null }))).toEqual([]);
  });
});
