import { Translate } from './useText';

/** How many rows a page may have, as BUI offers them. */
export const PAGE_SIZES = [5, 10, 20, 30, 40, 50];

/** How the pages of a table are chosen and named, in the reader's language: BUI's own words are English. */
export function paginationOf(t: Translate, pageSize: number) {
  return {
    pageSize,
    pageSizeOptions: PAGE_SIZES.map(value => ({
      value,
      label: t('pageSize', { size: String(value) }),
    })),
    getLabel: (page: {
      offset?: number;
      pageSize: number;
      totalCount?: number;
    }) => {
      const { offset = 0, totalCount = 0 } = page;
      return t('pageLabel', {
        from: String(Math.min(offset + 1, totalCount)),
        to: String(Math.min(offset + page.pageSize, totalCount)),
        total: String(totalCount),
      });
    },
  };
}
