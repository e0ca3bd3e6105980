import { Translate } from './useText';

/** Labels the page of a table: from which row to which, of how many. */
export function pageLabel(t: Translate) {
  return (page: { offset?: number; pageSize: number; totalCount?: number }) => {
    const { offset = 0, pageSize, totalCount = 0 } = page;
    return t('pageLabel', {
      from: String(Math.min(offset + 1, totalCount)),
      to: String(Math.min(offset + pageSize, totalCount)),
      total: String(totalCount),
    });
  };
}
