import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  findingWaivePermission,
  Resource,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import { CallCounter } from '../aws/CallCounter';
import type { AwsClients, CollectOptions, ScopeSource } from '../collect';
import { createPrivateApiPlugin } from '../plugin';
import { aPass } from './builders';

/** The methods that the HTTP API has. */
export type HttpMethod = 'get' | 'put' | 'post' | 'delete';

/** What a test decides: the accounts, and what the reader may do. */
export interface TestEstate {
  /** By id of the scope; one without an entry can't be read. */
  resources: Map<string, Resource[]>;
  scopes: Scope[];
  /** What the catalog has. */
  entities: Entity[];
  /** The permission policy's answer on reading APIs. */
  read: PolicyDecision;
  /** Its answer on refreshing. */
  refresh: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  /** Its answer on waiving. */
  waive: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  /** What AWS's price list has, by Region; one without an entry can't be read. */
  priceLists?: Map<string, unknown[]>;
}

/** An estate of the given resources, all of which the reader may see. */
export function aTestEstate(resources: Resource[]): TestEstate {
  const byScope = new Map<string, Resource[]>();
  const scopes = new Map<string, Scope>();
  for (const resource of resources) {
    const id = scopeId(resource);
    const { accountId, region } = resource;
    scopes.set(id, { accountId, region });
    byScope.set(id, [...(byScope.get(id) ?? []), resource]);
  }
  return {
    resources: byScope,
    scopes: [...scopes.values()],
    entities: [],
    read: { result: AuthorizeResult.ALLOW },
    refresh: AuthorizeResult.ALLOW,
    waive: AuthorizeResult.ALLOW,
  };
}

/**
 * Starts the plugin over an estate in memory in place of AWS; everything behind the collectors is real. The database is SQLite
 * in memory unless one is given. Other features can run beside it.
 */
export async function startPlugin(
  estate: TestEstate,
  config: JsonObject = {},
  database?: Knex,
  features: Parameters<typeof startTestBackend>[0]['features'] = [],
) {
  const events = mockServices.events.mock();
  const auditor = mockServices.auditor.mock();
  const auditorEvent = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(auditorEvent);
  const scheduler = mockServices.scheduler();
  const actions = actionsRegistryServiceMock();
  const { server } = await startTestBackend({
    features: [
      createPrivateApiPlugin({
        readSourcesFromConfig: () => [sourceOf(estate)],
        openPriceList: () => region => readPrices(estate, region),
        collectScope: async (_clients, scope, { only }) =>
          collectFrom(estate, scope, only),
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal.example.com' },
          backend: { baseUrl: 'http://localhost' },
          privateApi: {
            sources: { test: { type: 'recording', path: 'unused' } },
            ...config,
          },
        },
      }),
      // Without it a request that brings no token counts as a user's.
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.permissions.mock({
        authorizeConditional: async () => [estate.read],
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result:
              permission.name === findingWaivePermission.name
                ? estate.waive
                : estate.refresh,
          })),
      }).factory,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      ...(database
        ? [
            mockServices.database.mock({
              getClient: async () => database,
              migrations: { skip: false },
            }).factory,
          ]
        : []),
      catalogServiceMock.factory({ entities: estate.entities }),
      events.factory,
      auditor.factory,
      ...(features ?? []),
    ],
  });
  const agent = request(server);
  const discover = () => scheduler.triggerTask('private-api:discover');
  await discover();
  return {
    actions,
    events,
    auditor,
    auditorEvent,
    /** Finds new scopes and gone ones, as happens every hour. */
    discover,
    /** A request with nothing added to it, not even a user. */
    send: (method: HttpMethod, path: string) =>
      agent[method](`/api/private-api${path}`),
    /** What another plugin answers. */
    getFrom: (pluginId: string, path: string) =>
      agent
        .get(`/api/${pluginId}${path}`)
        .set('authorization', mockCredentials.user.header()),
    get: (path: string) =>
      agent
        .get(`/api/private-api${path}`)
        .set('authorization', mockCredentials.user.header()),
    /** Runs a task that is due later. */
    runTask: (id: string) => scheduler.triggerTask(id),
    put: (path: string, body: object) =>
      agent
        .put(`/api/private-api${path}`)
        .set('authorization', mockCredentials.user.header())
        .send(body),
    delete: (path: string) =>
      agent
        .delete(`/api/private-api${path}`)
        .set('authorization', mockCredentials.user.header()),
    post: (path: string, body: object) =>
      agent
        .post(`/api/private-api${path}`)
        .set('authorization', mockCredentials.user.header())
        .send(body),
  };
}

function sourceOf(estate: TestEstate): ScopeSource {
  return {
    id: 'test',
    listScopes: async () => estate.scopes,
    clientsFor: async scope => {
      if (!estate.resources.has(scopeId(scope))) {
        throw new Error('AccessDenied on sts:AssumeRole');
      }
      // The collector is in memory too and uses no client.
      return {
        now: () => new Date(),
        calls: new CallCounter(),
        destroy() {},
      } as AwsClients;
    },
  };
}

async function readPrices(estate: TestEstate, region: string) {
  const items = estate.priceLists?.get(region);
  if (!items) {
    throw new Error('AccessDenied on pricing:GetProducts');
  }
  return items;
}

function collectFrom(
  estate: TestEstate,
  scope: Scope,
  only: CollectOptions['only'],
) {
  const all = estate.resources.get(scopeId(scope)) ?? [];
  const pass = aPass(
    all.filter(resource => !only || isAsked(resource, only)),
    { scope },
  );
  return { ...pass, calls: [] };
}

function isAsked(
  resource: Resource,
  only: NonNullable<CollectOptions['only']>,
): boolean {
  return 'apiId' in only
    ? resource.kind === 'api' && resource.apiId === only.apiId
    : only.kinds.includes(resource.kind);
}
