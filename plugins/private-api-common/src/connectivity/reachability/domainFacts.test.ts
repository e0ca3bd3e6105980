import { comparePolicies, judgeCall, judgeMatrix } from '../../access';
import { allow, deny, policyOf } from '../../access/testing/statements';
import type { Api, Operation, Resource, ResourceKind } from '../../inventory';
import {
  aHostedZone,
  anAssociation,
  anInventory,
  anOperation,
  aPrivateApi,
  aPrivateDomain,
  aRegionalApi,
  aSecurityGroup,
  anInboundRule,
  aStage,
  aVpc,
  aVpcEndpoint,
  aVpcPeering,
  OPEN_POLICY,
} from '../../testing';
import { explainReachability } from './explainReachability';
import { whoCanReach } from './whoCanReach';

const GAP = { unknown: 'AccessDenied' };
const CLOSED = aPrivateApi({ disableExecuteApiEndpoint: true });
const DOMAIN = aPrivateDomain({ policy: policyOf(allow()) });
const OURS = { apiId: 'a1b2c3d4e5', stage: 'prod' };
const RULE = { id: 'r1', priority: 2, basePaths: [], headers: [], ...OURS };

function byDomain(changes: Parameters<typeof aPrivateDomain>[0]) {
  return [
    aPrivateDomain({ policy: policyOf(allow()), ...changes }),
    anAssociation(),
    aHostedZone(),
  ];
}

/** Matrix, reachability and reach of `GET /orders` through `vpce-0a1`. */
function verdicts(
  api: Api,
  others: Resource[],
  gaps: Partial<Record<ResourceKind, typeof GAP>> = {},
) {
  const endpoints = others.some(({ kind }) => kind === 'vpc-endpoint')
    ? []
    : [aVpcEndpoint()];
  const inventory = anInventory(
    [aVpc(), aSecurityGroup(), api, ...endpoints, ...others],
    gaps,
  );
  const [[cell]] = judgeMatrix(
    [api],
    inventory.all('vpc-endpoint'),
    inventory,
  ).rows;
  const call = { stage: 'prod', method: 'GET', path: '/orders' };
  const caller = { vpcEndpointId: 'vpce-0a1' };
  return [
    cell.verdict,
    explainReachability(api, { caller, ...call }, inventory).verdict,
    whoCanReach(api, inventory)[0].verdict,
  ].join(' ');
}

describe('What is known of domain names', () => {
  it.each<[string, Parameters<typeof verdicts>, string]>([
    ['that works', [CLOSED, byDomain({})], 'allowed allowed allowed'],
    [
      'names unread',
      [CLOSED, [], { 'domain-name': GAP }],
      'unknown unknown unknown',
    ],
    [
      'mappings unread',
      [CLOSED, byDomain({ mappings: GAP })],
      'unknown unknown unknown',
    ],
    [
      'not in the inventory',
      [CLOSED, [anAssociation()]],
      'unknown unknown unknown',
    ],
    [
      'associations unread',
      [
        CLOSED,
        [DOMAIN, aHostedZone()],
        { 'domain-name-access-association': GAP },
      ],
      'unknown unknown unknown',
    ],
    [
      'mapped, but routing by rules only',
      [CLOSED, byDomain({ routingMode: 'ROUTING_RULE_ONLY' })],
      'denied denied denied',
    ],
    [
      'mapped to another stage',
      [
        CLOSED,
        byDomain({ mappings: [{ basePath: '', ...OURS, stage: 'dev' }] }),
      ],
      'denied denied denied',
    ],
    [
      'with a twin',
      [
        CLOSED,
        [
          ...byDomain({}),
          aPrivateDomain({ domainNameId: 'twin' }),
          anAssociation({
            domainNameArn: aPrivateDomain({ domainNameId: 'twin' }).arn,
          }),
        ],
      ],
      'denied denied denied',
    ],
    [
      'in an update',
      [CLOSED, byDomain({ status: 'UPDATING' })],
      'allowed allowed allowed',
    ],
    [
      'behind a rule that takes all calls',
      [
        CLOSED,
        byDomain({
          routingRules: [{ ...RULE, apiId: 'other', priority: 1 }, RULE],
        }),
      ],
      'denied denied denied',
    ],
    [
      'with a base path that may not be stripped',
      [
        CLOSED,
        byDomain({
          mappings: [],
          routingRules: [{ ...RULE, basePaths: ['orders'] }],
        }),
      ],
      'allowed unknown allowed',
    ],
    [
      'whose policy is missing beside a working alias',
      [aPrivateApi(), byDomain({ policy: null })],
      'allowed allowed allowed',
    ],
    [
      'closed to the VPC',
      [
        aPrivateApi(),
        [
          aSecurityGroup({
            inbound: [anInboundRule({ cidr: '192.168.0.0/16' })],
          }),
        ],
      ],
      'allowed denied denied',
    ],
  ])('%s', (_, given, expected) => {
    expect(verdicts(...given)).toBe(expected);
  });

  it('does not take a path that is mapped to another API', () => {
    const mappings = [
      { basePath: '', ...OURS },
      { basePath: 'orders', apiId: 'other', stage: 'prod' },
    ];
    expect(verdicts(CLOSED, byDomain({ mappings }))).toBe(
      'allowed denied allowed',
    );
  });
});

describe('What is not known of a caller', () => {
  const reach = (api: Api, caller: object, others: Resource[]) =>
    explainReachability(
      api,
      { caller, stage: 'prod', method: 'GET', path: '/orders' },
      anInventory([api, aVpc(), aSecurityGroup(), aVpcEndpoint(), ...others]),
    ).verdict;

  it('leaves the address open where only the endpoint is named', () => {
    const policy = policyOf(
      allow(),
      deny({
        Condition: { NotIpAddress: { 'aws:VpcSourceIp': '10.0.0.0/16' } },
      }),
    );
    expect(
      reach(aPrivateApi({ policy }), { vpcEndpointId: 'vpce-0a1' }, []),
    ).toBe('unknown');
  });

  it('leaves open what the endpoint of a peered VPC lets in', () => {
    const policy = policyOf(
      allow({ Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0b2' } } }),
    );
    const api = aPrivateApi({
      policy,
      vpcEndpointIds: ['vpce-0a1', 'vpce-0b2'],
    });
    const peered = [
      aVpc({ vpcId: 'vpc-0b2' }),
      aVpcEndpoint({ endpointId: 'vpce-0b2', vpcId: 'vpc-0b2' }),
      aVpcPeering(),
    ];
    expect(reach(api, { vpcId: 'vpc-0a1' }, peered)).toBe('unknown');
  });

  const call = (api: Api, caller: object, endpoint = aVpcEndpoint()) =>
    judgeCall(
      api,
      {
        caller,
        operation: (api.operations as Operation[])[0],
        stage: 'prod',
        method: 'GET',
        path: '/orders',
      },
      anInventory([api, endpoint]),
    ).verdict;

  it.each<[string, string, string]>([
    [
      'another stage policy that was not read',
      call(aPrivateApi({ stages: [aStage({ deployedPolicy: GAP })] }), {
        vpcEndpointId: 'vpce-0a1',
      }),
      'unknown',
    ],
    [
      'an endpoint of S3',
      call(
        aPrivateApi(),
        { vpcEndpointId: 'vpce-0a1' },
        aVpcEndpoint({ serviceName: 'com.amazonaws.eu-west-1.s3' }),
      ),
      'denied',
    ],
    [
      'a private address before a public API',
      call(
        aRegionalApi({
          operations: [anOperation()],
          policy: policyOf(
            allow({
              Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
            }),
          ),
        }),
        { sourceIp: '10.0.1.5' },
      ),
      'unknown',
    ],
  ])('judges %s', (_, verdict, expected) => {
    expect(verdict).toBe(expected);
  });

  it('keeps an API of unknown endpoint type open', () => {
    const api = aPrivateApi({ endpointType: GAP, policy: OPEN_POLICY });
    const inventory = anInventory([api, aVpcEndpoint()]);
    expect(
      judgeMatrix([api], [aVpcEndpoint()], inventory).rows[0][0].verdict,
    ).toBe('unknown');
    expect(
      comparePolicies(api, OPEN_POLICY, inventory).problems[0].message,
    ).toContain('is not known');
  });

  it('tells that a policy lets in one operation for another', () => {
    const only = (method: string) =>
      policyOf(allow({ Resource: `execute-api:/*/${method}/*` }));
    const api = aPrivateApi({
      policy: only('GET'),
      operations: [anOperation(), anOperation({ method: 'DELETE' })],
    });
    const change = comparePolicies(
      api,
      only('DELETE'),
      anInventory([api, aVpcEndpoint()]),
    );
    expect([change.changes.length, change.unchangedCount]).toEqual([1, 0]);
  });
});

describe('A public API whose default endpoint is disabled', () => {
  const api = aRegionalApi({
    disableExecuteApiEndpoint: true,
    operations: [anOperation()],
  });
  const domain = aPrivateDomain({
    endpointType: 'REGIONAL',
    domainName: 'orders.example.com',
  });
  const call = { caller: {}, stage: 'prod', method: 'GET', path: '/orders' };
  const verdictOf = (
    others: Resource[],
    gaps: Partial<Record<ResourceKind, typeof GAP>> = {},
    hostname?: 'custom-domain',
  ) =>
    explainReachability(
      api,
      { ...call, ...(hostname && { hostname }) },
      anInventory([api, ...others], gaps),
    ).verdict;
  const ELSEWHERE = [{ basePath: '', apiId: 'other', stage: 'prod' }];

  it.each<[string, Resource[], Parameters<typeof verdictOf>[1], string]>([
    ['has no domain name, and all were read', [], {}, 'denied'],
    [
      'has no domain name among those read, and there may be others',
      [],
      { 'domain-name': GAP },
      'unknown',
    ],
    [
      'may be what a domain name leads to whose mappings were not read',
      [{ ...domain, mappings: GAP }],
      {},
      'unknown',
    ],
    [
      'may be what a domain name leads to whose rules were not read',
      [
        {
          ...domain,
          routingMode: 'ROUTING_RULE_THEN_BASE_PATH_MAPPING',
          mappings: ELSEWHERE,
          routingRules: GAP,
        },
      ],
      {},
      'unknown',
    ],
    [
      'is not what the only domain name leads to',
      [{ ...domain, mappings: ELSEWHERE }],
      {},
      'denied',
    ],
    [
      'is what a domain name leads to by another stage, and there may be others',
      [
        {
          ...domain,
          mappings: [{ basePath: '', apiId: api.apiId, stage: 'test' }],
        },
      ],
      { 'domain-name': GAP },
      'unknown',
    ],
  ])('%s', (_, others, gaps, expected) => {
    expect(verdictOf(others, gaps)).toBe(expected);
    expect(verdictOf(others, gaps, 'custom-domain')).toBe(expected);
  });

  it('is called by a domain name that leads to it', () => {
    const { verdict, url, hops } = explainReachability(
      api,
      call,
      anInventory([api, domain], { 'domain-name': GAP }),
    );
    expect(url).toBe('https://orders.example.com/orders');
    expect([
      verdict,
      ...hops.filter(({ status }) => status === 'fail'),
    ]).toEqual([expect.stringMatching(/allowed|unknown/)]);
  });
});
