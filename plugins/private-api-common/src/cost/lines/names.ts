import { HealthCheck, ResolverEndpoint, isUnknown } from '../../inventory';
import { averageLine } from '../averageLine';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { shareLine } from '../shareLine';
import type { CostLine } from '../types';

/** Route 53's part: private hosted zones, health checks and the inbound resolver endpoints that on-premises callers need. */
export function estimateNames(context: CostContext): CostLine[] {
  const { zones, healthChecks, resolvers } = context.index.belongingsOf(
    context.api,
  );
  const zoneLines = zones.map(({ arn, accountId, domainName }) =>
    shareLine(
      context,
      averageLine(
        context,
        {
          part: 'hosted-zone',
          label: `Private hosted zone ${domainName}`,
          resource: arn,
          priceKey: 'hosted-zone-month',
          because: '1 zone',
        },
        context.index.countIn('hosted-zone', accountId),
      ),
      context.index.usersOf(arn),
    ),
  );
  return [
    ...zoneLines,
    ...healthChecks.flatMap(check => estimateHealthCheck(context, check)),
    ...resolvers.flatMap(resolver => estimateResolver(context, resolver)),
  ];
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
  const options = optionsOf(checkType);
  const lines = [
    averageLine(
      context,
      {
        ...head,
        priceKey: inAws ? 'health-check-aws-month' : 'health-check-other-month',
        because: `1 health check ${inAws ? 'in' : 'outside'} AWS`,
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
        because: `${options} of HTTPS and string matching`,
      }),
    );
  }
  return lines.map(line => shareLine(context, line, users));
}

/** The features that its type shows. Fast interval and latency graphs cost as much each, but the inventory does not have them. */
function optionsOf(checkType: string): number {
  return (
    Number(checkType.startsWith('HTTPS')) +
    Number(checkType.endsWith('STR_MATCH'))
  );
}

function estimateResolver(
  context: CostContext,
  { arn, endpointId, ipAddresses }: ResolverEndpoint,
): CostLine[] {
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
  return [
    shareLine(context, hours, context.index.usersOf(arn)),
    unknownLine(context, {
      part: 'resolver-endpoint',
      label: `Queries to resolver endpoint ${endpointId}`,
      resource: arn,
      priceKey: 'resolver-query',
      because: 'queries from on-premises networks',
      reason: 'queries are not measured',
    }),
  ];
}
