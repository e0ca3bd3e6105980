import {
  Coverage,
  isUnknown,
  Resource,
  ScopeRow,
} from 'backstage-plugin-private-api-common';

type Gap = ScopeRow['gaps'][number];

/**
 * What a pass could not read: kinds that are incomplete, and facts that are unknown for want of an IAM action, once for each
 * kind and action.
 */
export function gapsOf(collected: {
  resources: readonly Resource[];
  coverage: readonly Coverage[];
}): Gap[] {
  const gaps = new Map<string, Gap>();
  const add = (kind: string, reason: string, missingAction?: string) => {
    const key = `${kind} ${missingAction ?? reason}`;
    if (!gaps.has(key)) {
      gaps.set(key, { kind, reason, ...(missingAction && { missingAction }) });
    }
  };
  for (const { kind, complete, gap } of collected.coverage) {
    if (!complete) {
      add(kind, gap?.unknown ?? 'not read in full', gap?.missingAction);
    }
  }
  for (const resource of collected.resources) {
    visitUnknowns(resource, unknown => {
      if (unknown.missingAction) {
        add(resource.kind, unknown.unknown, unknown.missingAction);
      }
    });
  }
  return [...gaps.values()];
}

function visitUnknowns(
  value: unknown,
  visit: (unknown: { unknown: string; missingAction?: string }) => void,
) {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (isUnknown(value)) {
    visit(value);
    return;
  }
  for (const part of Object.values(value)) {
    visitUnknowns(part, visit);
  }
}
