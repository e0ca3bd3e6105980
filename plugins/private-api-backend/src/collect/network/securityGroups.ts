import {
  DescribeSecurityGroupsCommand,
  IpPermission,
  SecurityGroup as SecurityGroupAnswer,
} from '@aws-sdk/client-ec2';
import {
  ec2Arn,
  Inventory,
  knownOr,
  Scope,
  SecurityGroup,
  SecurityGroupRule,
} from 'backstage-plugin-private-api-common';
import { Area } from '../CollectContext';
import { readPages } from '../../aws/readPages';
import { tagsOf } from '../tagsOf';

/**
 * The security groups on the paths of the scope, and those that their rules name. All are read, since a page of 1000 costs
 * one call and a filter takes 200 ids.
 */
export const securityGroups: Area = {
  kinds: ['security-group'],
  needs: ['vpc-endpoint', 'vpc-link', 'load-balancer'],
  async collect({ clients, scope, call, found }) {
    const onPaths = groupIdsOnPaths(found);
    if (onPaths.size === 0) {
      return [];
    }
    const answers = await readPages(async token => {
      const page = await clients.ec2.send(
        new DescribeSecurityGroupsCommand({
          MaxResults: 1000,
          NextToken: token,
        }),
        call,
      );
      return { items: page.SecurityGroups, next: page.NextToken };
    });
    const groups = answers.map(answer => toSecurityGroup(answer, scope));
    const wanted = new Set(onPaths);
    groups
      .filter(({ groupId }) => onPaths.has(groupId))
      .flatMap(({ inbound, outbound }) => [...inbound, ...outbound])
      .forEach(({ securityGroupId }) => wanted.add(securityGroupId ?? ''));
    return groups.filter(({ groupId }) => wanted.has(groupId));
  },
};

function groupIdsOnPaths(found: Inventory): Set<string> {
  return new Set([
    ...found
      .all('vpc-endpoint')
      .flatMap(endpoint => knownOr(endpoint.securityGroupIds, [])),
    ...found.all('vpc-link').flatMap(link => link.securityGroupIds),
    ...found.all('load-balancer').flatMap(lb => lb.securityGroupIds),
  ]);
}

function toSecurityGroup(
  answer: SecurityGroupAnswer,
  scope: Scope,
): SecurityGroup {
  const owner = { ...scope, accountId: answer.OwnerId ?? scope.accountId };
  const groupId = answer.GroupId ?? '';
  return {
    kind: 'security-group',
    arn: ec2Arn(owner, 'security-group', groupId),
    ...owner,
    name: answer.GroupName ?? groupId,
    tags: tagsOf(answer.Tags),
    groupId,
    vpcId: answer.VpcId ?? '',
    inbound: (answer.IpPermissions ?? []).flatMap(toRules),
    outbound: (answer.IpPermissionsEgress ?? []).flatMap(toRules),
  };
}

/** EC2 puts peers of one protocol and port range together; each becomes a rule of its own. */
function toRules(permission: IpPermission): SecurityGroupRule[] {
  const ports = {
    protocol: permission.IpProtocol ?? '-1',
    fromPort: permission.FromPort,
    toPort: permission.ToPort,
  };
  return [
    ...(permission.IpRanges ?? []).map(({ CidrIp, Description }) => ({
      ...ports,
      cidr: CidrIp,
      description: Description,
    })),
    ...(permission.Ipv6Ranges ?? []).map(({ CidrIpv6, Description }) => ({
      ...ports,
      cidr: CidrIpv6,
      description: Description,
    })),
    ...(permission.UserIdGroupPairs ?? []).map(({ GroupId, Description }) => ({
      ...ports,
      securityGroupId: GroupId,
      description: Description,
    })),
    ...(permission.PrefixListIds ?? []).map(
      ({ PrefixListId, Description }) => ({
        ...ports,
        prefixListId: PrefixListId,
        description: Description,
      }),
    ),
  ];
}
