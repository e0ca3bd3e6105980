import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { LoggerService } from '@backstage/backend-plugin-api';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { aPrivateApi } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';
import { migratedDatabase } from '../__testUtils__/testDatabases';
import type { RecordedCall } from '../aws/recording/RecordedCall';
import { collectorOn } from '../testing/collectorOn';
import { changedEstate } from '../testing/sampleEstate';
import { silentEvents } from '../testing/silentServices';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

type Item = { [field: string]: any };

/** Where owners of APIs put secrets, though they should not: by a name, the operation that tells and how they stand in its answer. */
const PLACES: [
  place: string,
  operation: string,
  plant: (output: Item, secret: string) => void,
][] = [
  [
    'stage variables of REST APIs',
    'apigateway GetStages',
    (output, secret) =>
      each(output.item, stage => {
        stage.variables = { ...stage.variables, password: secret };
      }),
  ],
  [
    'stage variables of HTTP APIs',
    'apigatewayv2 GetStages',
    (output, secret) =>
      each(output.Items, stage => {
        stage.StageVariables = { ...stage.StageVariables, password: secret };
      }),
  ],
  [
    'headers that REST integrations add',
    'apigateway GetResources',
    (output, secret) =>
      eachIntegration(output, integration => {
        integration.requestParameters = {
          'integration.request.header.x-api-key': `'${secret}'`,
        };
      }),
  ],
  [
    'templates of requests to backends',
    'apigateway GetResources',
    (output, secret) =>
      eachIntegration(output, integration => {
        integration.requestTemplates = { 'application/json': secret };
      }),
  ],
  [
    'templates of mocked responses',
    'apigateway GetResources',
    (output, secret) =>
      eachIntegration(output, integration => {
        integration.integrationResponses = {
          200: { responseTemplates: { 'application/json': secret } },
        };
      }),
  ],
  [
    'the user, the password and the query of REST targets',
    'apigateway GetResources',
    (output, secret) =>
      eachIntegration(output, integration => {
        if (String(integration.type).startsWith('HTTP')) {
          integration.uri = `https://${secret}:${secret}@backend.example/?key=${secret}`;
        }
      }),
  ],
  [
    'headers that HTTP integrations add',
    'apigatewayv2 GetIntegrations',
    (output, secret) =>
      each(output.Items, integration => {
        integration.RequestParameters = {
          'overwrite:header.authorization': secret,
        };
      }),
  ],
  [
    'templates of WebSocket integrations',
    'apigatewayv2 GetIntegrations',
    (output, secret) =>
      each(output.Items, integration => {
        integration.RequestTemplates = { $default: secret };
      }),
  ],
  [
    'the expression by which REST authorizers check tokens',
    'apigateway GetAuthorizers',
    (output, secret) =>
      each(output.items, authorizer => {
        authorizer.identityValidationExpression = secret;
      }),
  ],
  [
    'the expression by which HTTP authorizers check tokens',
    'apigatewayv2 GetAuthorizers',
    (output, secret) =>
      each(output.Items, authorizer => {
        authorizer.IdentityValidationExpression = secret;
      }),
  ],
  [
    'static values in the exports of REST APIs',
    'apigateway GetExport',
    (output, secret) => plantInDefinition(output, secret),
  ],
  [
    'static values in the exports of HTTP APIs',
    'apigatewayv2 ExportApi',
    (output, secret) => plantInDefinition(output, secret),
  ],
  [
    'values of keys, should AWS ever add them to usage plans',
    'apigateway GetUsagePlans',
    (output, secret) =>
      each(output.items, plan => {
        plan.keys = [{ id: 'k1', value: secret }];
        plan.productCode = secret;
      }),
  ],
  [
    'descriptions of deployments',
    'apigateway GetDeployments',
    (output, secret) =>
      each(output.items, deployment => {
        deployment.description = secret;
      }),
  ],
  [
    'client secrets of load balancers that sign users in',
    'elasticloadbalancing DescribeListeners',
    (output, secret) =>
      each(output.Listeners, listener => {
        each(listener.DefaultActions, action => {
          action.AuthenticateOidcConfig = { ClientSecret: secret };
        });
      }),
  ],
  [
    'client secrets in the rules of load balancers',
    'elasticloadbalancing DescribeRules',
    (output, secret) =>
      each(output.Rules, rule => {
        each(rule.Actions, action => {
          action.AuthenticateOidcConfig = { ClientSecret: secret };
        });
      }),
  ],
  [
    'headers and queries by which load balancers tell requests apart',
    'elasticloadbalancing DescribeRules',
    (output, secret) =>
      each(output.Rules, rule => {
        rule.Conditions = [
          ...(rule.Conditions ?? []),
          {
            Field: 'http-header',
            HttpHeaderConfig: {
              HttpHeaderName: 'x-shared-secret',
              Values: [secret],
            },
          },
        ];
      }),
  ],
  [
    'attributes of Cloud Map instances',
    'servicediscovery ListInstances',
    (output, secret) =>
      each(output.Instances, instance => {
        instance.Attributes = { ...instance.Attributes, password: secret };
      }),
  ],
];

const planted = PLACES.map(([place, operation, plant], index) => ({
  place,
  operation,
  plant,
  secret: `planted-secret-${index}-`,
}));

/** What owners write for others to read: it is kept, but said to nobody unasked. */
const WRITTEN: typeof PLACES = [
  [
    'descriptions of REST APIs',
    'apigateway GetRestApis',
    (output, secret) =>
      each(output.items, api => {
        api.description = secret;
      }),
  ],
  [
    'tags of REST APIs',
    'apigateway GetRestApis',
    (output, secret) =>
      each(output.items, api => {
        api.tags = { ...api.tags, note: secret };
      }),
  ],
  [
    'descriptions of HTTP APIs',
    'apigatewayv2 GetApis',
    (output, secret) =>
      each(output.Items, api => {
        api.Description = secret;
      }),
  ],
  [
    'tags of HTTP APIs',
    'apigatewayv2 GetApis',
    (output, secret) =>
      each(output.Items, api => {
        api.Tags = { ...api.Tags, note: secret };
      }),
  ],
  [
    'tags of VPC endpoints',
    'ec2 DescribeVpcEndpoints',
    (output, secret) =>
      each(output.VpcEndpoints, endpoint => {
        endpoint.Tags = [...(endpoint.Tags ?? []), { Key: 'n', Value: secret }];
      }),
  ],
];

const written = WRITTEN.map(([place, operation, plant], index) => ({
  place,
  operation,
  plant,
  secret: `written-secret-${index}-`,
}));

describe('a secret planted in AWS', () => {
  const reached = new Set<string>();
  const said: string[] = [];
  let kept: string;

  beforeAll(async () => {
    const knex = await migratedDatabase(databases, 'SQLITE_3');
    const source = changedEstate(answers => ({
      find: (service, operation, input) => {
        const call = answers.find(service, operation, input);
        return call && plantAll(`${service} ${operation}`, call, reached);
      },
    }));
    const collector = collectorOn(knex, {
      logger: loggerTo(said),
      events: {
        ...silentEvents,
        publish: async event => {
          said.push(JSON.stringify(event));
        },
      },
    });
    // The second pass has the first one's rows to compare with.
    for (const scope of [
      ...(await source.listScopes()),
      ...(await source.listScopes()),
    ]) {
      await collector.collectScope(source, scope);
    }
    kept = await readEverything(knex);
  });

  it('is in an estate that was read', () => {
    expect(kept).toContain('order-history');
    expect(said.join()).toContain('apiKeys');
  });

  it.each(planted)(
    'in $place is in no row, event or line of the log',
    ({ secret, place }) => {
      expect([...reached]).toContain(place);
      expect(kept).not.toContain(secret);
      expect(said.join('\n')).not.toContain(secret);
    },
  );

  it.each(written)(
    'in $place is in no event or line of the log',
    ({ secret, place }) => {
      expect([...reached]).toContain(place);
      expect(kept).toContain(secret);
      expect(said.join('\n')).not.toContain(secret);
    },
  );
});

describe('what owners write about an API', () => {
  const SECRET = 'planted-secret';
  const WHO = mockCredentials.user().principal.userEntityRef;
  const group: Entity = {
    apiVersion: 'backstage.io/v1beta1',
    kind: 'Group',
    metadata: { name: 'orders' },
    spec: { type: 'team', children: [] },
    relations: [{ type: 'hasMember', targetRef: WHO }],
  };

  it('is not sent out with notifications: descriptions, tags and policies stay', async () => {
    const estate = aTestEstate([
      aPrivateApi({
        name: 'orders',
        description: SECRET,
        tags: { owner: 'orders', [`key-${SECRET}`]: SECRET },
        policy: JSON.stringify({
          Statement: {
            Sid: SECRET,
            Effect: 'Allow',
            Principal: '*',
            Action: 'execute-api:Invoke',
            Resource: '*',
          },
        }),
      }),
    ]);
    estate.entities = [group];
    const plugin = await startPlugin(
      estate,
      { notifications: { enabled: true } },
      undefined,
      [notificationsPlugin],
    );
    await plugin.runTask('private-api:find-owners');
    await plugin.runTask('private-api:notify');
    const { body } = await plugin.getFrom('notifications', '/notifications');
    expect(body.notifications.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });
});

/** The call with a secret in each place that it has. The recording itself stays as it is. */
function plantAll(
  operation: string,
  call: RecordedCall,
  reached: Set<string>,
): RecordedCall {
  const places = [...planted, ...written].filter(
    place => place.operation === operation,
  );
  if (places.length === 0 || !call.output) {
    return call;
  }
  const output = structuredClone(call.output) as Item;
  for (const { place, plant, secret } of places) {
    const before = JSON.stringify(output);
    plant(output, secret);
    if (JSON.stringify(output) !== before) {
      reached.add(place);
    }
  }
  return { ...call, output };
}

function each(items: Item[] | undefined, change: (item: Item) => void) {
  items?.forEach(change);
}

function eachIntegration(output: Item, change: (integration: Item) => void) {
  each(output.items, resource => {
    each(Object.values(resource.resourceMethods ?? {}), method => {
      if (method.methodIntegration) {
        change(method.methodIntegration);
      }
    });
  });
}

function plantInDefinition({ body }: Item, secret: string) {
  const paths: Item = body?.$json?.paths ?? {};
  each(Object.values(paths), operations => {
    each(Object.values(operations), operation => {
      const integration = operation?.['x-amazon-apigateway-integration'];
      if (integration) {
        integration.requestParameters = {
          'integration.request.header.x-api-key': `'${secret}'`,
        };
        integration.requestTemplates = { 'application/json': secret };
      }
    });
  });
}

function loggerTo(lines: string[]): LoggerService {
  const say = (message: unknown, meta?: unknown) => {
    lines.push(`${message} ${JSON.stringify(meta ?? '')}`);
  };
  const logger: LoggerService = {
    error: say,
    warn: say,
    info: say,
    debug: say,
    child: () => logger,
  };
  return logger;
}

/** All rows of all tables: answers, entities, CSV files, tools and messages are made of nothing else. */
async function readEverything(knex: Knex): Promise<string> {
  const tables: string[] = await knex('sqlite_master')
    .where({ type: 'table' })
    .pluck('name');
  const rows = await Promise.all(tables.map(table => knex(table)));
  return JSON.stringify(rows);
}
