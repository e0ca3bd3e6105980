import { judgeTargets, NO_TARGETS } from '../../connectivity/path/judgeTargets';
import type { Inventory, TargetGroup } from '../../inventory';
import { backendsIn } from '../lookups/BackendIndex';
import { ofLinked } from '../lookups/ofLinked';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, whitepaper } from '../sources';

/** Somebody answers the calls that a VPC link carries. */
export const targetGroupHasHealthyTargets = definePractice({
  meta: {
    id: 'PA-LINK-14',
    title: 'Target group behind a link has healthy targets',
    severity: 'high',
    appliesTo: 'target-group',
    checks:
      'The health of the targets of each group behind a VPC link. An empty group beside one that works is taken for the other half of a blue/green pair.',
    why: 'Without a healthy target calls answer 503, or go to targets that are known to be sick.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Private integration architecture with Amazon ECS',
      ),
      otherPage(
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
        'Health checks for Application Load Balancer target groups',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Repair the targets, their security groups or the health check, and set an alarm on UnHealthyHostCount.',
      cloudFormation: `Type: AWS::CloudWatch::Alarm
Properties:
  Namespace: AWS/ApplicationELB
  MetricName: UnHealthyHostCount
  Statistic: Maximum
  ComparisonOperator: GreaterThanThreshold
  Threshold: 0
  Period: 60
  EvaluationPeriods: 5`,
    },
    whenToIgnore: 'The service behind is stopped on purpose.',
    messages: {
      sick: 'In {{name}}, no target is healthy: {{targets}}',
      empty: '{{name}} has no target: calls answer 503.',
    },
  },
  evaluate: (group, { inventory }) =>
    ofLinked(group, inventory, () => {
      const { status, reason, evidence } = judgeTargets(group);
      if (status === 'pass') {
        return pass();
      }
      if (status === 'unknown') {
        return undetermined(reason);
      }
      if (evidence?.text !== NO_TARGETS) {
        const data = { name: group.name, targets: evidence?.text ?? reason };
        return fail('sick', data, evidence);
      }
      return hasWorkingNeighbour(group, inventory)
        ? notApplicable()
        : fail('empty', { name: group.name });
    }),
});

function hasWorkingNeighbour(group: TargetGroup, inventory: Inventory) {
  return backendsIn(inventory)
    .neighboursOf(group)
    .some(other => judgeTargets(other).status === 'pass');
}
