import type { AuthorizationType } from '../../inventory';
import { MAY_ALLOW, MAY_BE_SILENT, MAY_DENY } from '../../policy';
import {
  aPrivateApi,
  aRegionalApi,
  anHttpApi,
  anInventory,
  anOperation,
  aVpcEndpoint,
} from '../../testing';
import { combinationsFor, combine } from './authorization';
import { MAY_FAIL, MAY_PASS } from './resultSet';
import { judgeCall } from '../call/judgeCall';
import type { IdentityAnswer, Verdict } from '../types';

const OWN = 'arn:aws:iam::111111111111:role/reader';
const OTHER = 'arn:aws:iam::222222222222:role/reader';

const STATEMENT = {
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
};
const POLICIES = {
  allow: JSON.stringify({ Statement: [{ Effect: 'Allow', ...STATEMENT }] }),
  silent: JSON.stringify({
    Statement: [
      { Effect: 'Allow', ...STATEMENT, Resource: 'execute-api:/other/*' },
    ],
  }),
  deny: JSON.stringify({
    Statement: [
      { Effect: 'Allow', ...STATEMENT },
      { Effect: 'Deny', ...STATEMENT },
    ],
  }),
  unreadable: { unknown: 'AccessDenied' },
};

type Row = [
  identity: IdentityAnswer,
  policy: keyof typeof POLICIES,
  expected: Verdict,
];

/**
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html, table A: one allow
 * suffices.
 */
const TABLE_A: Row[] = [
  ['allow', 'allow', 'allowed'],
  ['allow', 'silent', 'allowed'],
  ['allow', 'deny', 'denied'],
  ['silent', 'allow', 'allowed'],
  ['silent', 'silent', 'denied'],
  ['silent', 'deny', 'denied'],
  ['deny', 'allow', 'denied'],
  ['deny', 'silent', 'denied'],
  ['deny', 'deny', 'denied'],
  ['unknown', 'allow', 'unknown'],
  ['unknown', 'silent', 'unknown'],
  ['unknown', 'deny', 'denied'],
  ['allow', 'unreadable', 'unknown'],
  ['silent', 'unreadable', 'unknown'],
  ['deny', 'unreadable', 'denied'],
  ['unknown', 'unreadable', 'unknown'],
];

/** Table B: both must allow. */
const TABLE_B: Row[] = [
  ['allow', 'allow', 'allowed'],
  ['allow', 'silent', 'denied'],
  ['allow', 'deny', 'denied'],
  ['silent', 'allow', 'denied'],
  ['silent', 'silent', 'denied'],
  ['silent', 'deny', 'denied'],
  ['deny', 'allow', 'denied'],
  ['deny', 'silent', 'denied'],
  ['deny', 'deny', 'denied'],
  ['unknown', 'allow', 'unknown'],
  ['unknown', 'silent', 'denied'],
  ['unknown', 'deny', 'denied'],
  ['allow', 'unreadable', 'unknown'],
  ['silent', 'unreadable', 'denied'],
  ['deny', 'unreadable', 'denied'],
  ['unknown', 'unreadable', 'unknown'],
];

/** Nobody is asked: the identity column changes nothing. */
const POLICY_ALONE: Row[] = (
  ['allow', 'silent', 'deny', 'unknown'] as const
).flatMap((identity): Row[] => [
  [identity, 'allow', 'allowed'],
  [identity, 'silent', 'denied'],
  [identity, 'deny', 'denied'],
  [identity, 'unreadable', 'unknown'],
]);

function verdictOn(
  authorizationType: AuthorizationType,
  [identity, policy]: Pick<Row, 0 | 1> &
    [IdentityAnswer, keyof typeof POLICIES, ...unknown[]],
  principalArn?: string,
): Verdict {
  const operation = anOperation({ authorizationType });
  const api = aPrivateApi({
    policy: POLICIES[policy],
    operations: [operation],
  });
  return judgeCall(
    api,
    {
      caller: {
        vpcEndpointId: 'vpce-0a1',
        identity,
        ...(principalArn && { principalArn }),
      },
      operation,
      method: 'GET',
      path: '/orders',
      stage: 'prod',
    },
    anInventory([api, aVpcEndpoint()]),
  ).verdict;
}

describe.each<[string, AuthorizationType, string | undefined, Row[]]>([
  ['NONE', 'NONE', undefined, POLICY_ALONE],
  ['NONE, signed all the same', 'NONE', OTHER, POLICY_ALONE],
  ['AWS_IAM, same account', 'AWS_IAM', OWN, TABLE_A],
  ['AWS_IAM, another account', 'AWS_IAM', OTHER, TABLE_B],
  ['Lambda authorizer', 'CUSTOM', undefined, TABLE_A],
  ['Cognito', 'COGNITO_USER_POOLS', undefined, TABLE_B],
])('Private API, %s', (_, authorizationType, principalArn, rows) => {
  it.each(rows)('identity %s, policy %s: %s', (...row) => {
    expect(verdictOn(authorizationType, row, principalArn)).toBe(row[2]);
  });
});

describe('Private API, AWS_IAM, principal not told', () => {
  it.each<Row>([
    ['allow', 'allow', 'allowed'],
    ['allow', 'silent', 'unknown'],
    ['allow', 'deny', 'denied'],
    ['silent', 'allow', 'unknown'],
    ['silent', 'silent', 'denied'],
    ['deny', 'allow', 'denied'],
    ['unknown', 'allow', 'unknown'],
    ['unknown', 'silent', 'unknown'],
    ['unknown', 'deny', 'denied'],
  ])('identity %s, policy %s: %s', (...row) => {
    expect(verdictOn('AWS_IAM', row)).toBe(row[2]);
  });
});

describe('Private API without a policy', () => {
  it.each<[AuthorizationType, string | undefined]>([
    ['NONE', undefined],
    ['AWS_IAM', OWN],
    ['AWS_IAM', OTHER],
    ['CUSTOM', undefined],
    ['COGNITO_USER_POOLS', undefined],
  ])('%s denies everybody', (authorizationType, principalArn) => {
    const operation = anOperation({ authorizationType });
    const api = aPrivateApi({ policy: null, operations: [operation] });
    const { verdict, hops } = judgeCall(
      api,
      {
        caller: {
          vpcEndpointId: 'vpce-0a1',
          identity: 'allow',
          ...(principalArn && { principalArn }),
        },
        operation,
        method: 'GET',
        path: '/orders',
        stage: 'prod',
      },
      anInventory([api, aVpcEndpoint()]),
    );
    expect(verdict).toBe('denied');
    expect(hops.find(hop => hop.kind === 'resource-policy')).toMatchObject({
      status: 'fail',
      reason: 'A private API without a resource policy admits nobody.',
      fix: expect.stringContaining(
        '"aws:SourceVpce": [\n            "vpce-0a1"',
      ),
    });
  });
});

describe.each<[string, typeof aRegionalApi]>([
  ['Regional API without a policy', aRegionalApi],
  ['HTTP API', anHttpApi],
])('%s', (_, build) => {
  it.each<[AuthorizationType, string | undefined, IdentityAnswer, Verdict]>([
    ['NONE', undefined, 'unknown', 'allowed'],
    ['AWS_IAM', OWN, 'allow', 'allowed'],
    ['AWS_IAM', OWN, 'silent', 'denied'],
    ['AWS_IAM', OWN, 'deny', 'denied'],
    ['AWS_IAM', OWN, 'unknown', 'unknown'],
    // No resource policy, so no second allow across accounts.
    ['AWS_IAM', OTHER, 'allow', 'denied'],
    ['AWS_IAM', OTHER, 'unknown', 'denied'],
    ['CUSTOM', undefined, 'allow', 'allowed'],
    ['CUSTOM', undefined, 'silent', 'denied'],
    ['CUSTOM', undefined, 'unknown', 'unknown'],
    ['JWT', undefined, 'allow', 'allowed'],
    ['JWT', undefined, 'deny', 'denied'],
    ['JWT', undefined, 'unknown', 'unknown'],
    ['COGNITO_USER_POOLS', undefined, 'allow', 'allowed'],
  ])(
    '%s signed by %s, identity %s: %s',
    (authorizationType, principalArn, identity, expected) => {
      const operation = anOperation({ authorizationType });
      const api = build({ operations: [operation] });
      const { verdict } = judgeCall(
        api,
        {
          caller: { identity, ...(principalArn && { principalArn }) },
          operation,
          method: 'GET',
          path: '/orders',
          stage: api.apiType === 'HTTP' ? '$default' : 'prod',
        },
        anInventory([api]),
      );
      expect(verdict).toBe(expected);
    },
  );
});

describe('combine', () => {
  it('holds every result of every pair of answers', () => {
    const all = MAY_ALLOW | MAY_DENY | MAY_BE_SILENT;
    expect(combine(['either'], all, MAY_ALLOW)).toBe(MAY_PASS | MAY_FAIL);
    expect(combine(['either'], MAY_ALLOW | MAY_BE_SILENT, MAY_ALLOW)).toBe(
      MAY_PASS,
    );
    expect(combine(['both'], MAY_ALLOW | MAY_BE_SILENT, MAY_ALLOW)).toBe(
      MAY_PASS | MAY_FAIL,
    );
    expect(combine(['both'], MAY_BE_SILENT | MAY_DENY, all)).toBe(MAY_FAIL);
    expect(combine(['either', 'both'], MAY_BE_SILENT, MAY_ALLOW)).toBe(
      MAY_PASS | MAY_FAIL,
    );
  });

  it('leaves both tables open where the account is not known', () => {
    expect(
      combinationsFor({
        authorizationType: 'AWS_IAM',
        isPrivate: true,
        hasPolicy: true,
      }),
    ).toEqual(['either', 'both']);
  });
});
