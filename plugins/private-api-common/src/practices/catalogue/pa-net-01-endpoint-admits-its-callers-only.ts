import { readGroups } from '../../connectivity/entrances/endpointGroups';
import {
  describeRule,
  rulesForPort,
} from '../../connectivity/entrances/portOpenings';
import { isExecuteApi } from '../../connectivity/estate/EstateIndex';
import { isUnknown } from '../../inventory';
import { listed } from '../listed';
import { isWholeInternet } from '../lookups/isWholeInternet';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

const HTTPS = 443;

/** The security groups of an endpoint let its callers in, and nobody else. */
export const endpointAdmitsItsCallersOnly = definePractice({
  meta: {
    id: 'PA-NET-01',
    title: 'VPC endpoint is open on 443 to its callers only',
    severity: 'high',
    appliesTo: 'vpc-endpoint',
    checks:
      'Whether the security groups of each execute-api endpoint let TCP 443 in, and not from 0.0.0.0/0 or ::/0.',
    why: 'Without a rule for TCP 443 every call times out. With one for all addresses, every network that is ever routed to the VPC can call: peerings, transit gateways, on-premises.',
    sources: [
      whitepaper('2022', 'REST API', 'Basic architecture'),
      whitepaper(
        '2026',
        'REST API',
        'Cross-account architecture using a VPC endpoint',
      ),
      developerGuide('apigateway-private-api-create', 'Create a private API'),
    ],
    pillar: 'security',
    remediation: {
      text: 'Allow TCP 443 from the security groups or networks of the callers, and remove the rule for all addresses.',
      cloudFormation: `Type: AWS::EC2::SecurityGroup
Properties:
  VpcId: !Ref Vpc
  GroupDescription: Callers of private APIs
  SecurityGroupIngress:
    - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.20.0.0/16 }`,
    },
    whenToIgnore:
      'The VPC has no connection to any other network, and all in it may call.',
    messages: {
      closed: '{{groups}} lets nobody in on TCP 443: calls time out.',
      open: '{{group}} lets every address in on TCP 443.',
    },
  },
  evaluate(endpoint, { inventory }) {
    if (!isExecuteApi(endpoint)) {
      return notApplicable();
    }
    const { securityGroupIds } = endpoint;
    if (isUnknown(securityGroupIds)) {
      return undetermined(securityGroupIds.unknown);
    }
    const read = readGroups(endpoint, securityGroupIds, inventory);
    const rules = rulesForPort(read.groups, HTTPS);
    const open = rules.find(({ rule }) => isWholeInternet(rule));
    if (open) {
      const evidence = describeRule(open);
      return fail('open', { group: open.group.groupId }, evidence);
    }
    if (read.gap) {
      return undetermined(read.gap.unknown);
    }
    return rules.length > 0
      ? pass()
      : fail('closed', { groups: listed(securityGroupIds) });
  },
});
