import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import type { ApiCriterion, ApiVisibility } from '../permissions/ApiCriterion';

const COLUMNS = {
  owner: 'apis.owner',
  accountId: 'apis.account_id',
  region: 'apis.region',
} as const;

/** Keeps the rows of table `apis` that the reader may see. */
export function whereVisible<T extends Knex.QueryBuilder>(
  query: T,
  visibility: ApiVisibility,
): T {
  if (visibility !== 'all') {
    query.andWhere(part => whereCriteria(part, visibility));
  }
  return query;
}

function whereCriteria(
  part: Knex.QueryBuilder,
  criteria: PermissionCriteria<ApiCriterion>,
): void {
  if ('allOf' in criteria) {
    for (const each of criteria.allOf) {
      part.andWhere(inner => whereCriteria(inner, each));
    }
  } else if ('anyOf' in criteria) {
    for (const each of criteria.anyOf) {
      part.orWhere(inner => whereCriteria(inner, each));
    }
  } else if ('not' in criteria) {
    part.whereNot(inner => whereCriteria(inner, criteria.not));
  } else {
    whereCriterion(part, criteria);
  }
}

function whereCriterion(part: Knex.QueryBuilder, criterion: ApiCriterion) {
  if ('property' in criterion) {
    part.whereIn(COLUMNS[criterion.property], criterion.values);
    return;
  }
  whereLabel(part, `tag:${criterion.tag}`, criterion.values);
}

/** Keeps the rows of table `apis` that carry a label, with one of the values where some are given. */
export function whereLabel(
  part: Knex.QueryBuilder,
  label: string,
  values?: readonly string[],
): void {
  part.whereIn('apis.api_key', labelled => {
    labelled.select('api_key').from('api_labels').where({ label });
    if (values) {
      labelled.whereIn('value', values);
    }
  });
}
