import {
  HealthCheck,
  HostedZone,
  ZoneRecord,
  partitionOf,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { baseOf } from './baseOf';

/** Hosted zones with the records that templates put into them. Route 53 belongs to no Region. */
export function readHostedZones(set: StackSet): HostedZone[] {
  return set.made('AWS::Route53::HostedZone').map(resource => {
    const { properties } = resource;
    const vpcs = properties.maps('VPCs').map(vpc => ({
      vpcId: vpc.label('VPCId') ?? '',
      region: vpc.label('VPCRegion') ?? '',
    }));
    return {
      ...global(
        resource,
        'hosted-zone',
        'hostedzone',
        properties.label('Name'),
      ),
      zoneId: resource.ref,
      domainName: withoutDot(properties.label('Name') ?? ''),
      isPrivate: vpcs.length > 0,
      vpcs,
      records: recordsOf(resource, set),
    };
  });
}

function recordsOf(zone: StackResource, set: StackSet): ZoneRecord[] {
  const belongs = (properties: Properties) =>
    properties.label('HostedZoneId') === zone.ref ||
    withoutDot(properties.label('HostedZoneName') ?? '') ===
      withoutDot(zone.properties.label('Name') ?? '?');
  const single = set
    .made('AWS::Route53::RecordSet')
    .map(record => record.properties)
    .filter(belongs);
  const grouped = set
    .made('AWS::Route53::RecordSetGroup')
    .map(group => group.properties)
    .filter(belongs)
    .flatMap(group => group.maps('RecordSets'));
  return [...single, ...grouped].map(readRecord);
}

function readRecord(record: Properties): ZoneRecord {
  const alias = record.map('AliasTarget').label('DNSName');
  const setIdentifier = record.label('SetIdentifier');
  const weight = record.number('Weight');
  const failover = record.known('Failover');
  const healthCheckId = record.label('HealthCheckId');
  return {
    name: withoutDot(record.label('Name') ?? ''),
    type: record.label('Type') ?? '',
    values: record.labels('ResourceRecords'),
    ...(alias && { aliasTarget: withoutZone(withoutDot(alias)) }),
    ...(setIdentifier && { setIdentifier }),
    ...(weight !== undefined && { weight }),
    ...((failover === 'PRIMARY' || failover === 'SECONDARY') && {
      failover: failover as 'PRIMARY' | 'SECONDARY',
    }),
    ...(healthCheckId && { healthCheckId }),
  };
}

export function readHealthChecks(set: StackSet): HealthCheck[] {
  return set.made('AWS::Route53::HealthCheck').map(resource => {
    const config = resource.properties.map('HealthCheckConfig');
    const target =
      config.label('FullyQualifiedDomainName') ?? config.label('IPAddress');
    const alarmRegion = config.map('AlarmIdentifier').label('Region');
    const intervalSeconds = config.number('RequestInterval');
    const measuresLatency = config.flag('MeasureLatency');
    return {
      ...global(resource, 'health-check', 'healthcheck'),
      healthCheckId: resource.ref,
      checkType: config.label('Type') ?? '',
      ...(target && { target }),
      ...(alarmRegion && { alarmRegion }),
      ...(intervalSeconds !== undefined && { intervalSeconds }),
      ...(typeof measuresLatency === 'boolean' && { measuresLatency }),
    };
  });
}

function global<K extends 'hosted-zone' | 'health-check'>(
  resource: StackResource,
  kind: K,
  arnType: string,
  name?: string,
) {
  const { accountId, region } = resource.scope;
  const arn = `arn:${partitionOf(region)}:route53::${accountId}:${arnType}/${
    resource.ref
  }`;
  return {
    ...baseOf(kind, resource, arn, name && withoutDot(name)),
    region: 'global',
  };
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, '');
}

/** `Fn::GetAtt Endpoint.DnsEntries` gives `<zone id>:<name>`; templates split it, some do not. */
function withoutZone(name: string): string {
  return name.replace(/^Z[A-Z0-9]+:/, '');
}
