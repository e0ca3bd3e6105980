import {
  DescribeDhcpOptionsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  Vpc as VpcAnswer,
} from '@aws-sdk/client-ec2';
import {
  ec2Arn,
  Fact,
  isUnknown,
  unknownBecause,
  Vpc,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';
import { tagsOf } from '../tagsOf';

/** DNS servers by the id of their DHCP options set. */
type NameServers = Fact<Map<string, string[]>>;

/** All VPCs: any of them may be a caller's. */
export const vpcs: Area = {
  kinds: ['vpc'],
  async collect(context) {
    const { clients, call } = context;
    const answers = await readPages(async token => {
      const page = await clients.ec2.send(
        new DescribeVpcsCommand({ MaxResults: 1000, NextToken: token }),
        call,
      );
      return { items: page.Vpcs, next: page.NextToken };
    });
    const nameServers = answers.some(hasDhcpOptions)
      ? await attempt(() => readNameServers(context))
      : new Map<string, string[]>();
    const found = await context.each(answers, answer =>
      unlessGone(() => readVpc(context, answer, nameServers)),
    );
    return found.filter(vpc => vpc !== undefined);
  },
};

async function readNameServers({
  clients,
  call,
}: CollectContext): Promise<Map<string, string[]>> {
  const sets = await readPages(async token => {
    const page = await clients.ec2.send(
      new DescribeDhcpOptionsCommand({ MaxResults: 1000, NextToken: token }),
      call,
    );
    return { items: page.DhcpOptions, next: page.NextToken };
  });
  return new Map(
    sets.map(set => [
      set.DhcpOptionsId ?? '',
      (set.DhcpConfigurations ?? [])
        .filter(({ Key }) => Key === 'domain-name-servers')
        .flatMap(({ Values }) => Values ?? [])
        .flatMap(({ Value }) => Value ?? []),
    ]),
  );
}

async function readVpc(
  context: CollectContext,
  answer: VpcAnswer,
  nameServers: NameServers,
): Promise<Vpc> {
  const { region } = context.scope;
  const owner = {
    accountId: answer.OwnerId ?? context.scope.accountId,
    region,
  };
  const vpcId = answer.VpcId ?? '';
  const tags = tagsOf(answer.Tags);
  const [dnsSupport, dnsHostnames] = await Promise.all([
    readDnsAttribute(context, vpcId, 'enableDnsSupport'),
    readDnsAttribute(context, vpcId, 'enableDnsHostnames'),
  ]);
  return {
    kind: 'vpc',
    arn: ec2Arn(owner, 'vpc', vpcId),
    ...owner,
    name: tags.Name || vpcId,
    tags,
    vpcId,
    cidrBlocks: cidrBlocksOf(answer),
    dnsSupport,
    dnsHostnames,
    domainNameServers: nameServersOf(answer, nameServers),
  };
}

/** EC2 answers one attribute a call. */
async function readDnsAttribute(
  { clients, call }: CollectContext,
  vpcId: string,
  attribute: 'enableDnsSupport' | 'enableDnsHostnames',
): Promise<Fact<boolean>> {
  return attempt(async () => {
    const answer = await clients.ec2.send(
      new DescribeVpcAttributeCommand({ VpcId: vpcId, Attribute: attribute }),
      call,
    );
    const value =
      attribute === 'enableDnsSupport'
        ? answer.EnableDnsSupport
        : answer.EnableDnsHostnames;
    return value?.Value ?? unknownBecause(`AWS gives no ${attribute}`);
  });
}

function cidrBlocksOf(answer: VpcAnswer): string[] {
  const ipv4 = (answer.CidrBlockAssociationSet ?? [])
    .filter(({ CidrBlockState }) => CidrBlockState?.State === 'associated')
    .flatMap(({ CidrBlock }) => CidrBlock ?? []);
  const ipv6 = (answer.Ipv6CidrBlockAssociationSet ?? [])
    .filter(
      ({ Ipv6CidrBlockState }) => Ipv6CidrBlockState?.State === 'associated',
    )
    .flatMap(({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? []);
  return [...ipv4, ...ipv6];
}

/** EC2 writes `default` where a VPC has no set, and then it has no name server either. */
function hasDhcpOptions({ DhcpOptionsId }: VpcAnswer): boolean {
  return DhcpOptionsId !== undefined && DhcpOptionsId !== 'default';
}

function nameServersOf(
  answer: VpcAnswer,
  nameServers: NameServers,
): Fact<string[]> {
  if (!hasDhcpOptions(answer)) {
    return [];
  }
  if (isUnknown(nameServers)) {
    return nameServers;
  }
  return (
    nameServers.get(answer.DhcpOptionsId ?? '') ??
    unknownBecause(
      `DHCP options set ${answer.DhcpOptionsId} is not among those read`,
    )
  );
}
