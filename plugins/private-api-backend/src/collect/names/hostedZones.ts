import {
  GetHostedZoneCommand,
  HostedZone as HostedZoneAnswer,
  ListHealthChecksCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  ListResourceRecordSetsResponse,
  ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import {
  HealthCheck,
  HostedZone,
  ZoneRecord,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';

/** The private hosted zones of the account with their records. Public zones name nothing that is private. */
export const hostedZones: Area = {
  kinds: ['hosted-zone'],
  async collect(context) {
    const { clients, call } = context;
    const zones = await readPages(async marker => {
      const page = await clients.route53.send(
        new ListHostedZonesCommand({ MaxItems: 100, Marker: marker }),
        call,
      );
      return { items: page.HostedZones, next: page.NextMarker };
    });
    const found = await context.each(
      zones.filter(({ Config }) => Config?.PrivateZone),
      zone => unlessGone(() => readZone(context, zone)),
    );
    return found.filter(zone => zone !== undefined);
  },
};

async function readZone(
  context: CollectContext,
  zone: HostedZoneAnswer,
): Promise<HostedZone> {
  const zoneId = (zone.Id ?? '').replace(/^\/hostedzone\//, '');
  const domainName = withoutDot(zone.Name);
  const [zoneVpcs, records] = await Promise.all([
    attempt(() => readZoneVpcs(context, zoneId)),
    attempt(() => readRecords(context, zoneId)),
  ]);
  return {
    kind: 'hosted-zone',
    arn: route53Arn(context, `hostedzone/${zoneId}`),
    ...context.scope,
    name: domainName,
    tags: {},
    zoneId,
    domainName,
    isPrivate: true,
    vpcs: zoneVpcs,
    records,
  };
}

async function readZoneVpcs(
  { clients, call }: CollectContext,
  zoneId: string,
): Promise<{ vpcId: string; region: string }[]> {
  const { VPCs } = await clients.route53.send(
    new GetHostedZoneCommand({ Id: zoneId }),
    call,
  );
  return (VPCs ?? []).map(({ VPCId, VPCRegion }) => ({
    vpcId: VPCId ?? '',
    region: VPCRegion ?? '',
  }));
}

type RecordPosition = Pick<
  ListResourceRecordSetsResponse,
  'NextRecordName' | 'NextRecordType' | 'NextRecordIdentifier'
>;

/** Route 53 names the next record where other services hand out a token. */
async function readRecords(
  { clients, call }: CollectContext,
  zoneId: string,
): Promise<ZoneRecord[]> {
  const records: ResourceRecordSet[] = [];
  let next: RecordPosition | undefined = {
    NextRecordName: undefined,
    NextRecordType: undefined,
    NextRecordIdentifier: undefined,
  };
  while (next) {
    const page: ListResourceRecordSetsResponse = await clients.route53.send(
      new ListResourceRecordSetsCommand({
        HostedZoneId: zoneId,
        MaxItems: 300,
        StartRecordName: next.NextRecordName,
        StartRecordType: next.NextRecordType,
        StartRecordIdentifier: next.NextRecordIdentifier,
      }),
      call,
    );
    records.push(...(page.ResourceRecordSets ?? []));
    next = page.IsTruncated ? page : undefined;
  }
  return records.filter(namesHost).map(toRecord);
}

/** Records of other types lead no call anywhere, and a TXT record may hold a secret. */
function namesHost({ Type }: ResourceRecordSet): boolean {
  return Type === 'A' || Type === 'AAAA' || Type === 'CNAME';
}

function toRecord(record: ResourceRecordSet): ZoneRecord {
  return {
    name: withoutDot(record.Name),
    type: record.Type ?? '',
    values: (record.ResourceRecords ?? []).flatMap(({ Value }) => Value ?? []),
    aliasTarget: record.AliasTarget && withoutDot(record.AliasTarget.DNSName),
    setIdentifier: record.SetIdentifier,
    weight: record.Weight,
    failover: record.Failover,
    evaluatesTargetHealth: record.AliasTarget?.EvaluateTargetHealth,
    healthCheckId: record.HealthCheckId,
  };
}

/** Health checks, which decide between weighted and failover records. */
export const healthChecks: Area = {
  kinds: ['health-check'],
  async collect(context) {
    const { clients, call, scope } = context;
    const checks = await readPages(async marker => {
      const page = await clients.route53.send(
        new ListHealthChecksCommand({ MaxItems: 1000, Marker: marker }),
        call,
      );
      return { items: page.HealthChecks, next: page.NextMarker };
    });
    return checks.map((check): HealthCheck => {
      const healthCheckId = check.Id ?? '';
      const settings = check.HealthCheckConfig;
      return {
        kind: 'health-check',
        arn: route53Arn(context, `healthcheck/${healthCheckId}`),
        ...scope,
        name: healthCheckId,
        tags: {},
        healthCheckId,
        checkType: settings?.Type ?? '',
        target:
          settings?.FullyQualifiedDomainName ??
          settings?.IPAddress ??
          settings?.AlarmIdentifier?.Name,
        alarmRegion: settings?.AlarmIdentifier?.Region,
        intervalSeconds: settings?.RequestInterval,
        measuresLatency: settings?.MeasureLatency,
      };
    });
  },
};

/** Route 53 leaves out the account, and its scope names no Region. */
function route53Arn(
  { clients, scope }: CollectContext,
  resource: string,
): string {
  return `arn:${clients.partition}:route53::${scope.accountId}:${resource}`;
}

function withoutDot(name: string | undefined): string {
  // Route 53 writes an asterisk as an octal escape.
  return (name ?? '').replace(/\.$/, '').replace(/\\052/g, '*');
}
