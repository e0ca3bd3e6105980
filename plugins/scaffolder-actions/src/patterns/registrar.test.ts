import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineCode, loadHandler } from './__testUtils__/inlineFunction';
import { Pattern } from './__testUtils__/Pattern';

const PATTERN = 'http-cross-account-cloud-map';
const code = inlineCode(PATTERN, 'service.yaml', 'Registrar');

type Input = Record<string, unknown>;

/** A command of the SDK that remembers its name and input. */
function command(name: string) {
  return class {
    readonly name = name;
    constructor(readonly input: Input) {}
  };
}

/** Runs the registrar against tasks and instances; answers what it registered and took off. */
async function register(estate: {
  tasks: { id: string; ip: string; lastStatus: string }[];
  registered: string[];
}) {
  const done: [string, Input][] = [];
  const answers: Record<string, (input: Input) => unknown> = {
    AssumeRole: () => ({
      Credentials: {
        AccessKeyId: 'a',
        SecretAccessKey: 'b',
        SessionToken: 'c',
      },
    }),
    ListInstances: () => ({
      Instances: estate.registered.map(Id => ({ Id })),
    }),
    ListTasks: () => ({
      taskArns: estate.tasks.map(({ id }) => `arn:aws:ecs:::task/orders/${id}`),
    }),
    DescribeTasks: ({ tasks }) => ({
      tasks: estate.tasks
        .filter(({ id }) => (tasks as string[]).some(arn => arn.endsWith(id)))
        .map(({ id, ip, lastStatus }) => ({
          taskArn: `arn:aws:ecs:::task/orders/${id}`,
          lastStatus,
          containers: [{ networkInterfaces: [{ privateIpv4Address: ip }] }],
        })),
    }),
  };
  class Client {
    async send({ name, input }: { name: string; input: Input }) {
      const answer = answers[name];
      if (!answer) {
        done.push([name, input]);
      }
      return answer?.(input);
    }
  }
  const handler = loadHandler(
    code,
    {
      CLUSTER: 'orders',
      SERVICE: 'orders-items',
      PORT: '8443',
      DISCOVERY_SERVICE_ID: 'srv-1',
      REGISTRAR_ROLE_ARN: 'arn:aws:iam::111111111111:role/registrar',
    },
    {
      '@aws-sdk/client-ecs': {
        ECSClient: Client,
        ListTasksCommand: command('ListTasks'),
        DescribeTasksCommand: command('DescribeTasks'),
      },
      '@aws-sdk/client-sts': {
        STSClient: Client,
        AssumeRoleCommand: command('AssumeRole'),
      },
      '@aws-sdk/client-servicediscovery': {
        ServiceDiscoveryClient: Client,
        ListInstancesCommand: command('ListInstances'),
        RegisterInstanceCommand: command('RegisterInstance'),
        DeregisterInstanceCommand: command('DeregisterInstance'),
      },
    },
  );
  await handler();
  return done;
}

it.each([
  {
    name: 'registers a container that runs, with address and port',
    tasks: [{ id: 't1', ip: '10.1.0.5', lastStatus: 'RUNNING' }],
    registered: [],
    done: [
      [
        'RegisterInstance',
        {
          ServiceId: 'srv-1',
          InstanceId: 't1',
          Attributes: {
            AWS_INSTANCE_IPV4: '10.1.0.5',
            AWS_INSTANCE_PORT: '8443',
          },
        },
      ],
    ],
  },
  {
    name: 'waits for one that has no address yet',
    tasks: [{ id: 't1', ip: '', lastStatus: 'PROVISIONING' }],
    registered: [],
    done: [],
  },
  {
    name: 'takes off one that is gone, after it registered its successor',
    tasks: [{ id: 't2', ip: '10.1.0.6', lastStatus: 'RUNNING' }],
    registered: ['t1'],
    done: [
      ['RegisterInstance', expect.objectContaining({ InstanceId: 't2' })],
      ['DeregisterInstance', { ServiceId: 'srv-1', InstanceId: 't1' }],
    ],
  },
  {
    name: 'leaves what is right',
    tasks: [{ id: 't1', ip: '10.1.0.5', lastStatus: 'RUNNING' }],
    registered: ['t1'],
    done: [],
  },
  {
    name: 'takes off the last one where nothing runs',
    tasks: [],
    registered: ['t1'],
    done: [['DeregisterInstance', { ServiceId: 'srv-1', InstanceId: 't1' }]],
  },
])('$name', async ({ tasks, registered, done }) => {
  expect(await register({ tasks, registered })).toEqual(done);
});

it('is the same in Terraform', () => {
  const path = 'skeleton/terraform/registrar/index.js';
  expect(readFileSync(join(new Pattern(PATTERN).folder, path), 'utf8')).toBe(
    code,
  );
});
