import { isUnknown, type Inventory, type ZoneRecord } from '../../inventory';
import { listed } from '../listed';
import { entranceRecords } from '../lookups/privateNameRecords';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
  type PracticeResult,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

type Message = 'blind' | 'unreachable' | 'missing';

/** Records that share the calls of a name between Regions follow the health of each. */
export const failoverKnowsWhenToSwitch = definePractice({
  meta: {
    id: 'PA-MR-02',
    title: 'Failover between Regions follows a health check',
    severity: 'high',
    appliesTo: 'hosted-zone',
    checks:
      'Private zones: whether the primary and the weighted records that lead to execute-api endpoints, or to load balancers before them, have a health check that can see the private side: one on a CloudWatch alarm, or an alias that follows its target.',
    why: 'Without a health check Route 53 keeps on answering with a Region that is down. Its own checkers come from the internet and reach no private endpoint, so that a check by HTTP or TCP says nothing.',
    sources: [
      whitepaper('2022', 'REST API', 'Multi-Region private API gateway'),
      whitepaper(
        '2026',
        'REST API',
        'Multi-Region Private API Gateway using Private Custom Domains',
      ),
      developerGuide(
        'dns-failover',
        'Configure custom health checks for DNS failover for an API Gateway API',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Set an alarm on the errors of the Region, make a health check of type CLOUDWATCH_METRIC of it, and name it in the record. Keep alarm and health check out of the Region that they watch.',
      cloudFormation: `Type: AWS::Route53::HealthCheck
Properties:
  HealthCheckConfig:
    Type: CLOUDWATCH_METRIC
    AlarmIdentifier: { Name: orders-eu-west-1-down, Region: us-east-1 }
    InsufficientDataHealthStatus: LastKnownStatus`,
    },
    whenToIgnore:
      'Somebody switches by hand, by changing the weights, and is awake to do so.',
    messages: {
      blind: 'No health check: {{records}}.',
      unreachable:
        'The health check cannot reach a private endpoint, as it asks over the internet: {{records}}.',
      missing: 'The health check does not exist: {{records}}.',
    },
  },
  evaluate(zone, { inventory }) {
    if (!zone.isPrivate) {
      return notApplicable();
    }
    if (isUnknown(zone.records)) {
      return undetermined(zone.records.unknown);
    }
    const judged = entranceRecords(zone.records, inventory)
      .map(({ record }) => record)
      .filter(isSwitched)
      .map(record => ({ record, result: judge(record, zone, inventory) }));
    const failed = judged.flatMap(({ record, result }) =>
      result.status === 'fail' ? [{ record, message: result.message }] : [],
    );
    if (failed.length > 0) {
      const [{ message }] = failed;
      const records = failed
        .filter(one => one.message === message)
        .map(({ record }) => nameOf(record));
      return fail(message, { records: listed(records) });
    }
    if (judged.length === 0) {
      return notApplicable();
    }
    return (
      judged.find(({ result }) => result.status === 'unknown')?.result ?? pass()
    );
  },
});

/** The secondary is the last resort: it needs no health check. */
function isSwitched({ failover, weight }: ZoneRecord): boolean {
  return failover === 'PRIMARY' || (weight !== undefined && weight > 0);
}

function nameOf({ name, setIdentifier }: ZoneRecord): string {
  return setIdentifier ? `${name} (${setIdentifier})` : name;
}

function judge(
  record: ZoneRecord,
  zone: { accountId: string; region: string },
  inventory: Inventory,
): PracticeResult<Message> {
  const { healthCheckId, aliasTarget, evaluatesTargetHealth } = record;
  if (!healthCheckId) {
    if (!aliasTarget || evaluatesTargetHealth === false) {
      return fail('blind');
    }
    return evaluatesTargetHealth
      ? pass()
      : undetermined(
          `whether the alias ${record.name} follows the health of its target is not indexed`,
        );
  }
  const check = inventory.resolve('health-check', healthCheckId, zone);
  if (isUnknown(check)) {
    return undetermined(check.unknown);
  }
  if (!check) {
    return fail('missing');
  }
  return /^(HTTP|HTTPS|TCP)/.test(check.checkType)
    ? fail('unreachable')
    : pass();
}
