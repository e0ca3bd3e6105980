import { Page } from '@playwright/test';

/** The rows of the table but for its head. */
export function dataRows(page: Page) {
  return page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
}
