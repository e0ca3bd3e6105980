import { linkedPathsOf } from '../lookups/linkedPaths';
import { ofPrivateIntegrations } from '../lookups/ofPrivateIntegrations';
import { listOperations } from '../lookups/operations';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** The security groups of a load balancer admit the VPC link. */
export const securityGroupsLetTheLinkIn = definePractice({
  meta: {
    id: 'PA-LINK-15',
    title: 'Security groups let the link reach the load balancer',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'Load balancers with security groups: whether an inbound rule admits the groups or subnets of a V2 link, and whether rules are kept off the PrivateLink traffic of a V1 link.',
    why: 'Otherwise calls time out, with 503 or 504. The traffic of a V1 link comes from addresses of API Gateway, which must not be listed, so that inbound rules cannot admit it.',
    sources: [
      developerGuide(
        'set-up-nlb-for-vpclink-using-console',
        'Set up a Network Load Balancer for API Gateway private integrations',
      ),
      whitepaper('2026', 'REST API', 'Private integration'),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Add an inbound rule on the port of the listener from the security group of the V2 link. For a V1 link turn "enforce inbound rules on PrivateLink traffic" off.',
      cloudFormation: `Type: AWS::EC2::SecurityGroupIngress
Properties:
  GroupId: !Ref LoadBalancerSecurityGroup
  IpProtocol: tcp
  FromPort: 443
  ToPort: 443
  SourceSecurityGroupId: !Ref LinkSecurityGroup`,
    },
    whenToIgnore: 'The load balancer is closed on purpose, for maintenance.',
    messages: {
      closed: '{{reason}} Operations concerned ({{count}}): {{operations}}.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateIntegrations(api, inventory, () => {
      const judged = linkedPathsOf(api, inventory).flatMap(
        ({ operations, hops }) =>
          hops
            .filter(({ kind }) => kind === 'security-group')
            .map(hop => ({ operations, hop })),
      );
      const closed = judged.filter(({ hop }) => hop.status === 'fail');
      if (closed.length > 0) {
        const operations = closed.flatMap(one => one.operations);
        const [{ hop }] = closed;
        return fail(
          'closed',
          {
            reason: hop.reason,
            count: operations.length,
            operations: listOperations(operations),
          },
          hop.evidence,
        );
      }
      const open = judged.find(({ hop }) => hop.status === 'unknown');
      if (open) {
        return undetermined(open.hop.reason);
      }
      return judged.length > 0 ? pass() : notApplicable();
    }),
});
