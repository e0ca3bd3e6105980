import { Page } from 'backstage-plugin-private-api-common';

/** The largest page that the backend gives. */
const PAGE_SIZE = 500;

/** All rows of a list that the backend gives in pages, in its order. */
export async function readAllPages<T>(
  list: (page: { limit: number; offset: number }) => Promise<Page<T>>,
): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const page = await list({ limit: PAGE_SIZE, offset: rows.length });
    rows.push(...page.items);
    // A page without rows ends it too: what is counted may go while it is read.
    if (page.items.length === 0 || rows.length >= page.totalItems) {
      return rows;
    }
  }
}
