import { expect, test } from '@playwright/test';
import { dataRows } from './dataRows';
import { openAsGuest } from './signIn';

test.describe('a developer who looks for an API', () => {
  test('finds it and sees how it is reached, who may call it and what it costs', async ({
    page,
  }) => {
    await openAsGuest(page, '/private-apis');
    await page.getByRole('searchbox').fill('order-history');
    await expect(dataRows(page)).toHaveCount(1);
    await page.getByRole('row', { name: 'order-history' }).click();

    await expect(page).toHaveURL(/\/catalog\/default\/api\/order-history-/);
    for (const title of ['Connectivity', 'Auth', 'Cost']) {
      await expect(
        page.getByRole('heading', { name: title, exact: true }),
      ).toBeVisible();
    }
    await expect(page.getByText(/\$\d.* a month/).first()).toBeVisible();
  });

  test('keeps a filter in the address', async ({ page }) => {
    await openAsGuest(page, '/private-apis');
    await page
      .getByRole('group', { name: 'Filters' })
      .getByRole('button', { name: /Type/ })
      .first()
      .click();
    await page.getByRole('option', { name: 'WebSocket' }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/type=WEBSOCKET/);
    await expect(dataRows(page)).toHaveCount(2);

    await page.reload();
    await expect(dataRows(page)).toHaveCount(2);
  });
});
