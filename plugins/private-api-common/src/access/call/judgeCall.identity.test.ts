import { READER, judge, hopOf } from '../testing/judge';
import { allow, deny, policyOf } from '../testing/statements';

describe('Identity keys and principals', () => {
  const org = policyOf(
    allow(),
    deny({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
  );
  const signed = {
    vpcEndpointId: 'vpce-0a1',
    principalArn: READER,
    identity: 'allow' as const,
  };

  it.each(['NONE', 'CUSTOM', 'COGNITO_USER_POOLS'] as const)(
    'a Deny on another organisation denies every call with %s: the key is absent',
    authorizationType => {
      const { verdict, hops } = judge({
        api: { policy: org },
        operation: { authorizationType },
        caller: { vpcEndpointId: 'vpce-0a1', identity: 'allow' },
      });
      expect(verdict).toBe('denied');
      expect(hopOf(hops, 'resource-policy')?.reason).toContain(
        'aws:PrincipalOrgID is absent, as only AWS_IAM methods have it',
      );
    },
  );

  it('with AWS_IAM the organisation of a principal is not known', () => {
    expect(
      judge({
        api: { policy: org },
        operation: { authorizationType: 'AWS_IAM' },
        caller: signed,
      }).verdict,
    ).toBe('unknown');
  });

  it.each([
    ['aws:PrincipalAccount', '111111111111', 'allowed'],
    ['aws:PrincipalAccount', '222222222222', 'denied'],
    ['aws:PrincipalArn', READER, 'allowed'],
    ['aws:PrincipalArn', 'arn:aws:iam::111111111111:role/writer', 'denied'],
    ['aws:PrincipalType', 'AssumedRole', 'allowed'],
    ['aws:PrincipalType', 'User', 'denied'],
    ['aws:username', 'reader', 'denied'],
    ['aws:PrincipalTag/team', 'orders', 'unknown'],
    ['aws:userid', 'AROA1:one', 'unknown'],
    ['aws:VpceOrgID', 'o-1', 'unknown'],
    ['aws:SecureTransport', 'true', 'allowed'],
    ['aws:UserAgent', 'curl', 'unknown'],
  ])('%s of %s: %s', (key, value, expected) => {
    const policy = policyOf(
      allow(),
      deny({ Condition: { StringNotEquals: { [key]: value } } }),
    );
    expect(
      judge({
        api: { policy },
        operation: { authorizationType: 'AWS_IAM' },
        caller: signed,
      }).verdict,
    ).toBe(expected);
  });

  it('a session’s role is known by name, but not its path', () => {
    const session = 'arn:aws:sts::111111111111:assumed-role/reader/one';
    const verdictFor = (arn: string) =>
      judge({
        api: {
          policy: policyOf(
            allow(),
            deny({ Condition: { ArnNotLike: { 'aws:PrincipalArn': arn } } }),
          ),
        },
        operation: { authorizationType: 'AWS_IAM' },
        caller: { ...signed, principalArn: session },
      }).verdict;
    expect(verdictFor('arn:aws:iam::111111111111:role/*reader')).toBe(
      'allowed',
    );
    expect(verdictFor(READER)).toBe('unknown');
    expect(verdictFor('arn:aws:iam::111111111111:role/writer')).toBe('denied');
  });

  it('a role in Principal matches no caller of a method without AWS_IAM', () => {
    const { hops } = judge({
      api: { policy: policyOf(allow({ Principal: { AWS: READER } })) },
    });
    expect(hopOf(hops, 'resource-policy')?.reason).toBe(
      'No statement allows it: statement 1 names other principals, and the caller is anonymous, as on every method without AWS_IAM.',
    );
  });

  it.each([
    ['the role itself', { AWS: READER }, 'allowed'],
    // It hands the decision to the account, and its identity policies say nothing.
    ['the account', { AWS: '111111111111' }, 'unknown'],
    ['everyone', '*', 'allowed'],
  ])(
    'an Allow for %s and a silent identity policy of the same account',
    (_, Principal, expected) => {
      expect(
        judge({
          api: { policy: policyOf(allow({ Principal })) },
          operation: { authorizationType: 'AWS_IAM' },
          caller: { ...signed, identity: 'silent' },
        }).verdict,
      ).toBe(expected);
    },
  );

  it('takes a principal that is no ARN for an unknown one', () => {
    expect(
      judge({
        operation: { authorizationType: 'AWS_IAM' },
        caller: { ...signed, principalArn: 'reader', identity: 'silent' },
      }).verdict,
    ).toBe('unknown');
  });

  it('asks who signs where nobody says', () => {
    const { hops } = judge({ operation: { authorizationType: 'AWS_IAM' } });
    expect(hopOf(hops, 'method-auth')?.fix).toBe(
      'Name the principal that signs the call.',
    );
  });
});
