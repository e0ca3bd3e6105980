import { readGroups } from '../../connectivity/entrances/endpointGroups';
import { describeRule } from '../../connectivity/entrances/portOpenings';
import { isExecuteApi } from '../../connectivity/estate/EstateIndex';
import type { SecurityGroupRule } from '../../inventory';
import { isWholeInternet } from '../lookups/isWholeInternet';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage } from '../sources';

/** A group that opens more than HTTPS to everyone is rarely made for an endpoint. */
export const endpointOpens443Only = definePractice({
  meta: {
    id: 'PA-NET-07',
    title: 'VPC endpoint opens no other port to every address',
    severity: 'low',
    appliesTo: 'vpc-endpoint',
    checks:
      'Whether a security group of an execute-api endpoint lets 0.0.0.0/0 or ::/0 in on ports other than 443.',
    why: 'The endpoint itself answers on 443 only. A group that opens more to everyone is shared with something else or was copied, and whatever joins it next is open too.',
    sources: [
      otherPage(
        'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
        'Security Hub CSPM controls for Amazon EC2',
      ),
    ],
    matches: {
      'Security Hub': ['EC2.18', 'EC2.19'],
      'AWS Config': ['vpc-sg-open-only-to-authorized-ports'],
    },
    pillar: 'security',
    remediation: {
      text: 'Give the endpoint a security group of its own with one inbound rule: TCP 443 from its callers.',
      cloudFormation: `SecurityGroupIngress:
  - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.20.0.0/16 }`,
    },
    whenToIgnore: 'The group is shared on purpose and judged elsewhere.',
    messages: {
      open: '{{group}} lets every address in on more than TCP 443.',
    },
  },
  evaluate(endpoint, { inventory }) {
    if (!isExecuteApi(endpoint)) {
      return notApplicable();
    }
    const read = readGroups(endpoint, endpoint.securityGroupIds, inventory);
    for (const group of read.groups) {
      const rule = group.inbound.find(
        one => isWholeInternet(one) && opensMoreThan443(one),
      );
      if (rule) {
        const evidence = describeRule({ group, rule });
        return fail('open', { group: group.groupId }, evidence);
      }
    }
    return read.gap ? undetermined(read.gap.unknown) : pass();
  },
});

/** A ping opens nothing. */
function opensMoreThan443({
  protocol,
  fromPort,
  toPort,
}: SecurityGroupRule): boolean {
  const isIcmp = /^(icmp|icmpv6|1|58)$/.test(protocol);
  const is443 = protocol === 'tcp' && fromPort === 443 && toPort === 443;
  return !isIcmp && !is443;
}
