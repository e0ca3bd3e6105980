import type { ResourceKind } from 'backstage-plugin-private-api-common';

type Rule = [eventName: RegExp, kinds: readonly ResourceKind[]];

/**
 * By the service, which events change which kinds. The first rule that fits decides. The network interfaces and security
 * groups of what is new are read along with it: the inventory has only those that something of it names.
 */
const RULES: Record<string, readonly Rule[] | undefined> = {
  'apigateway.amazonaws.com': [
    [/AccessAssociation/, ['domain-name-access-association']],
    [/DomainName|Mapping|RoutingRule/, ['domain-name', 'certificate']],
    [/VpcLink/, ['vpc-link', 'security-group']],
    [/UsagePlan/, ['usage-plan']],
    [/Account/, ['api-gateway-account']],
    // Nothing of these is indexed.
    [/ApiKey|ClientCertificate|Portal|Sdk/, []],
  ],
  'ec2.amazonaws.com': [
    [/VpcEndpointService|VpcEndpointConnection/, ['endpoint-service']],
    [/VpcEndpoint/, ['vpc-endpoint', 'network-interface', 'security-group']],
    [/SecurityGroup/, ['security-group']],
    [/VpcPeeringConnection/, ['vpc-peering']],
    [/TransitGatewayVpcAttachment/, ['transit-gateway-attachment']],
    [/(Create|Delete|Modify)Subnet|SubnetCidrBlock/, ['subnet']],
    [/(Create|Delete)Vpc$|VpcAttribute|VpcCidrBlock|DhcpOptions/, ['vpc']],
    // Instances, volumes and hundreds of other things.
    [/./, []],
  ],
  'elasticloadbalancing.amazonaws.com': [
    [/TargetGroup|Targets/, ['target-group']],
    [
      /LoadBalancer|Listener|Rule|SecurityGroups|Subnets|IpAddressType/,
      ['load-balancer', 'target-group', 'security-group', 'certificate'],
    ],
    [/Tags/, ['load-balancer']],
    [/./, []],
  ],
  'route53.amazonaws.com': [
    [/HealthCheck/, ['health-check']],
    [/HostedZone|ResourceRecordSets|VPCWith|VPCFrom/, ['hosted-zone']],
    [/./, []],
  ],
};

/**
 * The kinds of the inventory that an event changes; none where it changes nothing that is indexed, `unknown` where only a
 * whole pass can tell.
 */
export function partsChanged(
  service: string,
  eventName: string,
): readonly ResourceKind[] | 'unknown' {
  const rules = RULES[service];
  if (!rules) {
    return [];
  }
  const rule = rules.find(([name]) => name.test(eventName));
  return rule ? rule[1] : 'unknown';
}
