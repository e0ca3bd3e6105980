import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  Api,
  RESOURCE_TYPE_PRIVATE_API,
} from 'backstage-plugin-private-api-common';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';
import {
  answer,
  collectRecorded,
  only,
} from '../collect/testing/recordedScope';
import { privateApiConditions } from '../permissions';
import { neededQueryOf, readOperations } from './__testUtils__/operations';

jest.setTimeout(60_000);

/** Words that are looked for in everything that is kept, answered or logged. */
const SECRET = 'planted-secret';

describe('what collectors keep of an HTTP API', () => {
  const PAGE = { ApiId: 'h1t2t3p4', MaxResults: '500' };

  it.each([
    [
      'variables of a stage',
      'GetStages',
      { StageName: 'prod', StageVariables: { password: SECRET } },
    ],
    [
      'headers that an integration adds',
      'GetIntegrations',
      {
        IntegrationId: 'i1',
        IntegrationType: 'HTTP_PROXY',
        RequestParameters: { 'overwrite:header.authorization': SECRET },
      },
    ],
    [
      'templates of requests',
      'GetIntegrations',
      {
        IntegrationId: 'i1',
        IntegrationType: 'HTTP',
        RequestTemplates: { 'application/json': SECRET },
      },
    ],
    [
      'the query of a target',
      'GetIntegrations',
      {
        IntegrationId: 'i1',
        IntegrationType: 'HTTP_PROXY',
        IntegrationUri: `https://backend.example/x?key=${SECRET}`,
      },
    ],
    [
      'the user of a target',
      'GetIntegrations',
      {
        IntegrationId: 'i1',
        IntegrationType: 'HTTP_PROXY',
        IntegrationUri: `https://user:${SECRET}@backend.example/`,
      },
    ],
  ])('leaves out %s', async (_what, operation, item) => {
    const items: Record<string, object[]> = {
      GetRoutes: [
        {
          RouteKey: 'GET /',
          Target: 'integrations/i1',
          AuthorizationType: 'NONE',
        },
      ],
      [operation]: [item],
    };
    const listing = (name: string) =>
      answer('apigatewayv2', name, PAGE, { Items: items[name] ?? [] });
    const pass = await collectRecorded([
      answer(
        'apigatewayv2',
        'GetApis',
        { MaxResults: '500' },
        {
          Items: [
            {
              ApiId: 'h1t2t3p4',
              Name: 'basket',
              ProtocolType: 'HTTP',
              Tags: {},
            },
          ],
        },
      ),
      ...['GetRoutes', 'GetIntegrations', 'GetStages'].map(listing),
    ]);
    expect(only(pass, 'api')).toMatchObject({ name: 'basket' });
    expect(JSON.stringify(pass)).not.toContain(SECRET);
  });
});

const MINE = aPrivateApi({
  apiId: 'orders0001',
  name: 'orders',
  tags: { owner: 'orders' },
});

/** Another account's API with the words in each place where its owners may write. */
const THEIRS: Api = aPrivateApi({
  ...OTHER_SCOPE,
  apiId: 'payments01',
  name: `payments ${SECRET}`,
  description: SECRET,
  tags: { owner: 'payments', [SECRET]: SECRET },
  vpcEndpointIds: [`vpce-${SECRET}`],
  policy: JSON.stringify({
    Statement: {
      Sid: SECRET,
      Effect: 'Allow',
      Principal: '*',
      Action: '*',
      Resource: '*',
    },
  }),
});

const THEIR_KEY = '222222222222:eu-west-1:payments01';

const ONLY_MINE: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'private-api',
  resourceType: RESOURCE_TYPE_PRIVATE_API,
  conditions: privateApiConditions.isOwner({
    claims: ['group:default/orders'],
  }),
};

describe('tags, descriptions and policies of an API that the reader may not see are in no answer of', () => {
  const estate = aTestEstate([MINE, THEIRS]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
  });

  it('nobody but those who may: it is there to be found', async () => {
    const { text } = await plugin.get('/v1/apis?include=definition');
    expect(text).toContain(SECRET);
    estate.read = ONLY_MINE;
  });

  it.each(
    readOperations()
      .filter(({ method }) => method === 'get')
      .map(operation => {
        const { path, query } = operation;
        const asked = [
          query.includes('include') ? 'include=definition' : '',
          neededQueryOf(operation)?.join('=') ?? '',
        ];
        return {
          path,
          isOfOne: /\{\w+\}/.test(path),
          address: `${path
            .replace('{key}', THEIR_KEY)
            .replace('{id}', 'none')}?${asked.filter(Boolean).join('&')}`,
        };
      }),
  )('GET $path', async ({ address, isOfOne }) => {
    const { status, text } = await plugin.get(address);
    expect(status).toBe(isOfOne ? 404 : 200);
    expect(text).not.toContain(SECRET);
  });

  it.each([
    ['list-private-apis', { search: SECRET }],
    ['list-findings', {}],
  ])('the assistant’s tool %s', async (name, input) => {
    const { output } = await plugin.actions.invoke({
      id: `test:${name}`,
      input,
      credentials: mockCredentials.user(),
    });
    expect(JSON.stringify(output)).not.toContain(SECRET);
  });

  it.each([
    ['get-private-api', {}],
    ['estimate-cost', {}],
    [
      'explain-reachability',
      {
        caller: { vpcEndpointId: 'vpce-0a1' },
        stage: 'prod',
        method: 'GET',
        path: '/',
      },
    ],
    ['list-callers', {}],
    ['compare-policy', { policy: '' }],
    ['explain-symptom', { text: '403 Forbidden' }],
  ])('the refusal of %s', async (name, input) => {
    const refusal = await plugin.actions
      .invoke({
        id: `test:${name}`,
        input: { ...input, key: THEIR_KEY },
        credentials: mockCredentials.user(),
      })
      .then(JSON.stringify, String);
    expect(refusal).toContain('is known');
    expect(refusal).not.toContain(SECRET);
  });
});
