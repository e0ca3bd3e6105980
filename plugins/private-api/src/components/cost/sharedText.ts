import { CostLine } from 'backstage-plugin-private-api-common';
import { Texts } from '../../text/useText';

/** This API's part of a line that others pay too, as allocated and as what falls away with it; nothing where it pays alone. */
export function sharedText(
  { t, money, count }: Pick<Texts, 't' | 'money' | 'count'>,
  { shared }: CostLine,
  currency: string,
): string | undefined {
  return (
    shared &&
    t('cost.shared', {
      percent: count(shared.fraction * 100),
      total: money(shared.totalMonthly, currency),
      apis: count(shared.apiCount),
      marginal: money(shared.marginalMonthly, currency),
    })
  );
}
