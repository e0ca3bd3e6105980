import { Api, Resource, unknownBecause } from '../../inventory';
import {
  aHostedZone,
  aLinkIntegration,
  aListener,
  aLoadBalancer,
  anAssociation,
  anHttpApi,
  anInboundRule,
  anInventory,
  anOperation,
  aPrivateApi,
  aPrivateDomain,
  aRegionalApi,
  aResolverEndpoint,
  aSecurityGroup,
  aStage,
  aTarget,
  aTargetGroup,
  aTransitGatewayAttachment,
  aVpc,
  aVpcEndpoint,
  aVpcLink,
  aVpcPeering,
  OPEN_POLICY,
  TARGET_GROUP_ARN,
} from '../../testing';
import type { ReachabilityQuestion } from '../types';
import { explainReachability } from './explainReachability';

const CALL: ReachabilityQuestion = {
  caller: { vpcEndpointId: 'vpce-0a1' },
  stage: 'prod',
  method: 'GET',
  path: '/orders',
};

const ENTRANCE = [aVpcEndpoint(), aVpc(), aSecurityGroup()];

function explain(
  question: Partial<ReachabilityQuestion> = {},
  api: Api = aPrivateApi(),
  resources: Resource[] = ENTRANCE,
) {
  const inventory = anInventory([api, ...resources]);
  return explainReachability(api, { ...CALL, ...question }, inventory);
}

/** The hops that do not pass. */
function stops(answer: ReturnType<typeof explain>) {
  return answer.hops
    .filter(({ status }) => status !== 'pass')
    .map(({ kind, status }) => `${kind} ${status}`);
}

const DENY_OTHERS = JSON.stringify({
  Statement: [
    ...JSON.parse(OPEN_POLICY).Statement,
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 'execute-api:Invoke',
      Resource: 'execute-api:/*',
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0b2' } },
    },
  ],
});

describe('explainReachability', () => {
  it('tells the whole path in order, the URL and the command', () => {
    const api = aPrivateApi({
      operations: [anOperation({ integration: aLinkIntegration() })],
    });
    const answer = explain({}, api, [
      ...ENTRANCE,
      aVpcLink(),
      aLoadBalancer(),
      aTargetGroup(),
    ]);

    expect(answer.verdict).toBe('allowed');
    expect(answer.hops.map(({ kind }) => kind)).toEqual([
      'caller',
      'name',
      'vpc-endpoint',
      'security-group',
      'endpoint-policy',
      'api',
      'resource-policy',
      'method-auth',
      'stage',
      'operation',
      'integration',
      'vpc-link',
      'load-balancer',
      'listener',
      'target-group',
      'target',
    ]);
    expect(answer.url).toBe(
      'https://a1b2c3d4e5-vpce-0a1.execute-api.eu-west-1.amazonaws.com/prod/orders',
    );
    expect(answer.curl).toBe(`curl ${answer.url}`);
  });

  it.each<{
    case: string;
    question?: Partial<ReachabilityQuestion>;
    api?: Api;
    resources?: Resource[];
    verdict: string;
    stops: string[];
  }>([
    {
      case: 'a caller of the VPC of an endpoint',
      question: { caller: { vpcId: 'vpc-0a1', sourceIp: '10.0.4.2' } },
      verdict: 'allowed',
      stops: [],
    },
    {
      case: 'an endpoint closed on 443',
      resources: [aVpcEndpoint(), aVpc(), aSecurityGroup({ inbound: [] })],
      verdict: 'denied',
      stops: ['security-group fail'],
    },
    {
      case: 'an address that the security group leaves out',
      question: { caller: { vpcId: 'vpc-0a1', sourceIp: '10.0.4.2' } },
      resources: [
        aVpcEndpoint(),
        aVpc(),
        aSecurityGroup({ inbound: [anInboundRule({ cidr: '10.0.1.0/24' })] }),
      ],
      verdict: 'denied',
      stops: ['security-group fail'],
    },
    {
      case: 'a security group open to a part of the VPC',
      resources: [
        aVpcEndpoint(),
        aVpc(),
        aSecurityGroup({ inbound: [anInboundRule({ cidr: '10.0.1.0/24' })] }),
      ],
      verdict: 'unknown',
      stops: ['security-group unknown'],
    },
    {
      case: 'a security group open to members of another',
      resources: [
        aVpcEndpoint(),
        aVpc(),
        aSecurityGroup({
          inbound: [
            anInboundRule({ cidr: undefined, securityGroupId: 'sg-0ff' }),
          ],
        }),
      ],
      verdict: 'unknown',
      stops: ['security-group unknown'],
    },
    {
      case: 'an endpoint that is being deleted',
      resources: [
        aVpcEndpoint({ state: 'deleting' }),
        aVpc(),
        aSecurityGroup(),
      ],
      verdict: 'denied',
      stops: ['vpc-endpoint fail'],
    },
    {
      case: 'an endpoint that no account has',
      question: { caller: { vpcEndpointId: 'vpce-0ff' } },
      verdict: 'unknown',
      stops: [
        'caller unknown',
        'vpc-endpoint unknown',
        'endpoint-policy unknown',
      ],
    },
    {
      case: 'a question without a caller',
      question: { caller: {} },
      verdict: 'unknown',
      stops: [
        'caller unknown',
        'vpc-endpoint unknown',
        'endpoint-policy unknown',
      ],
    },
    {
      case: 'a caller in two places',
      question: {
        caller: { vpcId: 'vpc-0a1', onPremises: { cidr: '192.168.0.0/16' } },
      },
      verdict: 'unknown',
      stops: ['caller unknown', 'vpc-endpoint unknown'],
    },
    {
      case: 'an address of another network',
      question: { caller: { vpcId: 'vpc-0a1', sourceIp: '10.9.0.1' } },
      resources: [
        aVpcEndpoint(),
        aVpc(),
        aSecurityGroup({ inbound: [anInboundRule({ cidr: '10.0.0.0/8' })] }),
      ],
      verdict: 'unknown',
      stops: ['caller unknown'],
    },
    {
      case: 'an address that is none',
      question: { caller: { vpcId: 'vpc-0a1', sourceIp: 'db-server' } },
      verdict: 'unknown',
      stops: ['caller unknown', 'vpc-endpoint unknown'],
    },
    {
      case: 'a VPC without an endpoint',
      question: { caller: { vpcId: 'vpc-0b2' } },
      resources: [...ENTRANCE, aVpc({ vpcId: 'vpc-0b2' })],
      verdict: 'denied',
      stops: ['caller fail', 'vpc-endpoint fail', 'endpoint-policy unknown'],
    },
    {
      case: 'a VPC that no account has',
      question: { caller: { vpcId: 'vpc-0ff' } },
      verdict: 'unknown',
      stops: [
        'caller unknown',
        'vpc-endpoint unknown',
        'endpoint-policy unknown',
      ],
    },
    {
      case: 'a VPC peered with that of an endpoint',
      question: { caller: { vpcId: 'vpc-0b2', sourceIp: '10.0.9.9' } },
      resources: [
        ...ENTRANCE,
        aVpc({ vpcId: 'vpc-0b2', cidrBlocks: ['10.0.8.0/22'] }),
        aVpcPeering(),
      ],
      verdict: 'unknown',
      stops: ['caller unknown'],
    },
    {
      case: 'a VPC connected by a transit gateway',
      question: { caller: { vpcId: 'vpc-0b2' } },
      resources: [
        ...ENTRANCE,
        aVpc({ vpcId: 'vpc-0b2', cidrBlocks: ['10.0.8.0/22'] }),
        aTransitGatewayAttachment(),
        aTransitGatewayAttachment({ vpcId: 'vpc-0b2' }),
      ],
      verdict: 'unknown',
      stops: ['caller unknown'],
    },
    {
      case: 'an on-premises caller by the alias',
      question: { caller: { onPremises: { cidr: '10.0.200.0/24' } } },
      verdict: 'allowed',
      stops: [],
    },
    {
      case: 'an on-premises network that the security group leaves out',
      question: { caller: { onPremises: { cidr: '192.168.0.0/16' } } },
      verdict: 'denied',
      stops: ['security-group fail'],
    },
    {
      case: 'an on-premises caller by private DNS without inbound resolver',
      question: {
        caller: { onPremises: { cidr: '10.0.200.0/24' } },
        hostname: 'private-dns',
      },
      resources: [
        aVpcEndpoint({ privateDnsEnabled: true }),
        aVpc(),
        aSecurityGroup(),
      ],
      verdict: 'denied',
      stops: ['name fail'],
    },
    {
      case: 'an on-premises caller by private DNS with inbound resolver',
      question: {
        caller: { onPremises: { cidr: '10.0.200.0/24' } },
        hostname: 'private-dns',
      },
      resources: [
        aVpcEndpoint({ privateDnsEnabled: true }),
        aVpc(),
        aSecurityGroup(),
        aResolverEndpoint(),
      ],
      verdict: 'allowed',
      stops: [],
    },
    {
      case: 'an on-premises network that is none',
      question: { caller: { onPremises: { cidr: 'berlin' } } },
      verdict: 'unknown',
      stops: [
        'caller unknown',
        'vpc-endpoint unknown',
        'endpoint-policy unknown',
      ],
    },
    {
      case: 'private DNS that is off',
      question: { hostname: 'private-dns' },
      verdict: 'denied',
      stops: ['name fail'],
    },
    {
      case: 'a custom domain that does not exist',
      question: { hostname: 'custom-domain' },
      verdict: 'denied',
      stops: ['name fail'],
    },
    {
      case: 'a policy that denies other endpoints',
      api: aPrivateApi({ policy: DENY_OTHERS }),
      verdict: 'denied',
      stops: ['resource-policy fail'],
    },
    {
      case: 'no policy',
      api: aPrivateApi({ policy: null }),
      verdict: 'denied',
      stops: ['resource-policy fail'],
    },
    {
      case: 'STRICT by the hostname of the endpoint',
      question: { hostname: 'endpoint' },
      api: aPrivateApi({ endpointAccessMode: 'STRICT' }),
      verdict: 'denied',
      stops: ['api fail'],
    },
    {
      case: 'a disabled default endpoint',
      api: aPrivateApi({ disableExecuteApiEndpoint: true }),
      verdict: 'denied',
      stops: ['api fail'],
    },
    {
      case: 'a stage that is not there',
      question: { stage: 'qa' },
      verdict: 'denied',
      stops: ['stage fail'],
    },
    {
      case: 'a method that is not there',
      question: { method: 'DELETE' },
      verdict: 'denied',
      stops: ['operation fail'],
    },
    {
      case: 'a path over the limit of the method ARN',
      question: { path: `/${'a'.repeat(1600)}` },
      api: aPrivateApi({
        operations: [anOperation({ path: '/{proxy+}' })],
      }),
      verdict: 'denied',
      stops: ['api fail'],
    },
    {
      case: 'a sleeping VPC link',
      api: aPrivateApi({
        operations: [anOperation({ integration: aLinkIntegration() })],
      }),
      resources: [
        ...ENTRANCE,
        aVpcLink({ status: 'INACTIVE' }),
        aLoadBalancer(),
        aTargetGroup(),
      ],
      verdict: 'denied',
      stops: ['vpc-link fail'],
    },
    {
      case: 'unhealthy targets in one of two groups',
      api: aPrivateApi({
        operations: [anOperation({ integration: aLinkIntegration() })],
      }),
      resources: [
        ...ENTRANCE,
        aVpcLink(),
        aLoadBalancer({
          listeners: [
            aListener({ targetGroupArns: [TARGET_GROUP_ARN, 'other'] }),
          ],
        }),
        aTargetGroup(),
        aTargetGroup({
          arn: 'other',
          targets: [aTarget({ health: 'unhealthy' })],
        }),
      ],
      verdict: 'unknown',
      stops: ['target unknown'],
    },
    {
      case: 'a method with AWS_IAM whose identity policy is not known',
      question: {
        caller: {
          vpcEndpointId: 'vpce-0a1',
          principalArn: 'arn:aws:iam::222222222222:role/caller',
        },
      },
      api: aPrivateApi({
        operations: [anOperation({ authorizationType: 'AWS_IAM' })],
      }),
      verdict: 'unknown',
      stops: ['method-auth unknown'],
    },
    {
      case: 'an endpoint type that is not known',
      api: aPrivateApi({ endpointType: unknownBecause('AccessDenied') }),
      verdict: 'unknown',
      stops: ['api unknown'],
    },
  ])(
    'answers $verdict to $case',
    ({ question, api, resources, verdict, stops: expected }) => {
      const answer = explain(question, api, resources);

      expect(answer.verdict).toBe(verdict);
      expect(stops(answer)).toEqual(expect.arrayContaining(expected));
      expect(
        answer.hops.filter(
          ({ status, reason }) => status !== 'pass' && !reason,
        ),
      ).toEqual([]);
    },
  );

  describe('through a private custom domain name', () => {
    const domain = [
      aPrivateDomain({ policy: OPEN_POLICY }),
      anAssociation(),
      aHostedZone(),
    ];

    it('prefers it, with its hops and URL', () => {
      const answer = explain({}, undefined, [...ENTRANCE, ...domain]);

      expect(stops(answer)).toEqual([]);
      expect(answer.url).toBe('https://orders.internal.example/orders');
      expect(answer.hops.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['domain-name', 'domain-policy']),
      );
    });

    it('writes base path and stage where the mapping leaves the stage open', () => {
      const mappings = [{ basePath: 'shop', apiId: 'a1b2c3d4e5' }];
      const answer = explain({ hostname: 'custom-domain' }, undefined, [
        ...ENTRANCE,
        aPrivateDomain({ policy: OPEN_POLICY, mappings }),
        anAssociation(),
        aHostedZone(),
      ]);

      expect(answer.url).toBe(
        'https://orders.internal.example/shop/prod/orders',
      );
    });

    it.each([
      { isPrivate: true, resources: [], verdict: 'denied' },
      { isPrivate: true, resources: [aResolverEndpoint()], verdict: 'allowed' },
      { isPrivate: false, resources: [], verdict: 'allowed' },
    ])(
      'answers $verdict to on-premises callers with a private zone ($isPrivate)',
      ({ isPrivate, resources, verdict }) => {
        const answer = explain(
          {
            hostname: 'custom-domain',
            caller: { onPremises: { cidr: '10.0.200.0/24' } },
          },
          undefined,
          [
            ...ENTRANCE,
            aPrivateDomain({ policy: OPEN_POLICY }),
            anAssociation(),
            aHostedZone({ isPrivate }),
            ...resources,
          ],
        );

        expect(answer.verdict).toBe(verdict);
      },
    );

    it('fails for a stage that is not mapped', () => {
      const api = aPrivateApi({ stages: [aStage({ name: 'test' })] });
      const answer = explain(
        { hostname: 'custom-domain', stage: 'test' },
        api,
        [...ENTRANCE, ...domain],
      );

      expect(answer.verdict).toBe('denied');
      expect(stops(answer)).toEqual(['domain-name fail']);
    });
  });

  describe('from a browser', () => {
    const options = anOperation({ method: 'OPTIONS' });
    const signed = anOperation({
      method: 'POST',
      authorizationType: 'COGNITO_USER_POOLS',
    });
    const post = { browser: true, method: 'POST' } as const;

    it.each<{
      case: string;
      question: Partial<ReachabilityQuestion>;
      operations: Api['operations'];
      stops: string[];
    }>([
      {
        case: 'a simple GET needs no preflight',
        question: { browser: true },
        operations: [anOperation()],
        stops: [],
      },
      {
        case: 'the hostname with a header fails',
        question: { browser: true, hostname: 'endpoint' },
        operations: [anOperation(), options],
        stops: ['operation fail'],
      },
      {
        case: 'a POST without OPTIONS fails',
        question: post,
        operations: [anOperation({ method: 'POST' })],
        stops: ['operation fail'],
      },
      {
        case: 'a POST with OPTIONS passes',
        question: post,
        operations: [anOperation({ method: 'POST' }), options],
        stops: [],
      },
      {
        case: 'OPTIONS with authorization fails',
        question: post,
        operations: [
          anOperation({ method: 'ANY', authorizationType: 'AWS_IAM' }),
        ],
        stops: ['method-auth unknown', 'operation fail'],
      },
      {
        case: 'OPTIONS without authorization passes beside a POST with',
        question: {
          ...post,
          caller: { vpcEndpointId: 'vpce-0a1', identity: 'allow' },
        },
        operations: [signed, options],
        stops: [],
      },
    ])('$case', ({ question, operations, stops: expected }) => {
      expect(stops(explain(question, aPrivateApi({ operations })))).toEqual(
        expected,
      );
    });
  });

  describe('of a public API', () => {
    it('allows a caller on the internet', () => {
      const answer = explain({ caller: {} }, aRegionalApi());

      expect(answer.verdict).toBe('allowed');
      expect(answer.url).toBe(
        'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders',
      );
    });

    it.each<{ case: string; api: Api; stage: string }>([
      { case: 'a REST API', api: aRegionalApi(), stage: 'prod' },
      {
        case: 'an HTTP API',
        api: anHttpApi(),
        stage: '$default',
      },
    ])('denies $case from a VPC with private DNS', ({ api, stage }) => {
      const answer = explain({ stage, caller: { vpcId: 'vpc-0a1' } }, api, [
        aVpcEndpoint({ privateDnsEnabled: true }),
        aVpc(),
      ]);

      expect(answer.verdict).toBe('denied');
      expect(answer.hops.find(({ kind }) => kind === 'name')?.reason).toBe(
        'Private DNS of vpce-0a1 leads all execute-api names of vpc-0a1 to the VPC endpoint, which answers 403 {"message":"Forbidden"} for an API that is not private.',
      );
    });

    it('leaves a VPC without private DNS unknown: its routes are not read', () => {
      const answer = explain({ caller: { vpcId: 'vpc-0a1' } }, aRegionalApi());

      expect(answer.verdict).toBe('unknown');
      expect(stops(answer)).toEqual(['caller unknown']);
    });

    it('denies the alias, which private APIs have', () => {
      const answer = explain({ hostname: 'alias' }, aRegionalApi());

      expect(answer.verdict).toBe('denied');
    });

    it('leaves out the stage $default', () => {
      const answer = explain({ caller: {}, stage: '$default' }, anHttpApi());

      expect(answer.url).toBe(
        'https://h1t2t3p4a5.execute-api.eu-west-1.amazonaws.com/orders',
      );
    });
  });

  describe('writes a command that a shell takes as it is', () => {
    it.each<{
      case: string;
      question?: Partial<ReachabilityQuestion>;
      operation?: Parameters<typeof anOperation>[0];
      expected: string;
    }>([
      {
        case: 'with the header of the endpoint hostname',
        question: { hostname: 'endpoint' },
        expected:
          "curl -H 'x-apigw-api-id: a1b2c3d4e5' https://vpce-0a1-x1y2z3.execute-api.eu-west-1.vpce.amazonaws.com/prod/orders",
      },
      {
        case: 'signed, with an API key',
        operation: { authorizationType: 'AWS_IAM', apiKeyRequired: true },
        expected:
          'curl -H "x-api-key: $API_KEY" --aws-sigv4 aws:amz:eu-west-1:execute-api --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" https://a1b2c3d4e5-vpce-0a1.execute-api.eu-west-1.amazonaws.com/prod/orders',
      },
      {
        case: 'with a quote in the path',
        question: { method: 'POST', path: "/o'r$(id) ders" },
        operation: { method: 'POST', path: '/{name}' },
        expected:
          "curl -X POST 'https://a1b2c3d4e5-vpce-0a1.execute-api.eu-west-1.amazonaws.com/prod/o'\\''r$(id)%20ders'",
      },
    ])('$case', ({ question, operation, expected }) => {
      const api = aPrivateApi({ operations: [anOperation(operation)] });

      expect(explain(question, api).curl).toBe(expected);
    });
  });

  it.each([undefined, {}, { caller: null }, { path: 17, method: {} }])(
    'never throws and never allows: %j',
    question => {
      const api = aPrivateApi();
      const ask = () =>
        explainReachability(api, (question ?? {}) as never, anInventory([api]));

      expect(ask).not.toThrow();
      expect(ask().verdict).not.toBe('allowed');
    },
  );

  it('knows the alias of an associated endpoint that is not indexed', () => {
    const api = aPrivateApi({ vpcEndpointIds: ['vpce-0ff'] });
    const answer = explain({ caller: { vpcEndpointId: 'vpce-0ff' } }, api, []);

    expect(answer.verdict).toBe('unknown');
    expect(answer.url).toBe(
      'https://a1b2c3d4e5-vpce-0ff.execute-api.eu-west-1.amazonaws.com/prod/orders',
    );
  });

  it('takes the best of several endpoints', () => {
    const answer = explain(
      { caller: { vpcId: 'vpc-0a1' } },
      aPrivateApi({ vpcEndpointIds: ['vpce-0a1', 'vpce-0b2'] }),
      [
        aVpcEndpoint({ state: 'failed' }),
        aVpcEndpoint({ endpointId: 'vpce-0b2' }),
        aVpc(),
        aSecurityGroup(),
      ],
    );

    expect(answer.verdict).toBe('allowed');
    expect(answer.url).toContain('vpce-0b2');
  });
});
