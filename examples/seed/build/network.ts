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
  await deleteDefaultVpc(aws);
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

/** The one that every account is given, and that the company does not use. */
async function deleteDefaultVpc(aws: Aws) {
  const { Vpcs } = await aws.ec2.describeVpcs({
    Filters: [{ Name: 'is-default', Values: ['true'] }],
  });
  for (const { VpcId } of Vpcs ?? []) {
    const { Subnets } = await aws.ec2.describeSubnets({
      Filters: [{ Name: 'vpc-id', Values: [VpcId!] }],
    });
    for (const { SubnetId } of Subnets ?? []) {
      await aws.ec2.deleteSubnet({ SubnetId });
    }
    await aws.ec2.deleteVpc({ VpcId });
  }
}

async function buildVpc(aws: Aws, names: Names, spec: VpcSpec) {
  const { Vpc } = await aws.ec2.createVpc({
    CidrBlock: spec.cidr,
    AmazonProvidedIpv6CidrBlock: spec.ipv6,
    TagSpecifications: [
      { ResourceType: 'vpc', Tags: tagList(spec.name, spec.tags) },
    ],
  });
  const VpcId = names.add('vpc', spec.name, Vpc?.VpcId);
  if (spec.ipv6) {
    const [association] = Vpc?.Ipv6CidrBlockAssociationSet ?? [];
    names.add('ipv6-cidr', spec.name, association?.Ipv6CidrBlock);
  }
  await setNameServers(aws, VpcId, spec);
  await buildSubnets(aws, names, VpcId, spec);
}

/** What private DNS of an endpoint needs: both attributes, and Amazon's name servers or ones that ask them. */
async function setNameServers(aws: Aws, VpcId: string, spec: VpcSpec) {
  await aws.ec2.modifyVpcAttribute({
    VpcId,
    EnableDnsSupport: { Value: true },
  });
  await aws.ec2.modifyVpcAttribute({
    VpcId,
    EnableDnsHostnames: { Value: true },
  });
  const { DhcpOptions } = await aws.ec2.createDhcpOptions({
    DhcpConfigurations: [
      {
        Key: 'domain-name-servers',
        Values: spec.nameServers ?? ['AmazonProvidedDNS'],
      },
    ],
    TagSpecifications: [
      { ResourceType: 'dhcp-options', Tags: tagList(spec.name) },
    ],
  });
  await aws.ec2.associateDhcpOptions({
    VpcId,
    DhcpOptionsId: DhcpOptions?.DhcpOptionsId,
  });
}

async function buildSubnets(
  aws: Aws,
  names: Names,
  VpcId: string,
  spec: VpcSpec,
) {
  for (const [index, [zone, cidr]] of Object.entries(spec.subnets).entries()) {
    const name = `${spec.name}-${zone}`;
    const { Subnet } = await aws.ec2.createSubnet({
      VpcId,
      CidrBlock: cidr,
      Ipv6CidrBlock: spec.ipv6
        ? subnetOf(names.get('ipv6-cidr', spec.name), index)
        : undefined,
      AvailabilityZone: `${aws.scope.region}${zone}`,
      TagSpecifications: [{ ResourceType: 'subnet', Tags: tagList(name) }],
    });
    names.add('subnet', name, Subnet?.SubnetId);
  }
}

/** The n-th /64 of a VPC's /56. */
function subnetOf(cidr: string, index: number): string {
  return cidr.replace(/00::\/56$/, `${String(index).padStart(2, '0')}::/64`);
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
  return {
    IpProtocol: rule.protocol ?? 'tcp',
    FromPort: rule.port,
    ToPort: rule.port,
    ...peer(names, rule.from, rule.description),
  };
}

function peer(names: Names, from: InboundRule['from'], Description: string) {
  if ('cidr' in from) {
    return { IpRanges: [{ CidrIp: from.cidr, Description }] };
  }
  if ('group' in from) {
    const GroupId = names.get('security-group', from.group);
    return { UserIdGroupPairs: [{ GroupId, Description }] };
  }
  const CidrIpv6 = names.get('ipv6-cidr', from.ipv6Of);
  return { Ipv6Ranges: [{ CidrIpv6, Description }] };
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
