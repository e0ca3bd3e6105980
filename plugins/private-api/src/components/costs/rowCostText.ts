import { CostRow } from 'backstage-plugin-private-api-common';
import { Texts } from '../../text/useText';
import { costText } from '../cost/costText';

/** What a group costs a month: "at least" as soon as one of its APIs has a line that is not known. */
export function rowCostText(texts: Texts, row: CostRow): string {
  return costText(texts, {
    monthly: row.monthly,
    complete: row.incompleteApis === 0,
    currency: row.currency,
  });
}
