import { Cost } from 'backstage-plugin-private-api-common';
import { Texts } from '../../text/useText';

/** The sum a month in words: whole, "at least" where lines are unknown, or unknown altogether. */
export function costText(
  { t, money }: Pick<Texts, 't' | 'money'>,
  cost: Pick<Cost, 'monthly' | 'complete' | 'currency'>,
): string {
  const { monthly, complete, currency } = cost;
  // Nothing but free lines is known: "at least $0" would say less than that.
  if (monthly === null || (!complete && monthly === 0)) {
    return t('cost.totalUnknown');
  }
  const amount = money(monthly, currency);
  return complete ? t('cost.total', { amount }) : t('cost.atLeast', { amount });
}
