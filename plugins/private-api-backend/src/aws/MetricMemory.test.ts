import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { createAwsClients } from './AwsClients';
import { MetricMemory } from './MetricMemory';
import { replayCalls } from './recording/replayCalls';
import { VirtualClock } from './testing/VirtualClock';

const HOUR_MS = 60 * 60 * 1000;
const OURS = { accountId: '111111111111', region: 'eu-west-1' };
const THEIRS = { ...OURS, accountId: '222222222222' };

function setUp() {
  const clock = new VirtualClock();
  const memory = new MetricMemory(clock);
  const asked: string[] = [];
  const world = { isDown: false };
  const clientsOf = (scope: typeof OURS) =>
    createAwsClients({
      region: scope.region,
      credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 'b' }),
      now: () => new Date(0),
      middleware: [
        memory.middlewareFor(scope),
        replayCalls({
          find: (_, operation) => {
            asked.push(operation);
            return world.isDown
              ? {
                  operation,
                  input: {},
                  error: { name: 'InternalServiceFault', statusCode: 500 },
                }
              : { operation, input: {}, output: {} };
          },
        }),
      ],
      retries: { retryMode: 'standard', maxAttempts: 1 },
    });
  return { clock, asked, world, clientsOf };
}

function askOn(cloudWatch: CloudWatchClient, day: number) {
  return cloudWatch.send(
    new GetMetricDataCommand({
      MetricDataQueries: [],
      StartTime: new Date(Date.UTC(2026, 10, day)),
      EndTime: new Date(Date.UTC(2026, 10, day + 1)),
    }),
  );
}

describe('MetricMemory', () => {
  it('asks CloudWatch once for the same question, over all passes', async () => {
    const { asked, clientsOf } = setUp();
    await askOn(clientsOf(OURS).cloudWatch, 1);
    await askOn(clientsOf(OURS).cloudWatch, 1);
    expect(asked).toHaveLength(1);
    await askOn(clientsOf(OURS).cloudWatch, 2);
    await askOn(clientsOf(THEIRS).cloudWatch, 1);
    expect(asked).toHaveLength(3);
  });

  it('asks again after six hours, when late values have come', async () => {
    const { clock, asked, clientsOf } = setUp();
    await askOn(clientsOf(OURS).cloudWatch, 1);
    await clock.run(clock.sleep(6 * HOUR_MS - 1));
    await askOn(clientsOf(OURS).cloudWatch, 1);
    expect(asked).toHaveLength(1);
    await clock.run(clock.sleep(1));
    await askOn(clientsOf(OURS).cloudWatch, 1);
    expect(asked).toHaveLength(2);
  });

  it('does not remember a failure', async () => {
    const { world, clientsOf } = setUp();
    world.isDown = true;
    await expect(askOn(clientsOf(OURS).cloudWatch, 1)).rejects.toThrow(
      'InternalServiceFault on cloudwatch:GetMetricData',
    );
    world.isDown = false;
    await expect(askOn(clientsOf(OURS).cloudWatch, 1)).resolves.toBeDefined();
  });

  it('remembers nothing of other services', async () => {
    const { asked, clientsOf } = setUp();
    const { ec2 } = clientsOf(OURS);
    await ec2.send(new DescribeVpcsCommand({}));
    await ec2.send(new DescribeVpcsCommand({}));
    expect(asked).toHaveLength(2);
  });
});
