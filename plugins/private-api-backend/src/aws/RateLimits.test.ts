import {
  GetResourcesCommand,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway';
import { GetApisCommand } from '@aws-sdk/client-apigatewayv2';
import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAwsClients } from './AwsClients';
import { RateLimits } from './RateLimits';
import { ServiceCall } from './recording/CallRecorder';
import { replayCalls } from './recording/replayCalls';
import { ScopeRecording } from './recording/ScopeRecording';
import { VirtualClock } from './testing/VirtualClock';

const resources = { restApiId: 'a1b2c3d4e5' };

const CALLS: ServiceCall[] = [
  {
    service: 'apigateway',
    operation: 'GetResources',
    input: resources,
    output: {},
  },
  { service: 'apigateway', operation: 'GetRestApis', input: {}, output: {} },
  { service: 'apigatewayv2', operation: 'GetApis', input: {}, output: {} },
  { service: 'ec2', operation: 'DescribeVpcs', input: {}, output: {} },
];

function setUp(rateShare: number) {
  const clock = new VirtualClock();
  const limits = new RateLimits(rateShare, clock);
  const clientsFor = (accountId: string) =>
    createAwsClients({
      region: 'eu-west-1',
      credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 'b' }),
      now: () => new Date(0),
      middleware: [
        limits.middlewareFor({ accountId, region: 'eu-west-1' }),
        replayCalls(ScopeRecording.of(CALLS)),
      ],
      retries: { retryMode: 'standard', maxAttempts: 1 },
    });
  return { clock, clientsFor };
}

function times<T>(count: number, send: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, send));
}

describe('RateLimits', () => {
  it('gives GetResources a narrower bucket of its own', async () => {
    const { clock, clientsFor } = setUp(1);
    const { apiGateway } = clientsFor('111111111111');
    await clock.run(
      times(15, () => apiGateway.send(new GetResourcesCommand(resources))),
    );
    // 5 at once, the other 10 at 2.5 a second.
    expect(clock.now()).toBe(4000);
  });

  it('lets both versions of API Gateway draw on one bucket', async () => {
    const { clock, clientsFor } = setUp(1);
    const { apiGateway, apiGatewayV2 } = clientsFor('111111111111');
    await clock.run(
      Promise.all([
        times(30, () => apiGateway.send(new GetRestApisCommand({}))),
        times(30, () => apiGatewayV2.send(new GetApisCommand({}))),
      ]),
    );
    // 40 at once, the other 20 at 10 a second.
    expect(clock.now()).toBe(2000);
  });

  it('takes no more than its share', async () => {
    const { clock, clientsFor } = setUp(0.5);
    const { apiGateway } = clientsFor('111111111111');
    await clock.run(
      times(60, () => apiGateway.send(new GetRestApisCommand({}))),
    );
    // 20 at once, the other 40 at 5 a second.
    expect(clock.now()).toBe(8000);
  });

  it('keeps services and accounts apart, and two passes over one account together', async () => {
    const { clock, clientsFor } = setUp(1);
    const describe = (accountId: string) =>
      clientsFor(accountId).ec2.send(new DescribeVpcsCommand({}));
    await clock.run(
      Promise.all([
        times(100, () => describe('111111111111')),
        times(100, () => describe('222222222222')),
        times(40, () =>
          clientsFor('111111111111').apiGateway.send(
            new GetRestApisCommand({}),
          ),
        ),
      ]),
    );
    expect(clock.now()).toBe(0);
    await clock.run(describe('111111111111'));
    expect(clock.now()).toBe(50);
  });

  describe('where AWS asks to be left alone for a while', () => {
    let server: Server;
    const endpoint = process.env.AWS_ENDPOINT_URL;
    const refusals: string[] = [];

    beforeAll(async () => {
      server = createServer((_, response) => {
        const retryAfter = refusals.shift();
        if (retryAfter === undefined) {
          response.end('{}');
          return;
        }
        response.writeHead(429, {
          'x-amzn-errortype': 'TooManyRequestsException',
          ...(retryAfter && { 'retry-after': retryAfter }),
        });
        response.end('{}');
      });
      await new Promise<void>(resolve =>
        server.listen(0, '127.0.0.1', () => resolve()),
      );
      const { port } = server.address() as AddressInfo;
      process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${port}`;
    });

    afterAll(async () => {
      restoreEndpoint(endpoint);
      await new Promise(resolve => server.close(resolve));
    });

    const refuse = async (...retryAfter: string[]) => {
      refusals.push(...retryAfter);
      const clock = new VirtualClock();
      const limits = new RateLimits(1, clock);
      const clients = createAwsClients({
        region: 'eu-west-1',
        credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 'b' }),
        now: () => new Date(0),
        middleware: [
          limits.middlewareFor({
            accountId: '111111111111',
            region: 'eu-west-1',
          }),
        ],
        retries: { retryMode: 'standard', maxAttempts: 1 },
      });
      for (const _ of retryAfter) {
        await expect(
          clock.run(clients.apiGateway.send(new GetRestApisCommand({}))),
        ).rejects.toThrow();
      }
      return { clock, clients };
    };

    it('waits as long before the next call of either version', async () => {
      const { clock, clients } = await refuse('30');
      await clock.run(clients.apiGatewayV2.send(new GetApisCommand({})));
      expect(clock.now()).toBe(30_100);
      clients.destroy();
    });

    it('waits five minutes at most', async () => {
      const { clock, clients } = await refuse('86400');
      await clock.run(clients.apiGateway.send(new GetRestApisCommand({})));
      expect(clock.now()).toBe(300_100);
      clients.destroy();
    });

    it.each(['', '0', 'soon'])(
      'goes on at its rate where it is said how long by "%s"',
      async retryAfter => {
        const { clock, clients } = await refuse(retryAfter);
        await clock.run(clients.apiGateway.send(new GetRestApisCommand({})));
        expect(clock.now()).toBe(0);
        clients.destroy();
      },
    );
  });
});

function restoreEndpoint(endpoint: string | undefined) {
  if (endpoint === undefined) {
    delete process.env.AWS_ENDPOINT_URL;
  } else {
    process.env.AWS_ENDPOINT_URL = endpoint;
  }
}
