const { ECSClient, DescribeTasksCommand, ListTasksCommand } = require('@aws-sdk/client-ecs');
const { STSClient, AssumeRoleCommand } = require('@aws-sdk/client-sts');
const discovery = require('@aws-sdk/client-servicediscovery');

const { CLUSTER, SERVICE, PORT, DISCOVERY_SERVICE_ID: ServiceId, REGISTRAR_ROLE_ARN } = process.env;

async function cloudMapOfTheApi() {
  const { Credentials } = await new STSClient().send(
    new AssumeRoleCommand({ RoleArn: REGISTRAR_ROLE_ARN, RoleSessionName: 'registrar' }),
  );
  return new discovery.ServiceDiscoveryClient({
    credentials: {
      accessKeyId: Credentials.AccessKeyId,
      secretAccessKey: Credentials.SecretAccessKey,
      sessionToken: Credentials.SessionToken,
    },
  });
}

// Address by id of each container that runs and is not told to end. One page holds a hundred tasks.
async function runningContainers() {
  const ecs = new ECSClient();
  const { taskArns } = await ecs.send(
    new ListTasksCommand({ cluster: CLUSTER, serviceName: SERVICE, desiredStatus: 'RUNNING' }),
  );
  if (taskArns.length === 0) {
    return new Map();
  }
  const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster: CLUSTER, tasks: taskArns }));
  return new Map(
    tasks
      .filter(({ lastStatus }) => lastStatus === 'RUNNING')
      .map(({ taskArn, containers }) => [
        taskArn.split('/').pop(),
        containers[0].networkInterfaces[0].privateIpv4Address,
      ]),
  );
}

exports.handler = async () => {
  const cloudMap = await cloudMapOfTheApi();
  // In this order two runs at a time cannot undo each other's work: what is registered and no longer runs will never run again.
  const { Instances } = await cloudMap.send(new discovery.ListInstancesCommand({ ServiceId, MaxResults: 100 }));
  const running = await runningContainers();
  const registered = new Set(Instances.map(({ Id }) => Id));
  for (const [InstanceId, ip] of running) {
    if (!registered.has(InstanceId)) {
      const Attributes = { AWS_INSTANCE_IPV4: ip, AWS_INSTANCE_PORT: PORT };
      await cloudMap.send(new discovery.RegisterInstanceCommand({ ServiceId, InstanceId, Attributes }));
    }
  }
  for (const InstanceId of registered) {
    if (!running.has(InstanceId)) {
      await cloudMap.send(new discovery.DeregisterInstanceCommand({ ServiceId, InstanceId }));
    }
  }
};
