import {
  COST_GROUPINGS,
  CostGrouping,
} from 'backstage-plugin-private-api-common';

/** What costs are summed by where the reader has not chosen. */
export const DEFAULT_GROUPING: CostGrouping = 'owner';

/**
 * What costs are summed by, from the parameters of a URL; a word that is none of the groupings counts as no choice.
 *
 * @example
 * `?groupBy=region`
 */
export function readCostGrouping(params: URLSearchParams): CostGrouping {
  const chosen = params.get('groupBy');
  return COST_GROUPINGS.find(name => name === chosen) ?? DEFAULT_GROUPING;
}

/** Writes the choice as a parameter of a URL. */
export function writeCostGrouping(groupBy: CostGrouping): URLSearchParams {
  return new URLSearchParams({ groupBy });
}
