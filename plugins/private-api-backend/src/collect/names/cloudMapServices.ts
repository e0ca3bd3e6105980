import {
  GetServiceCommand,
  InstanceSummary,
  ListInstancesCommand,
  ListNamespacesCommand,
} from '@aws-sdk/client-servicediscovery';
import {
  CloudMapInstance,
  CloudMapService,
  Fact,
  Inventory,
  isUnknown,
  knownOr,
  parseArn,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { integrationFacts } from '../integrationFacts';
import { readPages } from '../../aws/readPages';

/** The Cloud Map services that integrations lead to. */
export const cloudMapServices: Area = {
  kinds: ['cloud-map-service'],
  needs: ['api'],
  needsFacts: integrationFacts,
  async collect(context) {
    const serviceIds = referencedServiceIds(context.found);
    if (serviceIds.length === 0) {
      return [];
    }
    const namespaces = await attempt(() => readNamespaceNames(context));
    const found = await context.each(serviceIds, id =>
      unlessGone(() => readService(context, id, namespaces)),
    );
    return found.filter(service => service !== undefined);
  },
};

function referencedServiceIds(found: Inventory): string[] {
  const arns = found
    .all('api')
    .flatMap(api => knownOr(api.operations, []))
    .flatMap(({ integration }) => knownOr(integration, null)?.targetArn ?? [])
    .map(parseArn);
  return [
    ...new Set(
      arns.flatMap(arn =>
        arn?.service === 'servicediscovery'
          ? arn.resource.replace(/^service\//, '')
          : [],
      ),
    ),
  ];
}

async function readNamespaceNames({
  clients,
  call,
}: CollectContext): Promise<Map<string, string>> {
  const namespaces = await readPages(async token => {
    const page = await clients.cloudMap.send(
      new ListNamespacesCommand({ MaxResults: 100, NextToken: token }),
      call,
    );
    return { items: page.Namespaces, next: page.NextToken };
  });
  return new Map(namespaces.map(({ Id, Name }) => [Id ?? '', Name ?? '']));
}

async function readService(
  context: CollectContext,
  serviceId: string,
  namespaces: Fact<Map<string, string>>,
): Promise<CloudMapService> {
  const { clients, call, scope } = context;
  const [{ Service }, instances] = await Promise.all([
    clients.cloudMap.send(new GetServiceCommand({ Id: serviceId }), call),
    attempt(() => readInstances(context, serviceId)),
  ]);
  const namespaceId =
    Service?.NamespaceId ?? Service?.DnsConfig?.NamespaceId ?? '';
  return {
    kind: 'cloud-map-service',
    arn: Service?.Arn ?? '',
    ...scope,
    name: Service?.Name ?? serviceId,
    tags: {},
    serviceId,
    namespaceId,
    namespaceName: isUnknown(namespaces)
      ? namespaces
      : namespaces.get(namespaceId) ??
        unknownBecause(`AWS lists no namespace ${namespaceId}`),
    recordTypes: (Service?.DnsConfig?.DnsRecords ?? []).flatMap(
      ({ Type }) => Type ?? [],
    ),
    instances,
  };
}

/** ListInstances is free of charge; DiscoverInstances, which knows health, is billed by the call. */
async function readInstances(
  { clients, call }: CollectContext,
  serviceId: string,
): Promise<CloudMapInstance[]> {
  const instances = await readPages(async token => {
    const page = await clients.cloudMap.send(
      new ListInstancesCommand({
        ServiceId: serviceId,
        MaxResults: 100,
        NextToken: token,
      }),
      call,
    );
    return { items: page.Instances, next: page.NextToken };
  });
  return instances.map(toInstance);
}

function toInstance({
  Id,
  Attributes = {},
}: InstanceSummary): CloudMapInstance {
  const port = Attributes.AWS_INSTANCE_PORT;
  return {
    id: Id ?? '',
    ip: Attributes.AWS_INSTANCE_IPV4 ?? Attributes.AWS_INSTANCE_IPV6,
    port: port ? Number(port) : undefined,
    healthStatus: Attributes.AWS_INIT_HEALTH_STATUS,
  };
}
