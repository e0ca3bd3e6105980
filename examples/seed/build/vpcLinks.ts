import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type { VpcLinkSpec } from '../spec/link.ts';

export async function buildVpcLink(aws: Aws, names: Names, spec: VpcLinkSpec) {
  names.add('vpc-link', spec.name, await createVpcLink(aws, names, spec));
}

async function createVpcLink(
  aws: Aws,
  names: Names,
  spec: VpcLinkSpec,
): Promise<string | undefined> {
  if (spec.version === 'V1') {
    const link = await aws.apiGateway.createVpcLink({
      name: spec.name,
      description: spec.description,
      targetArns: [names.get('load-balancer', spec.loadBalancer)],
      tags: spec.tags,
    });
    return link.id;
  }
  const link = await aws.apiGatewayV2.createVpcLink({
    Name: spec.name,
    SubnetIds: spec.zones.map(zone =>
      names.get('subnet', `${spec.vpc}-${zone}`),
    ),
    SecurityGroupIds: spec.securityGroups.map(group =>
      names.get('security-group', group),
    ),
    Tags: spec.tags,
  });
  return link.VpcLinkId;
}
