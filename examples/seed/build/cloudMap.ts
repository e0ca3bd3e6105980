import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type { CloudMapNamespaceSpec } from '../spec/backend.ts';

/** Makes a private DNS namespace with its services and their registered instances. */
export async function buildCloudMap(
  aws: Aws,
  names: Names,
  spec: CloudMapNamespaceSpec,
) {
  await aws.cloudMap.createPrivateDnsNamespace({
    Name: spec.name,
    Vpc: names.get('vpc', spec.vpc),
  });
  const { Namespaces } = await aws.cloudMap.listNamespaces({});
  const NamespaceId = Namespaces?.find(({ Name }) => Name === spec.name)?.Id;
  for (const service of spec.services) {
    const { Service } = await aws.cloudMap.createService({
      Name: service.name,
      NamespaceId,
      // API Gateway needs the port, which only SRV records carry.
      DnsConfig: { DnsRecords: [{ Type: 'SRV', TTL: 15 }] },
    });
    names.add('cloud-map-service', service.name, Service?.Arn);
    for (const { id, ip, port } of service.instances) {
      await aws.cloudMap.registerInstance({
        ServiceId: Service?.Id,
        InstanceId: id,
        Attributes: {
          AWS_INSTANCE_IPV4: ip,
          AWS_INSTANCE_PORT: String(port),
          AWS_INIT_HEALTH_STATUS: 'HEALTHY',
        },
      });
    }
  }
}
