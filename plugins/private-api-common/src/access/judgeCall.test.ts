import type { Api, Resource } from '../inventory';
import {
  aPrivateApi,
  aPrivateDomain,
  anAssociation,
  anInventory,
  anOperation,
  aStage,
  aVpc,
  aVpcEndpoint,
} from '../testing';
import { judgeCall } from './judgeCall';
import { suggestPolicy } from './suggestPolicy';
import type { CallQuestion, Caller, Hop, HopKind } from './types';

const EXECUTE = 'arn:aws:execute-api:eu-west-1:111111111111';
const DOMAIN = `${EXECUTE}:/domainnames/orders.internal.example+d0m1`;
const READER = 'arn:aws:iam::111111111111:role/reader';

const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
  ...more,
});
const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
const policyOf = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const onEndpoint = (operator: string, ...ids: string[]) => ({
  Condition: { [operator]: { 'aws:SourceVpce': ids } },
});

interface Given {
  api?: Partial<Api>;
  operation?: Parameters<typeof anOperation>[0];
  caller?: Caller;
  call?: Partial<CallQuestion>;
  others?: Resource[];
}

function judge({
  api: changes,
  operation: auth,
  caller,
  call,
  others = [],
}: Given = {}) {
  const operation = anOperation(auth);
  const api = aPrivateApi({ operations: [operation], ...changes });
  const endpoints = others.some(one => one.kind === 'vpc-endpoint')
    ? []
    : [aVpcEndpoint()];
  return judgeCall(
    api,
    {
      caller: caller ?? { vpcEndpointId: 'vpce-0a1' },
      operation,
      method: 'GET',
      path: '/orders',
      stage: 'prod',
      ...call,
    },
    anInventory([api, ...endpoints, ...others]),
  );
}

function hopOf(hops: Hop[], kind: HopKind): Hop | undefined {
  return hops.find(hop => hop.kind === kind);
}

function outline({ verdict, hops }: ReturnType<typeof judge>): string {
  return [verdict, ...hops.map(hop => `${hop.kind} ${hop.status}`)].join(', ');
}

describe('A call to a private API', () => {
  it('passes every gate in the order of the flow', () => {
    expect(outline(judge())).toBe(
      'allowed, endpoint-policy pass, resource-policy pass, method-auth pass',
    );
  });

  it('shows the very statement that decides, and a corrected one', () => {
    const { hops } = judge({
      api: {
        policy: policyOf(
          allow(),
          deny({
            Sid: 'DenyOthers',
            ...onEndpoint('StringNotEquals', 'vpce-0b2'),
          }),
        ),
      },
    });
    const hop = hopOf(hops, 'resource-policy')!;
    expect(hop.status).toBe('fail');
    expect(hop.reason).toBe(
      'Statement 2 (DenyOthers) denies it: aws:SourceVpce is vpce-0a1 (StringNotEquals vpce-0b2).',
    );
    expect(hop.evidence?.source).toBe(
      'Resource policy, statement 2 (DenyOthers); as in the draft: what prod serves may differ until the next deployment',
    );
    expect(JSON.parse(hop.evidence!.text)).toMatchObject({ Sid: 'DenyOthers' });
    expect(hop.fix).toContain('Add vpce-0a1 to aws:SourceVpce of statement 2');
    const fixed = JSON.parse(hop.fix!.slice(hop.fix!.indexOf('{')));
    expect(fixed.Condition).toEqual({
      StringNotEquals: { 'aws:SourceVpce': ['vpce-0b2', 'vpce-0a1'] },
    });
  });

  it('says what the nearest Allow wants where none applies', () => {
    const { verdict, hops } = judge({
      api: { policy: policyOf(allow(onEndpoint('StringEquals', 'vpce-0b2'))) },
    });
    const hop = hopOf(hops, 'resource-policy')!;
    expect([verdict, hop.status]).toEqual(['denied', 'fail']);
    expect(hop.reason).toBe(
      'No statement allows it: in statement 1 aws:SourceVpce is vpce-0a1 (StringEquals vpce-0b2).',
    );
    expect(hop.fix).toContain('"vpce-0a1"');
  });

  it('gets past an allow-list that does not name it, by a Lambda authorizer', () => {
    const { verdict, hops } = judge({
      api: { policy: policyOf(allow(onEndpoint('StringEquals', 'vpce-0b2'))) },
      operation: { authorizationType: 'CUSTOM' },
      caller: { vpcEndpointId: 'vpce-0a1', identity: 'allow' },
    });
    expect(verdict).toBe('allowed');
    expect(hopOf(hops, 'resource-policy')?.reason).toMatch(
      /With a Lambda authorizer that is no denial: its allow suffices\.$/,
    );
  });

  it('is judged by the policy that the stage serves, where that is known', () => {
    const { verdict, hops } = judge({
      api: {
        policy: policyOf(allow()),
        stages: [aStage({ deployedPolicy: policyOf(allow(), deny()) })],
      },
    });
    expect(verdict).toBe('denied');
    expect(hopOf(hops, 'resource-policy')?.evidence?.source).toBe(
      'Resource policy, statement 2; as deployed to prod',
    );
  });

  it('names the time of the deployment where only the draft is known', () => {
    const { hops } = judge({
      api: { stages: [aStage({ deployedAt: '2026-10-01T08:00:00Z' })] },
    });
    expect(hopOf(hops, 'resource-policy')?.evidence?.source).toBe(
      'Resource policy, statement 1; as in the draft: what prod serves, last deployed 2026-10-01T08:00:00Z may differ until the next deployment',
    );
  });

  it('wants an API key besides where the method does', () => {
    const { hops } = judge({ operation: { apiKeyRequired: true } });
    expect(hopOf(hops, 'method-auth')?.reason).toBe(
      'The method asks nobody who they are. The method wants an API key too.',
    );
  });

  it('is not judged by a policy that cannot be read', () => {
    const { verdict, hops } = judge({
      api: { policy: '{"Statement":[{"Effect":"Alow"}]}' },
    });
    expect(verdict).toBe('unknown');
    expect(hopOf(hops, 'resource-policy')?.reason).toBe(
      'The policy cannot be read: Statement[0].Effect must be Allow or Deny, not "Alow"; Statement[0].Action is missing.',
    );
  });

  it('names the permission that the collector lacks', () => {
    const { hops } = judge({
      api: {
        policy: { unknown: 'AccessDenied', missingAction: 'apigateway:GET' },
      },
    });
    expect(hopOf(hops, 'resource-policy')).toMatchObject({
      status: 'unknown',
      fix: 'Let the collector call apigateway:GET.',
    });
  });

  it('takes an escaped policy as it is', () => {
    const policy = JSON.stringify(policyOf(allow()))
      .slice(1, -1)
      .replace(/\//g, '\\/');
    expect(judge({ api: { policy } }).verdict).toBe('allowed');
  });

  it('is unknown where the way to authorise is, unless the policy denies everybody', () => {
    const authorizationType = { unknown: 'not read' };
    expect(judge({ operation: { authorizationType } }).verdict).toBe('unknown');
    expect(
      judge({
        operation: { authorizationType },
        api: { policy: policyOf(deny()) },
      }).verdict,
    ).toBe('denied');
  });

  it('is unknown where the API may be public', () => {
    expect(
      outline(judge({ api: { endpointType: { unknown: 'not read' } } })),
    ).toBe('unknown, api unknown');
  });

  it('fails with a path that makes its ARN too long', () => {
    const { verdict, hops } = judge({ call: { path: `/${'x'.repeat(1600)}` } });
    expect(verdict).toBe('denied');
    expect(hopOf(hops, 'api')?.reason).toMatch(/API Gateway answers 414\.$/);
  });

  it.each([
    ['/orders/17', 'denied'],
    ['/orders/18', 'allowed'],
    ['/orders/{id}', 'unknown'],
  ])(
    'to %s is judged by the statements about that path: %s',
    (path, expected) => {
      const { verdict } = judge({
        api: {
          policy: policyOf(
            allow(),
            deny({ Resource: 'execute-api:/prod/GET/orders/17' }),
          ),
        },
        operation: { path: '/orders/{id}' },
        call: { path },
      });
      expect(verdict).toBe(expected);
    },
  );

  it.each([
    ['ANY', 'unknown'],
    ['', 'unknown'],
    ['get', 'denied'],
    ['POST', 'allowed'],
  ])(
    'with method %j is judged by the statements about it: %s',
    (method, expected) => {
      const { verdict } = judge({
        api: {
          policy: policyOf(allow(), deny({ Resource: 'execute-api:/*/GET/*' })),
        },
        call: { method },
      });
      expect(verdict).toBe(expected);
    },
  );
});

describe('The default endpoint', () => {
  it('answers nobody where it is disabled', () => {
    expect(outline(judge({ api: { disableExecuteApiEndpoint: true } }))).toBe(
      'denied, endpoint-policy pass, api fail, resource-policy pass, method-auth pass',
    );
  });

  it('leaves the verdict open where it may be', () => {
    expect(
      judge({ api: { disableExecuteApiEndpoint: { unknown: 'x' } } }).verdict,
    ).toBe('unknown');
  });

  it('tells of STRICT beside', () => {
    const { verdict, hops } = judge({ api: { endpointAccessMode: 'STRICT' } });
    expect(verdict).toBe('allowed');
    expect(hopOf(hops, 'api')?.reason).toContain('STRICT');
  });
});

describe('The policy of the VPC endpoint', () => {
  const withPolicy = (policy: string | null | { unknown: string }) => [
    aVpcEndpoint({ policy }),
  ];
  const everywhere = (more: object = {}) => ({ ...allow(more), Resource: '*' });
  it.each<[string, ReturnType<typeof withPolicy>, Given, string]>([
    ['full access', withPolicy(policyOf(everywhere())), {}, 'pass'],
    ['none', withPolicy(null), {}, 'pass'],
    ['not read', withPolicy({ unknown: 'AccessDenied' }), {}, 'unknown'],
    [
      'about another API',
      withPolicy(policyOf(allow({ Resource: `${EXECUTE}:z9/*` }))),
      {},
      'fail',
    ],
    [
      'about this API',
      withPolicy(policyOf(allow({ Resource: `${EXECUTE}:a1b2c3d4e5/*` }))),
      {},
      'pass',
    ],
    [
      'for a role, and an unsigned call',
      withPolicy(policyOf(everywhere({ Principal: { AWS: READER } }))),
      {},
      'fail',
    ],
    [
      'for a role, and a call that it signs though nobody asks',
      withPolicy(policyOf({ ...everywhere(), Principal: { AWS: READER } })),
      { caller: { vpcEndpointId: 'vpce-0a1', principalArn: READER } },
      'pass',
    ],
    [
      'for a role, and a call with a token in its stead',
      withPolicy(policyOf({ ...everywhere(), Principal: { AWS: READER } })),
      {
        operation: { authorizationType: 'COGNITO_USER_POOLS' },
        caller: { vpcEndpointId: 'vpce-0a1', principalArn: READER },
      },
      'fail',
    ],
    [
      'for a role, and a signed call to an IAM method by nobody told',
      withPolicy(policyOf({ ...everywhere(), Principal: { AWS: READER } })),
      { operation: { authorizationType: 'AWS_IAM' } },
      'unknown',
    ],
    [
      'on an organisation, and an unsigned call',
      withPolicy(
        policyOf({
          ...everywhere(),
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
        }),
      ),
      {},
      'fail',
    ],
    [
      'on an organisation, and a signed call',
      withPolicy(
        policyOf({
          ...everywhere(),
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
        }),
      ),
      {
        operation: { authorizationType: 'AWS_IAM' },
        caller: { vpcEndpointId: 'vpce-0a1', principalArn: READER },
      },
      'unknown',
    ],
    [
      'on the account of the resource, which API Gateway does not promise',
      withPolicy(
        policyOf({
          ...everywhere(),
          Condition: {
            StringEquals: { 'aws:ResourceAccount': '111111111111' },
          },
        }),
      ),
      {},
      'unknown',
    ],
  ])('%s', (_, others, given, expected) => {
    expect(
      hopOf(judge({ ...given, others }).hops, 'endpoint-policy')?.status,
    ).toBe(expected);
  });

  it('sees who signs for an authorizer that reads another header', () => {
    const authorizer = {
      id: 'au1',
      name: 'by-key',
      type: 'REQUEST' as const,
      identitySources: ['method.request.header.x-key'],
    };
    const { hops } = judge({
      api: { authorizers: [authorizer] },
      operation: { authorizationType: 'CUSTOM', authorizerId: 'au1' },
      caller: { vpcEndpointId: 'vpce-0a1', principalArn: READER },
      others: withPolicy(
        policyOf({ ...everywhere(), Principal: { AWS: READER } }),
      ),
    });
    expect(hopOf(hops, 'endpoint-policy')?.status).toBe('pass');
    expect(hopOf(hops, 'method-auth')?.reason).toBe(
      'What the Lambda authorizer by-key says is not known.',
    );
  });
});

describe('A call through a private custom domain name', () => {
  const call = { viaDomainArn: aPrivateDomain().arn };
  const open = policyOf(allow());
  const through = (
    domainPolicy: string | null,
    endpointPolicy: string | null = null,
  ) =>
    judge({
      call,
      others: [
        aPrivateDomain({ policy: domainPolicy }),
        anAssociation(),
        aVpcEndpoint({ policy: endpointPolicy }),
      ],
    });

  it('passes the domain’s policy between that of the endpoint and that of the API', () => {
    expect(outline(through(open))).toBe(
      'allowed, endpoint-policy pass, domain-policy pass, resource-policy pass, method-auth pass',
    );
  });

  it.each<[string, string | null, string | null, string]>([
    [
      'a domain without policy',
      null,
      null,
      'denied, endpoint-policy pass, domain-policy fail',
    ],
    [
      'a domain that denies all, as new ones do',
      policyOf(deny()),
      null,
      'denied, endpoint-policy pass, domain-policy fail',
    ],
    [
      'a domain that names it',
      policyOf(allow({ Resource: DOMAIN })),
      null,
      'allowed, endpoint-policy pass, domain-policy pass',
    ],
    [
      'a domain that admits another endpoint',
      policyOf(allow(), deny(onEndpoint('StringNotEquals', 'vpce-0b2'))),
      null,
      'denied, endpoint-policy pass, domain-policy fail',
    ],
    [
      'an endpoint policy on the API only',
      open,
      policyOf(allow({ Resource: `${EXECUTE}:a1b2c3d4e5/*` })),
      'denied, endpoint-policy fail, domain-policy pass',
    ],
    [
      'an endpoint policy on the domain only',
      open,
      policyOf(allow({ Resource: DOMAIN })),
      'denied, endpoint-policy fail, domain-policy pass',
    ],
    [
      'an endpoint policy on both',
      open,
      policyOf(allow({ Resource: [DOMAIN, `${EXECUTE}:a1b2c3d4e5/*`] })),
      'allowed, endpoint-policy pass, domain-policy pass',
    ],
    [
      'an endpoint policy on whatever comes through the domain',
      open,
      policyOf(
        allow({
          Resource: '*',
          Condition: { ArnEquals: { 'execute-api:viaDomainArn': DOMAIN } },
        }),
      ),
      'allowed, endpoint-policy pass, domain-policy pass',
    ],
  ])('%s', (_, domainPolicy, endpointPolicy, expected) => {
    expect(outline(through(domainPolicy, endpointPolicy))).toContain(expected);
  });

  it('is what an endpoint policy on that domain wants', () => {
    const policy = policyOf(
      allow({
        Resource: '*',
        Condition: { ArnEquals: { 'execute-api:viaDomainArn': DOMAIN } },
      }),
    );
    expect(judge({ others: [aVpcEndpoint({ policy })] }).verdict).toBe(
      'denied',
    );
  });

  it('does not need the default endpoint', () => {
    expect(
      judge({
        api: { disableExecuteApiEndpoint: true },
        call,
        others: [aPrivateDomain({ policy: open })],
      }).verdict,
    ).toBe('allowed');
  });

  it('takes the ARN that policies use too', () => {
    expect(
      judge({
        call: { viaDomainArn: DOMAIN },
        others: [aPrivateDomain({ policy: open })],
      }).verdict,
    ).toBe('allowed');
  });

  it('is unknown for a domain that is not in the inventory', () => {
    expect(judge({ call }).verdict).toBe('unknown');
  });
});

describe('The caller', () => {
  const list = policyOf(
    allow(),
    deny(onEndpoint('StringNotEquals', 'vpce-0a1')),
  );

  it('that names its VPC comes through the endpoint there', () => {
    expect(
      judge({ api: { policy: list }, caller: { vpcId: 'vpc-0a1' } }).verdict,
    ).toBe('allowed');
  });

  it('of a VPC with two endpoints that differ is asked which it uses', () => {
    const { verdict, hops } = judge({
      api: { policy: list },
      caller: { vpcId: 'vpc-0a1' },
      others: [aVpcEndpoint(), aVpcEndpoint({ endpointId: 'vpce-0b2' })],
    });
    expect(verdict).toBe('unknown');
    expect(hops).toEqual([
      {
        kind: 'endpoint-policy',
        label: 'VPC endpoint policy',
        status: 'unknown',
        reason:
          'The VPC has 2 endpoints, and it depends on which is used (Policy of vpce-0a1: allowed; Policy of vpce-0b2: denied).',
        fix: 'Name the VPC endpoint.',
      },
    ]);
  });

  it('of a VPC with endpoints that do not differ is answered', () => {
    expect(
      judge({
        caller: { vpcId: 'vpc-0a1' },
        others: [aVpcEndpoint(), aVpcEndpoint({ endpointId: 'vpce-0b2' })],
      }).verdict,
    ).toBe('allowed');
  });

  it.each<[string, Caller, string]>([
    [
      'an endpoint that is not indexed',
      { vpcEndpointId: 'vpce-0c3' },
      'denied',
    ],
    ['a VPC without endpoint', { vpcId: 'vpc-0c3' }, 'unknown'],
    ['on-premises', { onPremises: { cidr: '172.16.0.0/12' } }, 'unknown'],
    ['nothing at all', {}, 'unknown'],
  ])('%s: %s', (_, caller, expected) => {
    expect(judge({ api: { policy: list }, caller }).verdict).toBe(expected);
  });

  it('of an unknown endpoint is not allowed even where the API is open', () => {
    expect(judge({ caller: { vpcEndpointId: 'vpce-0c3' } }).verdict).toBe(
      'unknown',
    );
  });

  const byAddress = policyOf(
    allow({ Condition: { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/16' } } }),
  );
  it.each<[string, Caller, string]>([
    [
      'an address inside',
      { vpcEndpointId: 'vpce-0a1', sourceIp: '10.0.3.4' },
      'allowed',
    ],
    [
      'an address outside',
      { vpcEndpointId: 'vpce-0a1', sourceIp: '10.1.3.4' },
      'denied',
    ],
    ['no address', { vpcEndpointId: 'vpce-0a1' }, 'unknown'],
    [
      'an address that is none',
      { vpcEndpointId: 'vpce-0a1', sourceIp: '10.0' },
      'unknown',
    ],
    ['a VPC whose networks lie inside', { vpcId: 'vpc-0a1' }, 'allowed'],
    [
      'a network outside',
      { vpcEndpointId: 'vpce-0a1', onPremises: { cidr: '172.16.0.0/12' } },
      'denied',
    ],
    [
      'a network partly inside',
      { vpcEndpointId: 'vpce-0a1', onPremises: { cidr: '10.0.0.0/8' } },
      'unknown',
    ],
    [
      'a network that is none',
      { vpcEndpointId: 'vpce-0a1', onPremises: { cidr: 'office' } },
      'unknown',
    ],
  ])('with %s meets a policy on addresses: %s', (_, caller, expected) => {
    expect(
      judge({ api: { policy: byAddress }, caller, others: [aVpc()] }).verdict,
    ).toBe(expected);
  });

  it('does not say what aws:SourceIp holds on a private API', () => {
    const policy = policyOf(
      allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/16' } } }),
    );
    const { verdict, hops } = judge({
      api: { policy },
      caller: { vpcEndpointId: 'vpce-0a1', sourceIp: '10.0.3.4' },
    });
    expect(verdict).toBe('unknown');
    expect(hopOf(hops, 'resource-policy')?.reason).toContain(
      'aws:SourceIp is not known',
    );
  });
});

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
      'Name the principal that signs the call. Unsigned calls are denied.',
    );
  });
});

describe('suggestPolicy', () => {
  it.each(['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'] as const)(
    'admits the endpoint and no other with %s',
    authorizationType => {
      const verdictThrough = (vpcEndpointId: string) =>
        judge({
          api: { policy: suggestPolicy(aPrivateApi(), ['vpce-0a1']) },
          operation: { authorizationType },
          caller: { vpcEndpointId, principalArn: READER, identity: 'allow' },
          others: [aVpcEndpoint(), aVpcEndpoint({ endpointId: 'vpce-0b2' })],
        }).verdict;
      expect([verdictThrough('vpce-0a1'), verdictThrough('vpce-0b2')]).toEqual([
        'allowed',
        'denied',
      ]);
    },
  );
});
