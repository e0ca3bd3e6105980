import {
  Api,
  Integration,
  LoadBalancer,
  Resource,
  unknownBecause,
  VpcLink,
} from '../../inventory';
import {
  aCertificate,
  aCloudMapService,
  aLambdaIntegration,
  ALB_ARN,
  aLinkIntegration,
  aListener,
  aLoadBalancer,
  aNetworkLoadBalancer,
  anHttpApi,
  anInboundRule,
  anInventory,
  anOperation,
  aPrivateApi,
  aSecurityGroup,
  aStage,
  aTarget,
  aTargetGroup,
  aV1Link,
  aVpcLink,
  CLOUD_MAP_ARN,
  LISTENER_ARN,
  TARGET_GROUP_ARN,
} from '../../testing';
import { analyseBackends } from './analyseBackends';

function backendsOf(api: Api, resources: Resource[] = []) {
  return analyseBackends(api, anInventory([api, ...resources]));
}

function apiWith(integration: Partial<Integration>, api: Partial<Api> = {}) {
  return aPrivateApi({
    operations: [anOperation({ integration: aLinkIntegration(integration) })],
    ...api,
  });
}

/** The hops that do not pass, as `kind status: reason`. */
function problems(api: Api, resources: Resource[]) {
  return backendsOf(api, resources).flatMap(({ hops }) =>
    hops
      .filter(({ status }) => status !== 'pass')
      .map(({ kind, status, reason }) => `${kind} ${status}: ${reason}`),
  );
}

const WORKING = [aVpcLink(), aLoadBalancer(), aTargetGroup()];

function linkWith(overrides: Partial<VpcLink>) {
  return [aVpcLink(overrides), aLoadBalancer(), aTargetGroup()];
}

function balancerWith(overrides: Partial<LoadBalancer>) {
  return [aVpcLink(), aLoadBalancer(overrides), aTargetGroup()];
}

describe('analyseBackends', () => {
  it('groups operations by what they integrate with', () => {
    const orders = (method: string) => anOperation({ method });
    const api = aPrivateApi({
      operations: [
        orders('GET'),
        orders('POST'),
        anOperation({
          method: 'OPTIONS',
          integration: { type: 'MOCK', connectionType: 'INTERNET' },
        }),
        anOperation({
          path: '/stock',
          integration: aLinkIntegration({ uri: 'https://stock.example/a' }),
        }),
        anOperation({
          path: '/stock/{id}',
          integration: aLinkIntegration({ uri: 'https://stock.example/b' }),
        }),
        anOperation({
          path: '/events',
          integration: {
            type: 'AWS',
            connectionType: 'INTERNET',
            uri: 'arn:aws:apigateway:eu-west-1:sqs:path/111111111111/orders',
          },
        }),
        anOperation({
          path: '/rates',
          integration: {
            type: 'HTTP_PROXY',
            connectionType: 'INTERNET',
            uri: 'https://rates.example/{proxy}',
          },
        }),
      ],
    });

    expect(
      backendsOf(api, WORKING).map(({ kind, operationCount, status }) => [
        kind,
        operationCount,
        status,
      ]),
    ).toEqual([
      ['lambda', 2, 'pass'],
      ['mock', 1, 'pass'],
      ['vpc-link', 2, 'pass'],
      ['aws', 1, 'pass'],
      ['http', 1, 'pass'],
    ]);
  });

  it('follows a V2 link to the health of the targets', () => {
    const [backend] = backendsOf(apiWith({}), WORKING);

    expect(backend.hops.map(({ kind, status }) => [kind, status])).toEqual([
      ['integration', 'pass'],
      ['vpc-link', 'pass'],
      ['load-balancer', 'pass'],
      ['listener', 'pass'],
      ['target-group', 'pass'],
      ['target', 'pass'],
    ]);
  });

  it('follows a V1 link through a Network to an Application Load Balancer', () => {
    const arn = TARGET_GROUP_ARN.replace('/orders/', '/chain/');
    const [backend] = backendsOf(apiWith({ targetArn: undefined }), [
      aV1Link(),
      aNetworkLoadBalancer({
        listeners: [aListener({ protocol: 'TLS', targetGroupArns: [arn] })],
      }),
      aTargetGroup({
        arn,
        targetType: 'alb',
        targets: [aTarget({ id: ALB_ARN, port: 443 })],
      }),
      aLoadBalancer(),
      aTargetGroup(),
    ]);

    expect(backend.hops.map(({ kind }) => kind)).toEqual([
      'integration',
      'vpc-link',
      'load-balancer',
      'listener',
      'target-group',
      'target',
      'load-balancer',
      'listener',
      'target-group',
      'target',
    ]);
    expect(backend.status).toBe('pass');
  });

  it('ends a chain of load balancers that leads back to itself', () => {
    const group = aTargetGroup({
      targetType: 'alb',
      targets: [aTarget({ id: ALB_ARN, port: 443 })],
    });

    const [backend] = backendsOf(apiWith({}), [
      aVpcLink(),
      aLoadBalancer(),
      group,
    ]);

    expect(backend.hops).toHaveLength(10);
  });

  it.each<{
    case: string;
    api?: Api;
    resources: Resource[];
    expected: string[];
  }>([
    {
      case: 'a link that is gone',
      resources: [aLoadBalancer(), aTargetGroup()],
      expected: [
        'vpc-link fail: VPC link v1l2n3 does not exist in account 111111111111 in eu-west-1.',
      ],
    },
    {
      case: 'a link that went to sleep',
      resources: linkWith({ status: 'INACTIVE' }),
      expected: [
        'vpc-link fail: The VPC link is INACTIVE: after 60 days without traffic AWS deleted its network interfaces.',
      ],
    },
    {
      case: 'a link that failed',
      resources: linkWith({ status: 'FAILED', statusMessage: 'No subnet' }),
      expected: ['vpc-link fail: The VPC link is FAILED.'],
    },
    {
      case: 'a link in the making',
      resources: linkWith({ status: 'PENDING' }),
      expected: ['vpc-link fail: The VPC link is still PENDING.'],
    },
    {
      case: 'an integration without link id',
      api: apiWith({ connectionId: undefined }),
      resources: WORKING,
      expected: [
        'integration fail: The integration has connection type VPC_LINK and names no VPC link.',
      ],
    },
    {
      case: 'a V2 link without target',
      api: apiWith({ targetArn: undefined }),
      resources: WORKING,
      expected: [
        'load-balancer fail: The integration names no load balancer, listener or Cloud Map service behind the VPC link.',
      ],
    },
    {
      case: 'a load balancer that is gone',
      resources: [aVpcLink(), aTargetGroup()],
      expected: ['load-balancer fail: The load balancer does not exist.'],
    },
    {
      case: 'a load balancer of another account',
      api: apiWith({ targetArn: ALB_ARN.replace(/1{12}/, '222222222222') }),
      resources: WORKING,
      expected: [
        'load-balancer fail: The load balancer belongs to account 222222222222, the API to 111111111111: link, load balancer and API must share one.',
      ],
    },
    {
      case: 'a load balancer that failed',
      resources: balancerWith({ state: 'failed' }),
      expected: ['load-balancer fail: orders is failed.'],
    },
    {
      case: 'a V1 link on an Application Load Balancer',
      resources: [
        aV1Link({ targetArns: [ALB_ARN] }),
        aLoadBalancer(),
        aTargetGroup(),
      ],
      expected: [
        'load-balancer fail: orders is of type application; a V1 link leads to Network Load Balancers only.',
      ],
    },
    {
      case: 'no listener on the port',
      api: apiWith({ uri: 'https://orders.internal.example:8443/' }),
      resources: WORKING,
      expected: [
        'listener fail: No listener on port 8443, to which https calls of this integration go.',
      ],
    },
    {
      case: 'HTTPS to a plain listener',
      resources: balancerWith({
        listeners: [aListener({ protocol: 'HTTP' })],
      }),
      expected: [
        'listener fail: The integration speaks HTTPS, and the listener plain HTTP.',
      ],
    },
    {
      case: 'plain HTTP to an HTTPS listener',
      api: apiWith({ uri: 'http://orders.internal.example:443/' }),
      resources: WORKING,
      expected: [
        'listener fail: The listener wants TLS, and the integration speaks plain HTTP.',
      ],
    },
    {
      case: 'a certificate for another name',
      resources: [
        aVpcLink(),
        aLoadBalancer({
          listeners: [aListener({ certificateArns: [aCertificate().arn] })],
        }),
        aTargetGroup(),
        aCertificate({ domainNames: ['*.other.example'] }),
      ],
      expected: [
        'listener fail: No certificate of the listener covers orders.internal.example.',
      ],
    },
    {
      case: 'no healthy target',
      resources: [
        aVpcLink(),
        aLoadBalancer(),
        aTargetGroup({ targets: [aTarget({ health: 'unhealthy' })] }),
      ],
      expected: ['target fail: No target is healthy.'],
    },
    {
      case: 'no target at all',
      resources: [aVpcLink(), aLoadBalancer(), aTargetGroup({ targets: [] })],
      expected: ['target fail: No target is registered: calls answer 503.'],
    },
    {
      case: 'targets that could not be read',
      resources: [
        aVpcLink(),
        aLoadBalancer(),
        aTargetGroup({ targets: unknownBecause('AccessDenied') }),
      ],
      expected: [
        'target unknown: The targets of orders are not known: AccessDenied.',
      ],
    },
    {
      case: 'an empty group beside a working one',
      resources: [
        aVpcLink(),
        aLoadBalancer({
          listeners: [
            aListener({ targetGroupArns: [TARGET_GROUP_ARN, 'green'] }),
          ],
        }),
        aTargetGroup(),
        aTargetGroup({ arn: 'green', name: 'green', targets: [] }),
      ],
      expected: [
        'target unknown: No target is registered: calls answer 503. Other groups of the listener work; which calls its rules send here is not in the inventory.',
      ],
    },
    {
      case: 'a load balancer whose group shuts the link out',
      resources: [
        aVpcLink(),
        aLoadBalancer({ securityGroupIds: ['sg-0a1'] }),
        aSecurityGroup({
          inbound: [anInboundRule({ cidr: '192.168.0.0/24' })],
        }),
        aTargetGroup(),
      ],
      expected: [
        'security-group unknown: TCP 443 is open to some addresses; whether those of the VPC link are among them is not known.',
      ],
    },
    {
      case: 'a V1 load balancer that binds PrivateLink traffic',
      api: apiWith({ targetArn: undefined }),
      resources: [
        aV1Link(),
        aNetworkLoadBalancer({
          securityGroupIds: ['sg-0a1'],
          enforceInboundOnPrivateLink: 'on',
        }),
        aSecurityGroup(),
        aTargetGroup(),
      ],
      expected: [
        'security-group fail: Inbound rules bind PrivateLink traffic, and none lets API Gateway in.',
      ],
    },
    {
      case: 'a stage variable without value on one stage',
      api: apiWith(
        { connectionId: '${stageVariables.linkId}' },
        {
          stages: [
            aStage({ variables: { linkId: 'v1l2n3' } }),
            aStage({ name: 'test' }),
          ],
        },
      ),
      resources: WORKING,
      expected: [
        'vpc-link fail: Stage test has no variable linkId, which names the VPC link: calls answer 500.',
      ],
    },
    {
      case: 'a stage variable whose value is withheld',
      api: apiWith(
        { connectionId: '${stageVariables.linkId}' },
        { stages: [aStage({ variables: { linkId: null } })] },
      ),
      resources: WORKING,
      expected: [
        'vpc-link unknown: Stage prod names the VPC link in variable linkId, whose value is withheld because it is not the id of a known link.',
      ],
    },
    {
      case: 'a REST API on Cloud Map',
      api: apiWith({ targetArn: CLOUD_MAP_ARN }),
      resources: [aVpcLink(), aCloudMapService()],
      expected: [
        'cloud-map fail: A REST API cannot integrate with a Cloud Map service.',
      ],
    },
    {
      case: 'an operation without integration',
      api: aPrivateApi({ operations: [anOperation({ integration: null })] }),
      resources: [],
      expected: [
        'integration fail: GET /orders has no integration: calls answer 500.',
      ],
    },
    {
      case: 'operations that could not be read',
      api: aPrivateApi({ operations: unknownBecause('AccessDenied') }),
      resources: [],
      expected: ['integration unknown: Operations not known: AccessDenied.'],
    },
  ])('tells $case', ({ api, resources, expected }) => {
    expect(problems(api ?? apiWith({}), resources)).toEqual(expected);
  });

  it('follows both links of a stage variable, each with its stages', () => {
    const api = apiWith(
      { connectionId: '${stageVariables.linkId}' },
      {
        stages: [
          aStage({ variables: { linkId: 'v1l2n3' } }),
          aStage({ name: 'test', variables: { linkId: 'l4n5k6' } }),
        ],
      },
    );
    const [backend] = backendsOf(api, [
      ...WORKING,
      aVpcLink({ linkId: 'l4n5k6', name: 'test-link', status: 'INACTIVE' }),
    ]);

    expect(
      backend.hops
        .filter(({ kind }) => kind === 'vpc-link')
        .map(({ label, status }) => [label, status]),
    ).toEqual([
      ['orders-link (stage prod)', 'pass'],
      ['test-link (stage test)', 'fail'],
    ]);
  });

  describe('of an HTTP API', () => {
    const httpApi = (integration: Partial<Integration>) =>
      anHttpApi({
        operations: [
          anOperation({
            integration: aLinkIntegration({
              targetArn: undefined,
              ...integration,
            }),
          }),
        ],
      });

    it.each<{
      case: string;
      integration: Partial<Integration>;
      resources: Resource[];
      expected: string[];
    }>([
      {
        case: 'an HTTPS listener with a server name works',
        integration: {
          uri: LISTENER_ARN,
          tlsServerName: 'orders.internal.example',
        },
        resources: WORKING,
        expected: [],
      },
      {
        case: 'an HTTPS listener without one fails',
        integration: { uri: LISTENER_ARN },
        resources: WORKING,
        expected: [
          'listener fail: The listener wants TLS, and the integration speaks plain HTTP.',
        ],
      },
      {
        case: 'a Cloud Map service with SRV records works',
        integration: { uri: CLOUD_MAP_ARN },
        resources: [aVpcLink(), aCloudMapService()],
        expected: [],
      },
      {
        case: 'a Cloud Map service with A records fails',
        integration: { uri: CLOUD_MAP_ARN },
        resources: [
          aVpcLink(),
          aCloudMapService({
            recordTypes: ['A'],
            instances: [{ id: 'i-1', ip: '10.2.0.7' }],
          }),
        ],
        expected: [
          'cloud-map fail: The service has A records only, which carry no port.',
        ],
      },
      {
        case: 'a Cloud Map service without instances fails',
        integration: { uri: CLOUD_MAP_ARN },
        resources: [aVpcLink(), aCloudMapService({ instances: [] })],
        expected: ['target fail: No instance is registered: calls answer 503.'],
      },
    ])('$case', ({ integration, resources, expected }) => {
      expect(problems(httpApi(integration), resources)).toEqual(expected);
    });
  });

  it('takes a function behind an alias as one backend', () => {
    const uri = (name: string) =>
      `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:${name}/invocations`;
    const api = aPrivateApi({
      operations: [
        anOperation({ integration: aLambdaIntegration({ uri: uri('a:1') }) }),
        anOperation({ integration: aLambdaIntegration({ uri: uri('b') }) }),
      ],
    });

    expect(backendsOf(api).map(({ label }) => label)).toEqual([
      'arn:aws:lambda:eu-west-1:111111111111:function:a:1',
      'arn:aws:lambda:eu-west-1:111111111111:function:b',
    ]);
  });
});
