import { CloudMapService, isUnknown } from '../../inventory';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { shareLine } from '../shareLine';
import type { CostLine } from '../types';
import { zoneMonth } from './names';

/** The Cloud Map services that an HTTP API finds its targets by: registered instances, and look-ups, which may not be billed. */
export function estimateCloudMap(context: CostContext): CostLine[] {
  const { cloudMapServices, namespaceZones, gaps } = context.index.belongingsOf(
    context.api,
  );
  const missing = gaps
    .filter(({ part }) => part === 'cloud-map')
    .map(({ label, resource, reason }) =>
      unknownLine(context, {
        part: 'cloud-map',
        label,
        ...(resource && { resource }),
        priceKey: 'cloud-map-instance-month',
        because: 'registered instances',
        reason,
      }),
    );
  const lines = cloudMapServices.flatMap(({ arn, name, instances }) => [
    shareLine(
      context,
      costLine(context, {
        part: 'cloud-map',
        label: `Cloud Map service ${name}`,
        resource: arn,
        priceKey: 'cloud-map-instance-month',
        quantity: isUnknown(instances) ? instances : instances.length,
        because: isUnknown(instances)
          ? 'registered instances'
          : `${instances.length} registered`,
      }),
      context.index.usersOf(arn),
    ),
    unknownLine(context, {
      part: 'cloud-map',
      label: `Look-ups in Cloud Map service ${name}`,
      resource: arn,
      priceKey: 'cloud-map-discovery',
      because: 'discovery calls',
      reason: 'whether AWS bills the look-ups of API Gateway is not documented',
    }),
  ]);
  const zones = namespaceZones.map(zone =>
    zoneMonth(
      context,
      zone,
      `Hosted zone of the Cloud Map namespace ${zone.domainName}`,
    ),
  );
  return [
    ...lines,
    ...zones,
    ...cloudMapServices.flatMap(service => unknownZone(context, service)),
    ...missing,
  ];
}

/** A namespace whose name could not be read has a zone all the same, for services with DNS records. */
function unknownZone(
  context: CostContext,
  { arn, name, namespaceName, recordTypes }: CloudMapService,
): CostLine[] {
  return isUnknown(namespaceName) && recordTypes.length > 0
    ? [
        unknownLine(context, {
          part: 'hosted-zone',
          label: `Hosted zone of the namespace of Cloud Map service ${name}`,
          resource: arn,
          priceKey: 'hosted-zone-month',
          because: '1 zone',
          reason: namespaceName.unknown,
        }),
      ]
    : [];
}
