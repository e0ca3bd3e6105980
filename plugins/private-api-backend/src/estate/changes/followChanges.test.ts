import { mockServices } from '@backstage/backend-test-utils';
import type { EventsServiceEventHandler } from '@backstage/plugin-events-node';
import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import type { ScopeSource } from '../../collect';
import { followChanges } from './followChanges';
import { anEvent } from './testing/anEvent';

const GATEWAY = 'apigateway.amazonaws.com';
const OURS = '111111111111:eu-west-1';
const WINDOW_MS = 5_000;

const SOURCE: ScopeSource = {
  id: 'live',
  listScopes: async () => [],
  clientsFor: async () => {
    throw new Error('no client is made here');
  },
};

function ofApi(apiId: string, detail: object = {}) {
  return anEvent(GATEWAY, 'UpdateStage', {
    requestParameters: { restApiId: apiId },
    ...detail,
  });
}

/** Follows changes of one scope; what is read again is kept in words. */
async function setUp(read: (what: string) => Promise<void> = async () => {}) {
  const done: string[] = [];
  let deliver: EventsServiceEventHandler = async () => {};
  const note = async (what: string) => {
    done.push(what);
    await read(what);
  };
  const logger = mockServices.logger.mock();
  const stop = await followChanges({
    config: { topic: 'private-api.aws', windowMs: WINDOW_MS },
    collector: {
      collectApi: async (_, { apiId }) => note(`api ${apiId}`),
      collectKinds: async (_, __, kinds) => note(`kinds ${kinds}`),
    },
    schedule: {
      sourceOf: (scope: Scope) =>
        scopeId(scope) === OURS ? SOURCE : undefined,
      trigger: async (scope: Scope) => note(`scope ${scopeId(scope)}`),
    },
    events: mockServices.events.mock({
      subscribe: async ({ topics, onEvent }) => {
        expect(topics).toEqual(['private-api.aws']);
        deliver = onEvent;
      },
    }),
    logger,
  });
  const send = (eventPayload: unknown) =>
    deliver({ topic: 'private-api.aws', eventPayload });
  return { done, logger, send, stop };
}

describe('followChanges', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads an API once for all the calls of one deployment', async () => {
    const { done, send } = await setUp();
    for (let i = 0; i < 40; i += 1) {
      await send(ofApi('a1b2c3d4e5'));
    }
    expect(done).toEqual([]);
    await jest.advanceTimersByTimeAsync(WINDOW_MS);
    expect(done).toEqual(['api a1b2c3d4e5']);
  });

  it('is not put off by changes that do not end', async () => {
    const { done, send } = await setUp();
    for (let second = 0; second < 12; second += 1) {
      await send(ofApi('a1b2c3d4e5'));
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(done).toHaveLength(2);
  });

  it('reads the network before the APIs that may rest on it, and each kind once', async () => {
    const { done, send } = await setUp();
    await send(ofApi('a1b2c3d4e5'));
    await send(anEvent('ec2.amazonaws.com', 'RevokeSecurityGroupIngress'));
    await send(anEvent('ec2.amazonaws.com', 'CreateVpcEndpoint'));
    await jest.advanceTimersByTimeAsync(WINDOW_MS);
    expect(done).toEqual([
      'kinds security-group,vpc-endpoint,network-interface',
      'api a1b2c3d4e5',
    ]);
  });

  it.each([
    [
      'more than 20 APIs have changed',
      Array.from({ length: 21 }, (_, i) => ofApi(`api${i}`)),
    ],
    [
      'nobody knows what has changed',
      [ofApi('a1b2c3d4e5'), anEvent(GATEWAY, 'CreateTimeMachine')],
    ],
  ])('reads the whole scope where %s', async (_, sent) => {
    const { done, send } = await setUp();
    for (const event of sent) {
      await send(event);
    }
    await jest.advanceTimersByTimeAsync(WINDOW_MS);
    expect(done).toEqual([`scope ${OURS}`]);
  });

  it('ignores accounts and Regions that are not collected', async () => {
    const { done, send } = await setUp();
    await send(ofApi('a1b2c3d4e5', { recipientAccountId: '999999999999' }));
    await send(ofApi('a1b2c3d4e5', { awsRegion: 'ap-southeast-2' }));
    await jest.advanceTimersByTimeAsync(WINDOW_MS);
    expect(done).toEqual([]);
  });

  it('reads what changes meanwhile after what it is reading', async () => {
    let finish = () => {};
    const { done, send } = await setUp(
      what =>
        new Promise(resolve => {
          finish = what === 'api first' ? resolve : () => {};
          if (what !== 'api first') {
            resolve();
          }
        }),
    );
    await send(ofApi('first'));
    await jest.advanceTimersByTimeAsync(WINDOW_MS);
    await send(ofApi('second'));
    await jest.advanceTimersByTimeAsync(WINDOW_MS);
    expect(done).toEqual(['api first']);
    finish();
    await jest.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['api first', 'api second']);
  });

  it('reads the rest where one reading fails, and says so', async () => {
    const { done, logger, send } = await setUp(async what => {
      if (what === 'api first') {
        throw new Error('throttled');
      }
    });
    await send(ofApi('first'));
    await send(ofApi('second'));
    await jest.advanceTimersByTimeAsync(WINDOW_MS);
    expect(done).toEqual(['api first', 'api second']);
    expect(logger.warn).toHaveBeenCalledWith(
      `Could not read API first of ${OURS} again: throttled`,
    );
  });

  it('reads nothing after its end', async () => {
    const { done, send, stop } = await setUp();
    await send(ofApi('a1b2c3d4e5'));
    stop();
    await jest.advanceTimersByTimeAsync(WINDOW_MS);
    expect(done).toEqual([]);
  });
});
