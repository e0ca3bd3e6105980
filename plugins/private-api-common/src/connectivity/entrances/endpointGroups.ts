import {
  Fact,
  Inventory,
  isUnknown,
  SecurityGroup,
  Unknown,
  unknownBecause,
  VpcEndpoint,
} from '../../inventory';

/** The security groups named, and why some are missing, where some are. */
export interface ReadGroups {
  groups: SecurityGroup[];
  gap?: Unknown;
}

/** Looks up the security groups of a VPC endpoint or load balancer. */
export function readGroups(
  of: Pick<VpcEndpoint, 'accountId' | 'region'>,
  ids: Fact<string[]>,
  inventory: Inventory,
): ReadGroups {
  if (isUnknown(ids)) {
    return { groups: [], gap: ids };
  }
  const read: ReadGroups = { groups: [] };
  for (const id of ids) {
    const group = inventory.resolve('security-group', id, of);
    if (isUnknown(group)) {
      read.gap ??= group;
    } else if (group) {
      read.groups.push(group);
    } else {
      read.gap ??= unknownBecause(
        `${id} is not in account ${of.accountId}, it may be shared from another`,
      );
    }
  }
  return read;
}
