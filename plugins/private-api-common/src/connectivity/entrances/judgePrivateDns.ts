import { Inventory, isUnknown, Vpc, VpcEndpoint } from '../../inventory';
import { parseAddress } from '../../policy/networks';
import { fail, Judgement, pass, unknown, unknownFrom } from '../Judgement';

/**
 * Whether clients of the endpoint's VPC resolve `*.execute-api` names to the endpoint: private DNS on, both DNS attributes of
 * the VPC on, and Amazon's DNS server in the DHCP options.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-create.html
 */
export function judgePrivateDns(
  endpoint: VpcEndpoint,
  inventory: Inventory,
): Judgement {
  const { privateDnsEnabled, endpointId, vpcId } = endpoint;
  if (isUnknown(privateDnsEnabled)) {
    return unknownFrom(
      privateDnsEnabled,
      `Whether private DNS of ${endpointId} is on is not known`,
    );
  }
  if (!privateDnsEnabled) {
    return fail(
      `Private DNS of ${endpointId} is off.`,
      'Turn private DNS on, or call by the Route 53 alias.',
      {
        source: `VPC endpoint ${endpointId}`,
        text: 'PrivateDnsEnabled: false',
      },
    );
  }
  const vpc = inventory.resolve('vpc', vpcId, endpoint);
  if (isUnknown(vpc)) {
    return unknownFrom(vpc, `The DNS settings of ${vpcId} are not known`);
  }
  return vpc
    ? judgeVpcDns(vpc)
    : unknown(
        `${vpcId} is not in the inventory, so its DNS settings are not known.`,
      );
}

/** Whether clients of the VPC ask a resolver that knows the private names of the VPC. */
export function judgeVpcDns(vpc: Vpc): Judgement {
  for (const [attribute, fact] of [
    ['enableDnsSupport', vpc.dnsSupport],
    ['enableDnsHostnames', vpc.dnsHostnames],
  ] as const) {
    if (isUnknown(fact)) {
      return unknownFrom(fact, `${attribute} of ${vpc.vpcId} is not known`);
    }
    if (!fact) {
      return fail(
        `${attribute} of ${vpc.vpcId} is off: private names do not resolve.`,
        `Turn ${attribute} on.`,
        { source: vpc.vpcId, text: `${attribute}: false` },
      );
    }
  }
  const servers = vpc.domainNameServers;
  if (isUnknown(servers)) {
    return unknownFrom(
      servers,
      `The DHCP options of ${vpc.vpcId} are not known`,
    );
  }
  if (
    servers.length === 0 ||
    servers.some(server => isAmazonDns(server, vpc))
  ) {
    return pass(`${vpc.vpcId} resolves private names.`, {
      source: `${vpc.vpcId}, DHCP options`,
      text: servers.join(', ') || 'none set, so AmazonProvidedDNS',
    });
  }
  return {
    ...unknown(
      `Clients of ${vpc.vpcId} ask own DNS servers; whether those forward to the Route 53 Resolver is not in the inventory.`,
      'Forward amazonaws.com on those servers to the VPC’s resolver.',
    ),
    evidence: {
      source: `${vpc.vpcId}, DHCP options`,
      text: servers.join(', '),
    },
  };
}

const AMAZON_DNS = ['AmazonProvidedDNS', '169.254.169.253', 'fd00:ec2::253'];

/** Amazon's server by name, by its link-local address or as the VPC's base address plus two. */
function isAmazonDns(server: string, vpc: Vpc): boolean {
  return (
    AMAZON_DNS.includes(server) ||
    vpc.cidrBlocks.some(cidr => resolverAddressOf(cidr) === server)
  );
}

function resolverAddressOf(cidr: string): string | undefined {
  const bytes = parseAddress(cidr)?.bytes;
  return bytes?.length === 4
    ? [...bytes.slice(0, 3), bytes[3] + 2].join('.')
    : undefined;
}
