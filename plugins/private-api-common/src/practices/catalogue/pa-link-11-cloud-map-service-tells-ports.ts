import { isUnknown } from '../../inventory';
import { ofLinked } from '../lookups/ofLinked';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** API Gateway learns from Cloud Map on which port an instance listens. */
export const cloudMapServiceTellsPorts = definePractice({
  meta: {
    id: 'PA-LINK-11',
    title: 'Cloud Map service tells the port of its instances',
    severity: 'medium',
    appliesTo: 'cloud-map-service',
    checks:
      'Cloud Map services behind HTTP APIs: whether they have SRV records, or a port with each instance.',
    why: 'An A record has no port. API Gateway then cannot tell where to connect to, and calls fail.',
    sources: [
      whitepaper('2022', 'HTTP API', 'Cloud Map architecture (microservices)'),
      whitepaper('2026', 'HTTP API', 'Cloud Map architecture (microservices)'),
      developerGuide(
        'http-api-develop-integrations-private',
        'Create private integrations for HTTP APIs',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Make a service with SRV records, let ECS register there, and set it in the integration. Register instances of other accounts by hand, with their port: ECS discovery does not reach across accounts.',
      cloudFormation: `Type: AWS::ServiceDiscovery::Service
Properties:
  NamespaceId: !Ref Namespace
  DnsConfig: { DnsRecords: [{ Type: SRV, TTL: 60 }] }`,
    },
    whenToIgnore: 'The API is not in use any more.',
    messages: {
      noPort:
        '{{name}} has {{records}}. Instances that tell no port: {{count}}.',
    },
  },
  evaluate: (service, { inventory }) =>
    ofLinked(service, inventory, () => {
      const { recordTypes, instances, name } = service;
      if (recordTypes.includes('SRV')) {
        return pass();
      }
      if (isUnknown(instances)) {
        return undetermined(instances.unknown);
      }
      const portless = instances.filter(({ port }) => port === undefined);
      // Without records instances are found by API, and each says its port when it registers.
      const isOpen = recordTypes.length > 0 && instances.length === 0;
      if (portless.length === 0 && !isOpen) {
        return pass();
      }
      return isOpen
        ? undetermined('no instance is registered that would tell its port')
        : fail('noPort', {
            name,
            records:
              recordTypes.length > 0
                ? `${recordTypes.join(', ')} records only`
                : 'no records',
            count: portless.length,
          });
    }),
});
