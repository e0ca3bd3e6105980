import type { Hop } from '../../access/types';
import { CloudMapService, isUnknown, parseArn } from '../../inventory';
import { fail, hop, Judgement, pass, unknownFrom } from '../Judgement';
import type { PathContext } from './PathContext';

/**
 * The hops of a Cloud Map service behind a V2 link.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 */
export function cloudMapHops(arn: string, context: PathContext): Hop[] {
  const { api, inventory } = context;
  const at = { kind: 'cloud-map', label: arn, resource: arn } as const;
  if (api.apiType !== 'HTTP') {
    const judgement = fail(
      `A ${api.apiType} API cannot integrate with a Cloud Map service.`,
      'Integrate with a load balancer, or use an HTTP API.',
      { source: 'integration', text: arn },
    );
    return [hop(at, judgement)];
  }
  const owner = parseArn(arn);
  if (owner && owner.accountId !== api.accountId) {
    const judgement = fail(
      `The Cloud Map service belongs to account ${owner.accountId}, the API to ${api.accountId}.`,
      'Register the instances in a service of the account of the API.',
      { source: 'integration', text: arn },
    );
    return [hop(at, judgement)];
  }
  const service = inventory.resolve('cloud-map-service', arn, api);
  if (isUnknown(service)) {
    const gap = unknownFrom(service, 'The Cloud Map service is not known');
    return [hop(at, gap)];
  }
  if (!service) {
    const judgement = fail(
      'The Cloud Map service does not exist.',
      'Set the integration to the ARN of an existing service.',
      { source: 'integration', text: arn },
    );
    return [hop(at, judgement)];
  }
  const label = isUnknown(service.namespaceName)
    ? service.name
    : `${service.name}.${service.namespaceName}`;
  return [
    hop({ ...at, label }, judgeRecords(service)),
    hop(
      { kind: 'target', label: `Instances of ${label}`, resource: arn },
      judgeInstances(service),
    ),
  ];
}

/** API Gateway needs a port with each instance, which an A record does not carry. */
function judgeRecords(service: CloudMapService): Judgement {
  const { recordTypes, instances } = service;
  const evidence = {
    source: `Cloud Map service ${service.name}, records`,
    text: recordTypes.join(', ') || 'none, discovery by API only',
  };
  const havePorts =
    !isUnknown(instances) &&
    instances.length > 0 &&
    instances.every(({ port }) => port !== undefined);
  if (recordTypes.includes('SRV') || havePorts) {
    return pass('The service tells the port of each instance.', evidence);
  }
  if (recordTypes.length > 0) {
    return fail(
      `The service has ${recordTypes.join(
        ', ',
      )} records only, which carry no port.`,
      'Make a service with SRV records.',
      evidence,
    );
  }
  return isUnknown(instances)
    ? unknownFrom(instances, 'Whether the instances tell a port is not known')
    : pass('Discovery by API: instances tell their ports.', evidence);
}

function judgeInstances({ instances, name }: CloudMapService): Judgement {
  if (isUnknown(instances)) {
    return unknownFrom(instances, `The instances of ${name} are not known`);
  }
  const source = `Cloud Map service ${name}, instances`;
  const text = instances
    .map(({ id, ip, port, healthStatus }) =>
      [id, ip && port ? `${ip}:${port}` : ip, healthStatus]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');
  if (instances.length === 0) {
    return fail(
      'No instance is registered: calls answer 503.',
      'Register an instance, or start the ECS service that does.',
      { source, text: 'none' },
    );
  }
  // Without a health check Cloud Map gives no status, and counts the instance as healthy.
  const healthy = instances.filter(
    ({ healthStatus }) => healthStatus !== 'UNHEALTHY',
  );
  return healthy.length > 0
    ? pass(`${healthy.length} of ${instances.length} instances healthy.`, {
        source,
        text,
      })
    : fail(
        'All instances are unhealthy.',
        'Repair the instances or their health check.',
        { source, text },
      );
}
