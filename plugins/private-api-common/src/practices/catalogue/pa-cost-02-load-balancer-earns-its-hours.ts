import { costIndexOf } from '../../cost/CostIndex';
import { DAYS_PER_MONTH } from '../../cost/month';
import {
  isUnknown,
  type Api,
  type Inventory,
  type LoadBalancer,
} from '../../inventory';
import { listed } from '../listed';
import { ofLinked } from '../lookups/ofLinked';
import { definePractice, fail, pass, undetermined } from '../practice';
import { otherPage, whitepaper } from '../sources';

/** The whitepaper's own example of a use for which a load balancer does not pay: "such as five requests per day". */
const FEW_REQUESTS_PER_DAY = 5;
/** Unit hours a day that the few requests cannot explain: a unit is 25 connections a second for an hour. */
const OTHER_USE_LCU_HOURS_PER_DAY = 0.1;

/** A load balancer that is paid for by the hour carries calls. */
export const loadBalancerEarnsItsHours = definePractice({
  meta: {
    id: 'PA-COST-02',
    title: 'Load balancer behind a link is used',
    severity: 'medium',
    appliesTo: 'load-balancer',
    checks:
      'Whether the APIs before a load balancer have more than five requests a day together, or the load balancer other traffic.',
    why: 'A load balancer costs the same by the hour whether it carries calls or not. For a handful of calls a VPC-enabled Lambda function costs next to nothing.',
    sources: [
      whitepaper('2022', 'Cost optimization'),
      whitepaper('2026', 'Cost optimization'),
      otherPage(
        'https://aws.amazon.com/elasticloadbalancing/pricing/',
        'Elastic Load Balancing pricing',
      ),
    ],
    pillar: 'cost',
    remediation: {
      text: 'Delete the load balancer with link and API if nobody needs them. Otherwise share one load balancer between services, or let a function in the VPC do the work.',
      cloudFormation: `Type: AWS::Lambda::Function
Properties:
  VpcConfig:
    SubnetIds: [!Ref SubnetA, !Ref SubnetB]
    SecurityGroupIds: [!Ref FunctionSecurityGroup]`,
    },
    whenToIgnore:
      'The API waits for its launch, or the load balancer serves callers that do not come by the API.',
    messages: {
      idle: 'The APIs before {{name}} ({{apis}}) had no request in the days that are known.',
      rare: 'The APIs before {{name}} ({{apis}}) had {{requests}} requests a day together.',
    },
  },
  evaluate: (balancer, { inventory }) =>
    ofLinked(balancer, inventory, apis => {
      const use = requestsPerDay(apis, inventory);
      if (use.requests > FEW_REQUESTS_PER_DAY || isBusy(balancer, inventory)) {
        return pass();
      }
      if (use.gap) {
        return undetermined(use.gap);
      }
      const data = {
        name: balancer.name,
        apis: listed(apis.map(({ name }) => name)),
      };
      return use.requests === 0
        ? fail('idle', data)
        : fail('rare', { ...data, requests: Number(use.requests.toFixed(1)) });
    }),
});

function requestsPerDay(apis: readonly Api[], inventory: Inventory) {
  const index = costIndexOf(inventory);
  let requests = 0;
  let gap: string | undefined;
  for (const api of apis) {
    const { requestsPerMonth, reason } = index.trafficOf(api);
    if (requestsPerMonth === null) {
      gap ??= `the traffic of ${api.name} is not known: ${reason}`;
    } else {
      requests += requestsPerMonth / DAYS_PER_MONTH;
    }
  }
  return { requests, gap };
}

function isBusy({ arn }: LoadBalancer, inventory: Inventory): boolean {
  const days = inventory.get('load-balancer-traffic', `${arn}#traffic`)?.days;
  if (!days || isUnknown(days) || days.length === 0) {
    return false;
  }
  const unitHours = days.reduce((sum, day) => sum + day.consumedLcus, 0);
  return unitHours / days.length > OTHER_USE_LCU_HOURS_PER_DAY;
}
