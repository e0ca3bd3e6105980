import { listed } from '../listed';
import { ofLinked } from '../lookups/ofLinked';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** REST APIs integrate by VPC links V2. */
export const restApiUsesAV2Link = definePractice({
  meta: {
    id: 'PA-LINK-01',
    title: 'REST APIs use VPC links V2',
    severity: 'medium',
    appliesTo: 'vpc-link',
    checks:
      'The version of each VPC link that an integration of a REST API names. WebSocket APIs have no other than V1.',
    why: 'A V1 link leads to Network Load Balancers only and is called legacy by AWS, which advises against new ones. A V2 link reaches an Application Load Balancer by itself.',
    sources: [
      whitepaper('2022', 'REST API', 'Private integration', '2026'),
      whitepaper('2026', 'REST API', 'Private integration'),
      developerGuide('vpc-links-v1', 'VPC links V1 (legacy)'),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Make a V2 link in the subnets of the load balancer, name it and the load balancer in the integrations, deploy, and delete the V1 link.',
      cloudFormation: `Type: AWS::ApiGatewayV2::VpcLink
Properties:
  Name: orders
  SubnetIds: [!Ref SubnetA, !Ref SubnetB]
  SecurityGroupIds: [!Ref LinkSecurityGroup]
# In the method:
#   Integration:
#     ConnectionType: VPC_LINK
#     ConnectionId: !Ref VpcLink
#     IntegrationTarget: !Ref LoadBalancer`,
    },
    whenToIgnore:
      'V2 links are not available in the Region or in the zones of the load balancer.',
    messages: {
      legacy:
        'The link is of version V1. REST APIs that use it ({{count}}): {{apis}}.',
    },
  },
  evaluate: (link, { inventory }) =>
    link.version === 'V2'
      ? pass()
      : ofLinked(link, inventory, apis => {
          const rest = apis.filter(({ apiType }) => apiType === 'REST');
          return rest.length > 0
            ? fail('legacy', {
                count: rest.length,
                apis: listed(rest.map(({ name }) => name)),
              })
            : notApplicable();
        }),
});
