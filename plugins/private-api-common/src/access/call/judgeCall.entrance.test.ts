import { aPrivateDomain, anAssociation, aVpcEndpoint } from '../../testing';
import {
  EXECUTE,
  DOMAIN,
  READER,
  onEndpoint,
  judge,
  hopOf,
  outline,
  type Given,
} from '../testing/judge';
import { allow, deny, policyOf } from '../testing/statements';

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
