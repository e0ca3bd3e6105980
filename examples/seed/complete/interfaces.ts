import type { Scope } from '../spec/scope.ts';
import { hexOf, numberOf } from './hash.ts';
import type { Call, JsonObject, Recording } from './Recording.ts';

/**
 * The network interfaces of VPC endpoints, one in each subnet. The emulator does not mark them as such, so that it answers
 * with none, and their addresses lie outside their subnets.
 */
export function answerInterfaces(recording: Recording): void {
  for (const { scope, service, call } of recording.allCalls()) {
    if (service === 'ec2' && call.operation === 'DescribeNetworkInterfaces') {
      const interfaces = interfacesIn(recording, scope);
      forgetOthers(call, interfaces);
      call.output = { NetworkInterfaces: interfaces };
    }
  }
}

/** The endpoints that were deleted or failed after all would not have been asked about. */
function forgetOthers({ input }: Call, interfaces: JsonObject[]): void {
  const ids = new Set(interfaces.map(item => item.NetworkInterfaceId));
  for (const filter of (input.Filters ?? []) as JsonObject[]) {
    if (filter.Name === 'network-interface-id') {
      const values = filter.Values as string[];
      filter.Values = values.filter(id => ids.has(id));
    }
  }
}

function interfacesIn(recording: Recording, scope: Scope): JsonObject[] {
  const subnets = recording.items('ec2 DescribeSubnets', 'Subnets', scope);
  return recording
    .items('ec2 DescribeVpcEndpoints', 'VpcEndpoints', scope)
    .flatMap(endpoint =>
      (endpoint.NetworkInterfaceIds as string[]).map((id, index) => {
        const subnetId = (endpoint.SubnetIds as string[])[index];
        const subnet = subnets.find(({ SubnetId }) => SubnetId === subnetId);
        return toInterface(id, endpoint, subnet!);
      }),
    );
}

function toInterface(
  NetworkInterfaceId: string,
  endpoint: JsonObject,
  subnet: JsonObject,
): JsonObject {
  const ip = addressIn(String(subnet.CidrBlock), NetworkInterfaceId);
  return {
    NetworkInterfaceId,
    InterfaceType: 'vpc_endpoint',
    Description: `VPC Endpoint Interface ${endpoint.VpcEndpointId}`,
    Status: 'in-use',
    RequesterManaged: true,
    OwnerId: endpoint.OwnerId,
    VpcId: endpoint.VpcId,
    SubnetId: subnet.SubnetId,
    AvailabilityZone: subnet.AvailabilityZone,
    Groups: endpoint.Groups,
    PrivateIpAddress: ip,
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: ip }],
    Ipv6Addresses:
      endpoint.IpAddressType === 'dualstack'
        ? [{ Ipv6Address: ipv6AddressIn(subnet, NetworkInterfaceId) }]
        : [],
    TagSet: [],
  };
}

/** AWS keeps the first four addresses of a subnet for itself. */
function addressIn(cidr: string, interfaceId: string): string {
  return cidr.replace(/\d+\/\d+$/, String(4 + numberOf(interfaceId, 250)));
}

function ipv6AddressIn(subnet: JsonObject, interfaceId: string): string {
  const [block] = subnet.Ipv6CidrBlockAssociationSet as JsonObject[];
  const prefix = String(block.Ipv6CidrBlock).replace(/::\/64$/, '');
  return `${prefix}:0:0:0:${hexOf(interfaceId, 4).replace(/^0+/, '')}`;
}
