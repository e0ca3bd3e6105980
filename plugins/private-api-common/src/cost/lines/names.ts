import {
  HealthCheck,
  HostedZone,
  ResolverEndpoint,
  ZoneRecord,
  isUnknown,
} from '../../inventory';
import { averageLine } from '../averageLine';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import { poolLine } from '../poolLine';
import { shareLine } from '../shareLine';
import type { CostLine } from '../types';
import { unreadLines } from './unreadLines';

/** The Route 53 Developer Guide on "Pricing for DNS queries". */
const ALIAS_QUERIES = {
  source:
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
  asOf: '2026-11-29',
};

/** Checkers ask every 30 seconds, and at a charge every 10. */
const FAST_INTERVAL_SECONDS = 10;

const OUTSIDE_AWS =
  'The target stands outside AWS, as its name is none of an AWS service; in AWS it costs less.';

/** Route 53's part: private hosted zones, health checks and the inbound resolver endpoints that on-premises callers need. */
export function estimateNames(context: CostContext): CostLine[] {
  const belongings = context.index.belongingsOf(context.api);
  const { zones, healthChecks, missingHealthChecks, resolvers } = belongings;
  return [
    ...zones.flatMap(zone => [
      zoneMonth(context, zone, `Private hosted zone ${zone.domainName}`),
      queriesTo(context, zone),
    ]),
    ...unreadLines(context, 'hosted-zone', {
      part: 'hosted-zone',
      label: 'Private hosted zones',
      priceKey: 'hosted-zone-month',
      because: 'zones',
    }),
    ...healthChecks.flatMap(check => estimateHealthCheck(context, check)),
    ...missingHealthChecks.map(({ id, reason }) =>
      unknownLine(context, {
        part: 'health-check',
        label: `Health check ${id}`,
        priceKey: 'health-check-aws-month',
        because: '1 health check',
        reason,
      }),
    ),
    ...resolvers.map(resolver => resolverHours(context, resolver)),
    ...(resolvers.length > 0 ? [resolverQueries(context, resolvers)] : []),
    ...unreadLines(context, 'resolver-endpoint', {
      part: 'resolver-endpoint',
      label: 'Inbound resolver endpoints',
      priceKey: 'resolver-interface-hour',
      because: 'network interfaces × hours',
    }),
  ];
}

/** The month of a zone: this API's share of the average of all zones of the account. */
export function zoneMonth(
  context: CostContext,
  { arn, accountId }: HostedZone,
  label: string,
): CostLine {
  return shareLine(
    context,
    averageLine(
      context,
      {
        part: 'hosted-zone',
        label,
        resource: arn,
        priceKey: 'hosted-zone-month',
        because: '1 zone',
      },
      context.index.countIn('hosted-zone', accountId),
    ),
    context.index.usersOf(arn),
  );
}

/** CloudWatch counts the queries to public hosted zones only; where all records that lead to the API are aliases, they cost nothing however many there are. */
function queriesTo(context: CostContext, zone: HostedZone): CostLine {
  const { arn, domainName } = zone;
  const records = context.index
    .belongingsOf(context.api)
    .zoneRecords.filter(placed => placed.zone === zone);
  const head = {
    part: 'hosted-zone' as const,
    resource: arn,
    label: `Queries to ${domainName}`,
  };
  if (!records.every(({ record }) => leadsToAws(record))) {
    return unknownLine(context, {
      ...head,
      priceKey: 'dns-query',
      because: 'queries',
      reason: 'CloudWatch counts no queries to private hosted zones',
    });
  }
  return {
    ...head,
    quantity: null,
    unit: 'queries',
    unitPrice: 0,
    monthly: 0,
    formula:
      'queries × no charge: Route 53 charges none for alias records that lead to AWS resources',
    ...ALIAS_QUERIES,
  };
}

/** An alias can also lead to another record of its zone, whose queries are charged as that record's. */
function leadsToAws({ aliasTarget }: ZoneRecord): boolean {
  return /\.amazonaws\.com(\.cn)?\.?$/i.test(aliasTarget ?? '');
}

function estimateHealthCheck(
  context: CostContext,
  check: HealthCheck,
): CostLine[] {
  const { arn, checkType, target } = check;
  const label = `Health check ${check.name || check.healthCheckId}`;
  const head = { part: 'health-check' as const, label, resource: arn };
  const users = context.index.usersOf(arn);
  const probes = /^(HTTPS?|TCP)/.test(checkType);
  if (probes && !target) {
    return [
      unknownLine(context, {
        ...head,
        priceKey: 'health-check-aws-month',
        because: '1 health check',
        reason: 'whether its target is in AWS is not known',
      }),
    ];
  }
  // Checks of alarms and of other checks probe nothing outside AWS.
  const inAws = !probes || /\.amazonaws\.com(\.cn)?$/.test(target ?? '');
  const assumption = inAws ? undefined : OUTSIDE_AWS;
  const options = probes ? optionsOf(check) : 0;
  const lines = [
    averageLine(
      context,
      {
        ...head,
        priceKey: inAws ? 'health-check-aws-month' : 'health-check-other-month',
        because: `1 health check ${inAws ? 'in' : 'outside'} AWS`,
        assumption,
      },
      context.index.countIn('health-check', check.accountId),
    ),
  ];
  if (options > 0) {
    lines.push(
      costLine(context, {
        ...head,
        label: `${label}, optional features`,
        priceKey: inAws
          ? 'health-check-aws-option-month'
          : 'health-check-other-option-month',
        quantity: options,
        because: `${options} of HTTPS, string matching, fast interval and latency`,
        assumption,
      }),
    );
  }
  return lines.map(line => shareLine(context, line, users));
}

/** Each is charged for by itself. */
function optionsOf({
  checkType,
  intervalSeconds,
  measuresLatency,
}: HealthCheck): number {
  return [
    checkType.startsWith('HTTPS'),
    checkType.endsWith('STR_MATCH'),
    intervalSeconds === FAST_INTERVAL_SECONDS,
    measuresLatency,
  ].filter(Boolean).length;
}

function resolverHours(
  context: CostContext,
  { arn, endpointId, ipAddresses }: ResolverEndpoint,
): CostLine {
  const { hoursPerMonth } = context;
  const interfaces = isUnknown(ipAddresses) ? ipAddresses : ipAddresses.length;
  const hours = costLine(context, {
    part: 'resolver-endpoint',
    label: `Inbound resolver endpoint ${endpointId}`,
    resource: arn,
    priceKey: 'resolver-interface-hour',
    quantity: isUnknown(interfaces) ? interfaces : interfaces * hoursPerMonth,
    because: `${
      isUnknown(interfaces) ? 'network' : interfaces
    } interfaces × ${hoursPerMonth} h`,
  });
  return shareLine(context, hours, context.index.usersOf(arn));
}

/** Of all its endpoints together, as nothing tells which a caller asks; of no one resource for the same reason. */
function resolverQueries(
  context: CostContext,
  [{ accountId, region }]: readonly ResolverEndpoint[],
): CostLine {
  const { requestsPerMonth, reason } = context.traffic;
  const head = {
    part: 'resolver-endpoint' as const,
    label: 'Queries through resolver endpoints',
    priceKey: 'resolver-query' as const,
  };
  if (requestsPerMonth === null) {
    return unknownLine(context, {
      ...head,
      because: 'queries from on-premises networks',
      reason,
    });
  }
  return poolLine(context, {
    ...head,
    payer: { accountId, region },
    quantity: requestsPerMonth,
    because: `${formatNumber(requestsPerMonth)} queries, one a request`,
    assumption:
      'At most: every call comes from on premises and asks for the name anew, as no resolver kept the answer.',
  });
}
