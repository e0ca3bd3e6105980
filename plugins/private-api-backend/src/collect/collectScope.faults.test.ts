import { createReplayClients } from '../aws/RecordingSource';
import { ServiceCall } from '../aws/recording/CallRecorder';
import { ScopeRecording } from '../aws/recording/ScopeRecording';
import { silentLogger } from '../testing/silentServices';
import { collectScope } from './collectScope';
import {
  answer,
  collectRecorded,
  EMPTY_REGION,
  gapOf,
  only,
  refusal,
  SCOPE,
} from './testing/recordedScope';

const GONE = { name: 'NotFoundException', statusCode: 404 };
const V2_PAGE = { ApiId: 'h1', MaxResults: '500' };

function restApi(id: string): ServiceCall[] {
  return [
    answer('apigateway', 'GetStages', { restApiId: id }, {}),
    answer(
      'apigateway',
      'GetResources',
      { restApiId: id, embed: ['methods'], limit: 500 },
      { items: [{ path: '/' }] },
    ),
  ];
}

function restListing(...items: object[]): ServiceCall {
  return answer('apigateway', 'GetRestApis', { limit: 500 }, { items });
}

describe('an API deleted between two calls', () => {
  const method = {
    authorizationType: 'CUSTOM',
    authorizerId: 'a1',
    requestValidatorId: 'v1',
  };
  const rest: ServiceCall[] = [
    restListing({ id: 'stays' }, { id: 'goes' }),
    ...restApi('stays'),
    answer(
      'apigateway',
      'GetResources',
      { restApiId: 'goes', embed: ['methods'], limit: 500 },
      { items: [{ path: '/', resourceMethods: { GET: method } }] },
    ),
    answer(
      'apigateway',
      'GetStages',
      { restApiId: 'goes' },
      { item: [{ stageName: 'live', deploymentId: 'd1' }] },
    ),
    ...['GetDeployments', 'GetAuthorizers', 'GetRequestValidators'].map(
      operation =>
        answer('apigateway', operation, { restApiId: 'goes', limit: 500 }, {}),
    ),
  ];

  it.each([
    ['GetResources', { restApiId: 'goes', embed: ['methods'], limit: 500 }],
    ['GetStages', { restApiId: 'goes' }],
    ['GetDeployments', { restApiId: 'goes', limit: 500 }],
    ['GetAuthorizers', { restApiId: 'goes', limit: 500 }],
    ['GetRequestValidators', { restApiId: 'goes', limit: 500 }],
  ])('is left out whole where %s misses it', async (operation, input) => {
    const pass = await collectRecorded([
      ...rest,
      refusal('apigateway', operation, input, GONE),
    ]);
    expect(only(pass, 'api').apiId).toBe('stays');
    expect(gapOf(pass, 'api')).toBeUndefined();
  });

  it.each(['GetRoutes', 'GetIntegrations', 'GetStages', 'GetAuthorizers'])(
    'is left out whole where %s of version 2 misses it',
    async operation => {
      const pass = await collectRecorded([
        answer(
          'apigatewayv2',
          'GetApis',
          { MaxResults: '500' },
          { Items: [{ ApiId: 'h1', Name: 'goes', ProtocolType: 'HTTP' }] },
        ),
        answer('apigatewayv2', 'GetRoutes', V2_PAGE, {
          Items: [{ RouteKey: 'GET /', AuthorizerId: 'a1' }],
        }),
        answer('apigatewayv2', 'GetIntegrations', V2_PAGE, {}),
        answer('apigatewayv2', 'GetStages', V2_PAGE, {}),
        refusal('apigatewayv2', operation, V2_PAGE, GONE),
      ]);
      expect(pass.resources).toEqual([]);
      expect(gapOf(pass, 'api')).toBeUndefined();
    },
  );
});

describe('a page token that AWS no longer takes', () => {
  const second = { limit: 500, position: 'token' };
  const calls: ServiceCall[] = [
    ...EMPTY_REGION,
    answer(
      'apigateway',
      'GetRestApis',
      { limit: 500 },
      { items: [{ id: 'first' }], position: 'token' },
    ),
    answer('apigateway', 'GetRestApis', second, { items: [{ id: 'second' }] }),
    ...restApi('first'),
    ...restApi('second'),
  ];

  /** A pass over a listing whose second page is refused so many times. */
  async function collectWith(refusals: number) {
    const recording = ScopeRecording.of(calls);
    const refusing = ScopeRecording.of([
      refusal('apigateway', 'GetRestApis', second, {
        name: 'BadRequestException',
        statusCode: 400,
      }),
    ]);
    let left = refusals;
    const clients = createReplayClients({
      recording: {
        find: (...asked) => {
          const refused = left > 0 ? refusing.find(...asked) : undefined;
          left -= refused ? 1 : 0;
          return refused ?? recording.find(...asked);
        },
      },
      scope: SCOPE,
      recordedAt: new Date('2026-11-23T06:00:00Z'),
    });
    return collectScope(clients, SCOPE, { logger: silentLogger });
  }

  it('starts the listing again, and reads each API once', async () => {
    const pass = await collectWith(1);
    const ids = pass.resources.flatMap(resource =>
      resource.kind === 'api' ? resource.apiId : [],
    );
    expect(ids).toEqual(['first', 'second']);
    expect(gapOf(pass, 'api')).toBeUndefined();
  });

  it('is a gap where it is refused again: half a listing would remove APIs', async () => {
    const pass = await collectWith(2);
    expect(gapOf(pass, 'api')).toBe(
      'BadRequestException on apigateway:GET /restapis, with a page token',
    );
  });
});

describe('text that is hard to carry', () => {
  it.each(['📦 orders', 'Bestellungen für Ä', '注文', 'a\u0000b', '👩🏽‍💻'])(
    'keeps the name %j',
    async name => {
      const pass = await collectRecorded([
        restListing({ id: 'a1', name }),
        ...restApi('a1'),
      ]);
      expect(only(pass, 'api').name).toBe(name);
    },
  );

  it('keeps a policy of 8 KB with every escape of JSON', async () => {
    const statement = {
      Sid: 'quote " backslash \\ slash / bell \u0007 \b\f\n\r\t é 📦 \u2028',
      Effect: 'Deny',
      Principal: '*',
      Action: 'execute-api:Invoke',
      Resource: 'arn:aws:execute-api:eu-west-1:111111111111:a1/*',
      Condition: { StringNotLike: { 'aws:PrincipalArn': '*\\*\\"?\\u0041' } },
    };
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: Array.from({ length: 32 }, () => statement),
    });
    expect(policy.length).toBeGreaterThan(8_000);
    // GetRestApis escapes the text once more, slashes too.
    const answered = JSON.stringify(policy).slice(1, -1).replace(/\//g, '\\/');
    const pass = await collectRecorded([
      restListing({ id: 'a1', name: 'a1', policy: answered }),
      ...restApi('a1'),
    ]);
    expect(only(pass, 'api').policy).toBe(policy);
  });
});

describe('a pass that is called off', () => {
  it('gives nothing, rather than what it had read', async () => {
    const stop = new AbortController();
    const recording = ScopeRecording.of([
      ...EMPTY_REGION,
      restListing({ id: 'a1' }),
      ...restApi('a1'),
    ]);
    const clients = createReplayClients({
      recording: {
        find: (service, operation, input) => {
          if (operation === 'GetResources') {
            stop.abort(new Error('The backend shuts down'));
          }
          return recording.find(service, operation, input);
        },
      },
      scope: SCOPE,
      recordedAt: new Date('2026-11-23T06:00:00Z'),
    });
    await expect(
      collectScope(clients, SCOPE, {
        logger: silentLogger,
        signal: stop.signal,
      }),
    ).rejects.toThrow('The backend shuts down');
  });
});
