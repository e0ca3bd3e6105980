import type { Api, Inventory } from 'backstage-plugin-private-api-common';
import type { ProfileRecord } from '../store/ProfileRecord';
import { entityRefOf, ownerOf } from './ownerOf';

type Claim = ProfileRecord['claims'][number];

const STACK_ID = 'aws:cloudformation:stack-id';
const STACK_NAME = 'aws:cloudformation:stack-name';

/** Of an API's own tags the first that is configured decides, then its stack, then the catalog. */
export const CLAIM_RANKS = { tag: 0, stack: 1000, component: 2000 } as const;

/**
 * What AWS says of who owns an API: each of its ownership tags, and the tags of the CloudFormation stack that made it.
 *
 * @remarks
 * CloudFormation passes the tags of a stack on to the resources it makes, but not every resource type takes them, and AWS
 * shows the stack's own tags only to those who may read stacks. So a stack speaks through its other resources: where all of
 * them that carry an ownership tag name the same owner, the stack does. Where they differ, they were tagged one by one, and
 * say nothing of the API.
 */
export function claimsOf(
  api: Api,
  inventory: Inventory,
  tagKeys: readonly string[],
): Claim[] {
  const stack = ownersByStack(inventory, tagKeys).get(api.tags[STACK_ID] ?? '');
  const others = new Set(
    (stack ?? [])
      .filter(({ arn }) => arn !== api.arn)
      .map(({ owner }) => owner),
  );
  const [owner] = others;
  return [
    ...claimsOfTags(api.tags, tagKeys),
    ...(others.size === 1
      ? [
          {
            source: 'stack',
            origin: api.tags[STACK_NAME] ?? api.tags[STACK_ID],
            value: owner,
            owner,
            rank: CLAIM_RANKS.stack,
          },
        ]
      : []),
  ];
}

function claimsOfTags(
  tags: Record<string, string>,
  tagKeys: readonly string[],
): Claim[] {
  return Object.entries(tags).flatMap(([key, value]) => {
    const rank = tagKeys.findIndex(
      known => known.toLowerCase() === key.toLowerCase(),
    );
    return rank < 0 || value.trim() === ''
      ? []
      : [
          {
            source: 'tag',
            origin: key,
            value: value.trim(),
            owner: entityRefOf(value) ?? '',
            rank: CLAIM_RANKS.tag + rank,
          },
        ];
  });
}

type StackOwners = Map<string, { arn: string; owner: string }[]>;

/** An inventory does not change, and a pass asks for each of its APIs. */
const remembered = new WeakMap<
  Inventory,
  { tagKeys: readonly string[]; owners: StackOwners }
>();

function ownersByStack(
  inventory: Inventory,
  tagKeys: readonly string[],
): StackOwners {
  const known = remembered.get(inventory);
  if (known?.tagKeys === tagKeys) {
    return known.owners;
  }
  const owners: StackOwners = new Map();
  for (const { arn, tags } of inventory.resources) {
    const stackId = tags[STACK_ID];
    const owner = stackId && ownerOf(tags, tagKeys);
    if (owner) {
      const ofStack = owners.get(stackId) ?? [];
      owners.set(stackId, ofStack);
      ofStack.push({ arn, owner });
    }
  }
  remembered.set(inventory, { tagKeys, owners });
  return owners;
}
