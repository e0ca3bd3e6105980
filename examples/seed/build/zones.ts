import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type { ResolverEndpointSpec, ZoneSpec } from '../spec/dns.ts';
import { tagList } from './tags.ts';

/** The hosted zone of all VPC endpoint names in the emulator. */
const ENDPOINT_ZONE = 'Z38GZ743OKFT7T';

/** Makes a private hosted zone for some VPCs, with aliases to VPC endpoints. */
export async function buildZone(aws: Aws, names: Names, spec: ZoneSpec) {
  const [first, ...others] = spec.vpcs.map(vpc => ({
    VPCRegion: aws.scope.region as 'eu-west-1',
    VPCId: names.get('vpc', vpc),
  }));
  const { HostedZone } = await aws.route53.createHostedZone({
    Name: spec.domainName,
    CallerReference: spec.domainName,
    HostedZoneConfig: { PrivateZone: true },
    VPC: first,
  });
  const HostedZoneId = HostedZone?.Id;
  for (const VPC of others) {
    await aws.route53.associateVPCWithHostedZone({ HostedZoneId, VPC });
  }
  await aws.route53.changeResourceRecordSets({
    HostedZoneId,
    ChangeBatch: {
      Changes: spec.aliases.map(({ name, endpoint }) => ({
        Action: 'CREATE',
        ResourceRecordSet: {
          Name: name,
          Type: 'A',
          AliasTarget: {
            HostedZoneId: ENDPOINT_ZONE,
            DNSName: names.get('endpoint-dns', endpoint),
            EvaluateTargetHealth: false,
          },
        },
      })),
    },
  });
}

/** Makes the endpoint by which other networks ask the VPC's resolver. */
export async function buildResolverEndpoint(
  aws: Aws,
  names: Names,
  spec: ResolverEndpointSpec,
) {
  await aws.resolver.createResolverEndpoint({
    CreatorRequestId: spec.name,
    Name: spec.name,
    Direction: spec.direction,
    SecurityGroupIds: [names.get('security-group', spec.securityGroup)],
    IpAddresses: spec.ips.map(({ zone, ip }) => ({
      SubnetId: names.get('subnet', `${spec.vpc}-${zone}`),
      Ip: ip,
    })),
    Tags: tagList(spec.name),
  });
}
