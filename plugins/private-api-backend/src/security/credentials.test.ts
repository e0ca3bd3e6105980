import { mockCredentials } from '@backstage/backend-test-utils';
import { startAttacked } from './__testUtils__/anAttackedEstate';
import { goodBodyOf } from './__testUtils__/goodBodies';
import {
  OPENAPI_DOCUMENT,
  pathOf,
  readOperations,
} from './__testUtils__/operations';

jest.setTimeout(60_000);

const CREDENTIALS: [what: string, header: Record<string, string>][] = [
  ['no header', {}],
  ['no token', { authorization: mockCredentials.none.header() }],
  [
    "a user's forged token",
    { authorization: mockCredentials.user.invalidHeader() },
  ],
  [
    "a plugin's forged token",
    { authorization: mockCredentials.service.invalidHeader() },
  ],
  [
    'a token for another plugin',
    {
      authorization: mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(),
        targetPluginId: 'catalog',
      }),
    },
  ],
  ['a name and password', { authorization: `Basic ${btoa('guest:guest')}` }],
  [
    "a cookie in a token's place",
    {
      authorization: mockCredentials.none.header(),
      cookie: mockCredentials.limitedUser.cookie(),
    },
  ],
];

const OPERATIONS = [...readOperations(), OPENAPI_DOCUMENT];

describe('every operation is closed to', () => {
  let attacked: Awaited<ReturnType<typeof startAttacked>>;

  beforeAll(async () => {
    attacked = await startAttacked();
  });

  it.each(
    CREDENTIALS.flatMap(([what, header]) =>
      OPERATIONS.map(operation => ({
        what,
        header,
        operation,
        name: `${operation.method.toUpperCase()} ${operation.path}`,
      })),
    ),
  )('$what: $name', async ({ header, operation }) => {
    const { plugin, values } = attacked;
    const { status, body } = await plugin
      .send(operation.method, pathOf(operation, values))
      .set(header);
    expect({ status, error: body.error?.name }).toEqual({
      status: 401,
      error: 'AuthenticationError',
    });
    expect(Object.keys(body).sort()).toEqual(['error', 'request', 'response']);
  });
});

/** What is done in somebody's name, so that no plugin does it in its own. */
const BY_USERS_ONLY = [
  'PUT /v1/findings/{id}/waiver',
  'DELETE /v1/findings/{id}/waiver',
];

describe('a plugin that asks in its own name', () => {
  let attacked: Awaited<ReturnType<typeof startAttacked>>;

  beforeAll(async () => {
    attacked = await startAttacked();
  });

  it.each(
    OPERATIONS.map(operation => ({
      operation,
      name: `${operation.method.toUpperCase()} ${operation.path}`,
    })),
  )('is answered as becomes it: $name', async ({ operation, name }) => {
    const { plugin, values } = attacked;
    const { status } = await plugin
      .send(operation.method, pathOf(operation, values))
      .set('authorization', mockCredentials.service.header())
      .send(goodBodyOf(operation));
    expect(status === 403).toBe(BY_USERS_ONLY.includes(name));
    expect(status).toBeLessThan(500);
  });
});
