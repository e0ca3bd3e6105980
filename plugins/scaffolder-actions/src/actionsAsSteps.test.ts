import { resolve } from 'node:path';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
// The plugin whose actions are meant, run beside the scaffolder.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import privateApi from 'backstage-plugin-private-api-backend';
import request from 'supertest';

jest.setTimeout(120_000);

const ESTATE = resolve(__dirname, '../../../examples/estate');

/** A template whose one step is an action of the private-api plugin. */
const TEMPLATE = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'count', namespace: 'default' },
  spec: {
    type: 'test',
    parameters: [],
    steps: [
      {
        id: 'list',
        name: 'List private APIs',
        action: 'private-api:list-private-apis',
        input: { filter: { endpointType: ['PRIVATE'] }, limit: 1 },
      },
    ],
    output: { total: '${{ steps.list.output.totalItems }}' },
  },
};

// Jest runs tests in a realm of their own, and templates take no lists of another one, which `json()` makes here.
beforeEach(() => {
  jest
    .spyOn(Response.prototype, 'json')
    .mockImplementation(async function parseHere(this: Response) {
      return JSON.parse(await this.text());
    });
});

afterEach(() => jest.restoreAllMocks());

describe('the actions for assistants', () => {
  it('are template steps too, also in a dry run', async () => {
    const { server } = await startTestBackend({
      features: [
        scaffolder,
        privateApi,
        actionsServiceFactory,
        actionsRegistryServiceFactory,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: {
            backend: { actions: { pluginSources: ['private-api'] } },
            privateApi: {
              sources: { sample: { type: 'recording', path: ESTATE } },
            },
          },
        }),
      ],
    });
    const ask = () =>
      request(server)
        .post('/api/scaffolder/v2/dry-run')
        .set('authorization', mockCredentials.user.header())
        .send({ template: TEMPLATE, values: {}, directoryContents: [] });
    let answer = await ask();
    // The first pass over the estate is under way.
    while (answer.status === 200 && answer.body.output.total === 0) {
      await new Promise(done => setTimeout(done, 250));
      answer = await ask();
    }
    expect([answer.status, answer.body.error?.message]).toEqual([
      200,
      undefined,
    ]);
    expect(answer.body.output.total).toBeGreaterThan(1);
  });
});
