import { expect, test } from '@playwright/test';
import { openAsGuest } from './signIn';

test('a developer sees on a component which private APIs it calls, and whether its calls come through', async ({
  page,
}) => {
  await openAsGuest(page, '/catalog/default/component/storefront-renderer');
  await expect(
    page.getByRole('heading', { name: 'Private APIs', exact: true }),
  ).toBeVisible();
});

test('a team sees on its page which APIs it owns', async ({ page }) => {
  await openAsGuest(page, '/catalog/default/group/checkout');
  await expect(
    page.getByRole('heading', { name: 'Private APIs', exact: true }),
  ).toBeVisible();
});
