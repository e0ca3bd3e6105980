import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type {
  EndpointSpec,
  InboundRule,
  NetworkSpec,
  SecurityGroupSpec,
  VpcSpec,
} from '../spec/network.ts';
import { tagList } from './tags.ts';

/** Makes VPCs with subnets, security groups, and the VPC endpoints for execute-api. */
export async function buildNetwork(aws: Aws, names: Names, spec: NetworkSpec) {
  for (const vpc of spec.vpcs) {
    await buildVpc(aws, names, vpc);
  }
  for (const group of spec.securityGroups) {
    await createSecurityGroup(aws, names, group);
  }
  // Rules name other groups, so they come when all groups are there.
  for (const group of spec.securityGroups) {
    await allowInbound(aws, names, group);
  }
  for (const endpoint of spec.endpoints) {
    await buildEndpoint(aws, names, endpoint);
  }
}

async function buildVpc(aws: Aws, names: Names, spec: VpcSpec) {
  const { Vpc } = await aws.ec2.createVpc({
    CidrBlock: spec.cidr,
    TagSpecifications: [
      { ResourceType: 'vpc', Tags: tagList(spec.name, spec.tags) },
    ],
  });
  const VpcId = names.add('vpc', spec.name, Vpc?.VpcId);
  // One attribute a call. Private DNS of an endpoint needs both.
  await aws.ec2.modifyVpcAttribute({
    VpcId,
    EnableDnsSupport: { Value: true },
  });
  await aws.ec2.modifyVpcAttribute({
    VpcId,
    EnableDnsHostnames: { Value: true },
  });
  for (const [zone, cidr] of Object.entries(spec.subnets)) {
    const name = `${spec.name}-${zone}`;
    const { Subnet } = await aws.ec2.createSubnet({
      VpcId,
      CidrBlock: cidr,
      AvailabilityZone: `${aws.scope.region}${zone}`,
      TagSpecifications: [{ ResourceType: 'subnet', Tags: tagList(name) }],
    });
    names.add('subnet', name, Subnet?.SubnetId);
  }
}

async function createSecurityGroup(
  aws: Aws,
  names: Names,
  spec: SecurityGroupSpec,
) {
  const { GroupId } = await aws.ec2.createSecurityGroup({
    GroupName: spec.name,
    Description: spec.description,
    VpcId: names.get('vpc', spec.vpc),
    TagSpecifications: [
      { ResourceType: 'security-group', Tags: tagList(spec.name) },
    ],
  });
  names.add('security-group', spec.name, GroupId);
}

async function allowInbound(aws: Aws, names: Names, spec: SecurityGroupSpec) {
  if (spec.inbound.length > 0) {
    await aws.ec2.authorizeSecurityGroupIngress({
      GroupId: names.get('security-group', spec.name),
      IpPermissions: spec.inbound.map(rule => permission(names, rule)),
    });
  }
}

function permission(names: Names, rule: InboundRule) {
  const { port, from, description: Description } = rule;
  return {
    IpProtocol: rule.protocol ?? 'tcp',
    FromPort: port,
    ToPort: port,
    ...('cidr' in from
      ? { IpRanges: [{ CidrIp: from.cidr, Description }] }
      : {
          UserIdGroupPairs: [
            { GroupId: names.get('security-group', from.group), Description },
          ],
        }),
  };
}

async function buildEndpoint(aws: Aws, names: Names, spec: EndpointSpec) {
  const { VpcEndpoint } = await aws.ec2.createVpcEndpoint({
    VpcEndpointType: 'Interface',
    VpcId: names.get('vpc', spec.vpc),
    ServiceName: `com.amazonaws.${aws.scope.region}.execute-api`,
    SubnetIds: spec.zones.map(zone =>
      names.get('subnet', `${spec.vpc}-${zone}`),
    ),
    SecurityGroupIds: [names.get('security-group', spec.securityGroup)],
    PrivateDnsEnabled: spec.privateDns,
    PolicyDocument: spec.policy && JSON.stringify(spec.policy(names)),
    TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: tagList(spec.name, spec.tags) },
    ],
  });
  names.add('endpoint', spec.name, VpcEndpoint?.VpcEndpointId);
  names.add('endpoint-dns', spec.name, VpcEndpoint?.DnsEntries?.[0].DnsName);
}

/** Deletes the endpoints that policies shall name in vain. */
export async function deleteEndpoints(
  aws: Aws,
  names: Names,
  spec: NetworkSpec,
) {
  const ids = spec.endpoints
    .filter(endpoint => endpoint.deletedLater)
    .map(endpoint => names.get('endpoint', endpoint.name));
  if (ids.length > 0) {
    await aws.ec2.deleteVpcEndpoints({ VpcEndpointIds: ids });
  }
}
