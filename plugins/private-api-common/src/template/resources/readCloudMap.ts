import { CloudMapService, unknownBecause } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { identityOf } from '../identity/identityOf';
import { baseOf } from './baseOf';

const NAMESPACES = [
  'PrivateDnsNamespace',
  'PublicDnsNamespace',
  'HttpNamespace',
];

/** Cloud Map services; which instances register with them shows only once something runs. */
export function readCloudMapServices(set: StackSet): CloudMapService[] {
  return set.made('AWS::ServiceDiscovery::Service').map(resource => {
    const { properties } = resource;
    const dns = properties.map('DnsConfig');
    const namespaceId =
      properties.label('NamespaceId') ?? dns.label('NamespaceId') ?? '';
    return {
      ...baseOf(
        'cloud-map-service',
        resource,
        String(identityOf(resource).attribute('Arn')),
        properties.label('Name'),
      ),
      serviceId: resource.ref,
      namespaceId,
      namespaceName:
        namespaceOf(namespaceId, set)?.properties.label('Name') ??
        unknownBecause('the templates do not make the namespace'),
      recordTypes: dns
        .maps('DnsRecords')
        .flatMap(record => record.labels('Type')),
      instances: unknownBecause('instances register once they are deployed'),
    };
  });
}

function namespaceOf(id: string, set: StackSet): StackResource | undefined {
  return NAMESPACES.map(name =>
    set.find(`AWS::ServiceDiscovery::${name}`, id),
  ).find(found => found !== undefined);
}
