import { mockServices } from '@backstage/backend-test-utils';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { EventParams } from '@backstage/plugin-events-node';
import {
  ApiRowWithDefinition,
  PrivateApiClient,
  ScopeRow,
  VpcLinkRow,
} from 'backstage-plugin-private-api-common';
import { PrivateApiEntityProvider } from './PrivateApiEntityProvider';

const SCOPE: ScopeRow = {
  accountId: '111111111111',
  region: 'eu-west-1',
  source: 'sample',
  status: 'current',
  collectedAt: '2026-11-23T06:00:00.000Z',
  gaps: [],
  apiCount: 1,
};

const ORDERS: ApiRowWithDefinition = {
  key: '111111111111:eu-west-1:a1b2c3d4e5',
  arn: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
  accountId: '111111111111',
  region: 'eu-west-1',
  name: 'orders',
  type: 'REST',
  endpointType: 'PRIVATE',
  owner: 'group:default/checkout',
  auth: ['AWS_IAM'],
  findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
  connectivity: 'pass',
  monthlyCost: 18.1,
  monthlyCostComplete: true,
  state: 'current',
  entityName: 'orders-a1b2c3d4e5',
  asOf: '2026-11-23T06:00:00.000Z',
  tags: { environment: 'production', system: 'checkout' },
  definition: {
    type: 'openapi',
    text: '{"openapi":"3.0.3"}',
    origin: { from: 'deployment', stage: 'live' },
  },
};

const LINK: VpcLinkRow = {
  arn: 'arn:aws:apigateway:eu-west-1:111111111111:/vpclinks/l1n2k3',
  accountId: '111111111111',
  region: 'eu-west-1',
  id: 'l1n2k3',
  name: 'to-orders',
  version: 'V2',
  status: 'AVAILABLE',
  targets: [],
  usedBy: [ORDERS.key],
  users: [
    {
      key: ORDERS.key,
      name: ORDERS.name,
      entityName: ORDERS.entityName,
    },
  ],
};

/** The backend as the provider sees it, over the client's own HTTP. */
async function setUp(
  answers: Partial<Record<'scopes' | 'apis' | 'vpc-links', unknown[]>> = {},
) {
  const lists: Record<string, unknown[]> = {
    scopes: [SCOPE],
    apis: [ORDERS],
    'vpc-links': [LINK],
    'vpc-endpoints': [],
    ...answers,
  };
  const requests: string[] = [];
  const backend = { isUp: true };
  const client = new PrivateApiClient({
    discoveryApi: mockServices.discovery(),
    fetchApi: {
      fetch: async input => {
        const url = new URL(String(input));
        requests.push(url.pathname);
        const items = lists[url.pathname.split('/').pop()!];
        const offset = Number(url.searchParams.get('offset') ?? 0);
        return backend.isUp
          ? Response.json({
              items: items.slice(offset, offset + 200),
              totalItems: items.length,
            })
          : new Response('', {
              status: 503,
              statusText: 'Service Unavailable',
            });
      },
    },
  });
  const subscribers: Array<(params: EventParams) => Promise<void>> = [];
  const events = mockServices.events.mock({
    subscribe: async ({ onEvent }) => {
      subscribers.push(onEvent);
    },
  });
  const connection: jest.Mocked<EntityProviderConnection> = {
    applyMutation: jest.fn(),
    refresh: jest.fn(),
  };
  const runs: Array<() => Promise<void>> = [];
  const provider = new PrivateApiEntityProvider({
    client,
    auth: mockServices.auth(),
    defaultOwner: 'unknown',
    events,
    logger: mockServices.logger.mock(),
    taskRunner: {
      run: async task => {
        runs.push(async () => task.fn(new AbortController().signal));
      },
    },
  });
  await provider.connect(connection);
  return {
    backend,
    connection,
    requests,
    runOnSchedule: runs[0],
    publish: () =>
      subscribers[0]({ topic: 'private-api.changed', eventPayload: {} }),
  };
}

describe('PrivateApiEntityProvider', () => {
  it('puts APIs and the VPC links they depend on into the catalog', async () => {
    const { connection, runOnSchedule } = await setUp();
    await runOnSchedule();
    expect(connection.applyMutation).toHaveBeenCalledWith({
      type: 'full',
      entities: [
        {
          locationKey: 'private-api',
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'API',
            metadata: {
              name: 'orders-a1b2c3d4e5',
              title: 'orders',
              annotations: {
                'aws.amazon.com/api-gateway-api':
                  '111111111111:eu-west-1:a1b2c3d4e5',
                'aws.amazon.com/api-gateway-definition':
                  'deployed to stage live',
                'amazonaws.com/arn':
                  'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
                'amazonaws.com/account-id': '111111111111',
                'backstage.io/managed-by-location':
                  'aws-api-gateway:111111111111/eu-west-1',
                'backstage.io/managed-by-origin-location':
                  'aws-api-gateway:111111111111/eu-west-1',
              },
              tags: ['rest', 'private'],
              links: [
                {
                  title: 'API Gateway console',
                  url: 'https://eu-west-1.console.aws.amazon.com/apigateway/main/apis/a1b2c3d4e5/resources?api=a1b2c3d4e5&region=eu-west-1',
                },
              ],
            },
            spec: {
              type: 'openapi',
              lifecycle: 'production',
              owner: 'group:default/checkout',
              system: 'checkout',
              definition: '{"openapi":"3.0.3"}',
            },
          },
        },
        {
          locationKey: 'private-api',
          entity: expect.objectContaining({
            kind: 'Resource',
            metadata: expect.objectContaining({ name: 'to-orders-l1n2k3' }),
            spec: {
              type: 'aws-api-gateway-vpc-link',
              owner: 'unknown',
              dependencyOf: ['api:default/orders-a1b2c3d4e5'],
            },
          }),
        },
      ],
    });
  });

  it('reads every page', async () => {
    const apis = Array.from({ length: 401 }, (_, i) => ({
      ...ORDERS,
      key: `111111111111:eu-west-1:api${i}`,
      entityName: `orders-api${i}`,
    }));
    const { connection, runOnSchedule } = await setUp({
      apis,
      'vpc-links': [],
    });
    await runOnSchedule();
    const [mutation] = connection.applyMutation.mock.calls[0];
    expect(mutation).toHaveProperty('entities.length', 401);
  });

  it('leaves out APIs that AWS no longer has', async () => {
    const { connection, runOnSchedule } = await setUp({
      apis: [{ ...ORDERS, state: 'removed' }],
      'vpc-links': [],
    });
    await runOnSchedule();
    expect(connection.applyMutation).toHaveBeenCalledWith({
      type: 'full',
      entities: [],
    });
  });

  it.each([
    [
      'waits for the first pass',
      { status: 'pending', collectedAt: undefined },
      0,
    ],
    [
      'does not wait for a scope that failed',
      { status: 'failed', collectedAt: undefined },
      1,
    ],
    [
      'waits for the pass after an interrupted first one',
      { status: 'interrupted', collectedAt: undefined },
      0,
    ],
    ['does not wait for a later pass', { status: 'collecting' }, 1],
  ])('%s', async (_, scope, mutations) => {
    const { connection, runOnSchedule } = await setUp({
      scopes: [{ ...SCOPE, ...scope }],
    });
    await runOnSchedule();
    expect(connection.applyMutation).toHaveBeenCalledTimes(mutations);
  });

  it('changes nothing while the backend does not answer', async () => {
    const { backend, connection, runOnSchedule } = await setUp();
    backend.isUp = false;
    await runOnSchedule();
    expect(connection.applyMutation).not.toHaveBeenCalled();
  });

  it('serves a burst of events with one refresh under way and one behind it', async () => {
    const { connection, publish } = await setUp();
    await Promise.all([publish(), publish(), publish(), publish()]);
    expect(connection.applyMutation).toHaveBeenCalledTimes(2);
  });
});
