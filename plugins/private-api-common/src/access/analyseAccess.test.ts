import type { Api } from '../inventory';
import {
  aPrivateApi,
  aRegionalApi,
  anHttpApi,
  anInventory,
  anOperation,
  aStage,
  aVpcEndpoint,
} from '../testing';
import { analyseAccess } from './analyseAccess';
import { suggestPolicy } from './policies/suggestPolicy';
import { allow, policyOf } from './testing/statements';

const listed = {
  Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0a1' } },
};
const BOUND = suggestPolicy(aPrivateApi(), ['vpce-0a1']);

function analyse(api: Api) {
  return analyseAccess(api, anInventory([api, aVpcEndpoint()]));
}

function codes(api: Partial<Api>): string[] {
  return analyse(aPrivateApi(api)).notes.map(
    note => `${note.level} ${note.code}`,
  );
}

const lambda = { operations: [anOperation({ authorizationType: 'CUSTOM' })] };
const iam = { operations: [anOperation({ authorizationType: 'AWS_IAM' })] };
const cognito = {
  operations: [anOperation({ authorizationType: 'COGNITO_USER_POOLS' })],
};
const deployed = (policy: string | null) => ({
  policy,
  stages: [aStage({ deployedPolicy: policy })],
});

describe('Notes', () => {
  it.each<[string, Partial<Api>, string[]]>([
    ['a bound API with Cognito', { ...cognito, ...deployed(BOUND) }, []],
    ['a bound API with IAM', { ...iam, ...deployed(BOUND) }, []],
    [
      'no policy',
      { ...cognito, policy: null, stages: [] },
      ['danger no-policy', 'warning no-endpoint-admitted'],
    ],
    [
      'an allow-list with Cognito, which binds',
      { ...cognito, ...deployed(policyOf(allow(listed))) },
      [],
    ],
    [
      'an allow-list with IAM, which does not',
      { ...iam, ...deployed(policyOf(allow(listed))) },
      ['danger allow-list-not-binding'],
    ],
    [
      'an allow-list with a Lambda authorizer, which does not',
      { ...lambda, ...deployed(policyOf(allow(listed))) },
      ['danger allow-list-not-binding'],
    ],
    [
      'an allow-list without authorization',
      deployed(policyOf(allow(listed))),
      ['warning operations-without-auth'],
    ],
    [
      'an open policy without authorization',
      deployed(policyOf(allow())),
      ['danger open-to-any-network', 'warning operations-without-auth'],
    ],
    [
      'an open policy with Cognito',
      { ...cognito, ...deployed(policyOf(allow())) },
      ['warning open-to-any-network'],
    ],
    [
      'a role in the policy and a Lambda authorizer',
      {
        ...lambda,
        ...deployed(
          policyOf(
            allow({
              Principal: { AWS: 'arn:aws:iam::111111111111:role/reader' },
            }),
          ),
        ),
      },
      ['warning principal-without-iam'],
    ],
    [
      'the organisation in the policy and Cognito',
      {
        ...cognito,
        ...deployed(
          policyOf(
            allow({
              Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
            }),
          ),
        ),
      },
      ['warning identity-key-without-iam', 'warning no-endpoint-admitted'],
    ],
    [
      'aws:SourceIp',
      {
        ...cognito,
        ...deployed(
          policyOf(
            allow({
              Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
            }),
          ),
        ),
      },
      ['warning source-ip-on-private'],
    ],
    [
      'a key that API Gateway does not list',
      {
        ...cognito,
        ...deployed(
          policyOf(
            allow({ Condition: { StringEquals: { 'aws:VpceOrgID': 'o-1' } } }),
          ),
        ),
      },
      ['warning unsupported-key'],
    ],
    [
      'another account and IAM',
      {
        ...iam,
        ...deployed(
          policyOf(allow({ Principal: { AWS: '222222222222' } }), {
            ...allow({
              Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1' } },
            }),
            Effect: 'Deny',
          }),
        ),
      },
      ['info cross-account-needs-both'],
    ],
    [
      'a policy that is wrong',
      { ...cognito, ...deployed('{"Statement":{}}') },
      ['danger policy-invalid', 'danger policy-invalid'],
    ],
    [
      'a policy that was not read',
      { ...cognito, policy: { unknown: 'AccessDenied' } },
      ['info policy-unknown'],
    ],
    [
      'a draft that is not deployed',
      {
        ...cognito,
        policy: BOUND,
        stages: [aStage({ deployedPolicy: policyOf(allow(listed)) })],
      },
      ['warning policy-not-deployed'],
    ],
    [
      'a deployed policy in other blanks',
      {
        ...cognito,
        policy: BOUND,
        stages: [aStage({ deployedPolicy: JSON.stringify(JSON.parse(BOUND)) })],
      },
      [],
    ],
    [
      'a stage of which the policy is not known',
      { ...cognito, policy: BOUND },
      ['info deployed-policy-unknown'],
    ],
    [
      'STRICT',
      { ...cognito, ...deployed(BOUND), endpointAccessMode: 'STRICT' },
      ['info strict-access-mode'],
    ],
    [
      'the default endpoint disabled',
      { ...cognito, ...deployed(BOUND), disableExecuteApiEndpoint: true },
      ['warning no-endpoint-admitted', 'info default-endpoint-disabled'],
    ],
    [
      'a web ACL',
      {
        ...cognito,
        policy: BOUND,
        stages: [
          aStage({
            deployedPolicy: BOUND,
            webAclArn:
              'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/a/b',
          }),
        ],
      },
      ['info web-acl'],
    ],
    [
      'operations that were not read',
      { ...deployed(BOUND), operations: { unknown: 'x' } },
      ['info operations-unknown'],
    ],
  ])('%s', (_, api, expected) => {
    expect(codes(api)).toEqual(expected);
  });

  it('say what to do about an allow-list that does not bind', () => {
    const api = aPrivateApi({
      ...lambda,
      ...deployed(policyOf(allow({ Sid: 'Ours', ...listed }))),
    });
    expect(analyse(api).notes[0].message).toBe(
      'The list of networks in statement 1 (Ours) does not restrict 1 operation: with AWS_IAM in the same account and with Lambda authorizers an allow of the identity policy or the authorizer is enough. Only a Deny on all other networks restricts them.',
    );
  });
});

describe('The auth in use', () => {
  it('is counted, most operations first, with the names of authorizers', () => {
    const api = aPrivateApi({
      authorizers: [{ id: 'au1', name: 'tokens', type: 'TOKEN' }],
      operations: [
        anOperation({ authorizationType: 'NONE', apiKeyRequired: true }),
        anOperation({ authorizationType: 'CUSTOM', authorizerId: 'au1' }),
        anOperation({ authorizationType: 'CUSTOM', authorizerId: 'au2' }),
        anOperation({ authorizationType: { unknown: 'x' } }),
      ],
    });
    expect(analyse(api).auth).toEqual([
      {
        authorizationType: 'CUSTOM',
        authorizers: ['tokens', 'au2'],
        operationCount: 2,
        apiKeyCount: 0,
      },
      {
        authorizationType: 'NONE',
        authorizers: [],
        operationCount: 1,
        apiKeyCount: 1,
      },
      {
        authorizationType: 'UNKNOWN',
        authorizers: [],
        operationCount: 1,
        apiKeyCount: 0,
      },
    ]);
  });

  it('is unknown where the operations are', () => {
    expect(
      analyse(aPrivateApi({ operations: { unknown: 'x' } })).auth[0]
        .authorizationType,
    ).toBe('UNKNOWN');
  });
});

describe('The policy', () => {
  it.each<[string, Api, object]>([
    [
      'of a private API without',
      aPrivateApi({ policy: null }),
      { state: 'none', statements: [] },
    ],
    [
      'of a Regional API without',
      aRegionalApi(),
      { state: 'none', statements: [] },
    ],
    [
      'of an HTTP API',
      anHttpApi(),
      { state: 'not-applicable', statements: [] },
    ],
    [
      'that was not read',
      aPrivateApi({ policy: { unknown: 'AccessDenied' } }),
      { state: 'unknown', reason: 'AccessDenied', statements: [] },
    ],
    [
      'that is wrong',
      aPrivateApi({ policy: '{"Version":"1"}' }),
      {
        state: 'invalid',
        reason:
          'Version must be one of 2012-10-17, 2008-10-17, not "1"; Statement is missing',
        statements: [],
        text: '{"Version":"1"}',
      },
    ],
  ])('%s', (_, api, expected) => {
    expect(analyse(api).policy).toEqual(expected);
  });

  it('is told in plain words', () => {
    expect(analyse(aPrivateApi({ policy: BOUND })).policy).toMatchObject({
      state: 'present',
      statements: [
        {
          index: 1,
          sid: 'AllowInvoke',
          effect: 'Allow',
          words: 'Allows everyone any call.',
        },
        {
          index: 2,
          sid: 'DenyOtherEndpoints',
          effect: 'Deny',
          words: 'Denies everyone any call unless it comes through vpce-0a1.',
        },
      ],
    });
  });
});
