import { groupBy } from '../../inventory/groupBy';
import { sumOfCents } from '../cents';
import type { CostLine } from '../types';
import type { ApiCost, CostGroup, EstateCost } from './EstateCost';
import { largestSavings } from './largestSavings';

/**
 * Adds up the estimates of an estate by owner, account, Region and part. Shared lines are in each API's estimate with its
 * part of them, so that they count once.
 *
 * @public
 */
export function summariseEstateCost(
  costs: readonly ApiCost[],
  currency: string = 'USD',
): EstateCost {
  const counted = costs.filter(({ cost }) => cost.currency === currency);
  const lines = counted.flatMap(api =>
    api.cost.lines.map(line => ({ api, line })),
  );
  const known = lines.flatMap(({ line }) => line.monthly ?? []);
  return {
    currency,
    monthly: known.length > 0 ? sumOfCents(known) : null,
    complete: known.length === lines.length,
    apiCount: counted.length,
    byOwner: groupLines(lines, ({ api }) => api.owner ?? ''),
    byAccount: groupLines(lines, ({ api }) => api.accountId),
    byRegion: groupLines(lines, ({ api }) => api.region),
    byPart: groupLines(lines, ({ line }) => line.part),
    largestSavings: largestSavings(counted),
    otherCurrency: costs
      .filter(({ cost }) => cost.currency !== currency)
      .map(({ key }) => key),
  };
}

interface PlacedLine {
  api: ApiCost;
  line: CostLine;
}

function groupLines<Name extends string>(
  lines: readonly PlacedLine[],
  nameOf: (line: PlacedLine) => Name,
): CostGroup<Name>[] {
  return [...groupBy(lines, nameOf)]
    .map(([name, members]) => ({
      name,
      monthly: sumOfCents(members.map(({ line }) => line.monthly ?? 0)),
      apiCount: new Set(members.map(({ api }) => api.key)).size,
      complete: members.every(({ line }) => line.monthly !== null),
    }))
    .sort((a, b) => b.monthly - a.monthly || a.name.localeCompare(b.name));
}
