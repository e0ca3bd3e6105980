import { roundToCents } from './cents';
import { CostContext, priceFor } from './CostContext';
import { LineInput, costLine, tierWords } from './costLine';
import { formatAmount } from './formatAmount';
import { splitOverTiers } from './priceTiers';
import type { CostLine } from './types';

/**
 * The line of one of several things whose price falls, or begins, with how many of them the account has. Each bears the average.
 */
export function averageLine(
  context: CostContext,
  input: Omit<LineInput, 'quantity'>,
  countInAccount: number,
): CostLine {
  const line = costLine(context, { ...input, quantity: 1 });
  const price = priceFor(context, input.priceKey);
  if (!price || price.tiers.length < 2) {
    return line;
  }
  const parts = splitOverTiers(countInAccount, price.tiers);
  const whole = parts.reduce((sum, part) => sum + part.amount, 0);
  const monthly = roundToCents(whole / countInAccount);
  return {
    ...line,
    unitPrice: whole / countInAccount,
    monthly,
    formula: `${
      input.because
    }; ${countInAccount} in the account cost ${tierWords(
      parts,
      price,
      context.currency,
    )}, each on average ${formatAmount(monthly, context.currency)}`,
  };
}
