import { expect, Page, test } from '@playwright/test';
import { openAsGuest } from './signIn';

// From examples/README.md: the endpoints of the sample estate in eu-west-1, and an API that names three of them.
const ORDERS = '/catalog/default/api/orders-c7ehlraoip/private-api';
const NAMED_ENDPOINT = 'vpce-bb586a6fb72fd5001';
const OTHER_ENDPOINT = 'vpce-71374c91e819fa9ce';

test.describe('the reachability explorer', () => {
  test('allows a call through an endpoint that the policy names, and gives the command', async ({
    page,
  }) => {
    await openAsGuest(page, ORDERS);
    await choose(page, /VPC endpoint$/, new RegExp(NAMED_ENDPOINT));
    await choose(page, /Identity policy/, /allows/i);
    await page.getByRole('button', { name: 'Does it come through?' }).click();
    await expect(
      page.getByText('Allowed', { exact: true }).last(),
    ).toBeVisible();
    await expect(page.getByText(/curl .*aws-sigv4/)).toBeVisible();
  });

  test('denies one through another endpoint, and shows the statement', async ({
    page,
  }) => {
    await openAsGuest(page, ORDERS);
    await choose(page, /VPC endpoint$/, new RegExp(OTHER_ENDPOINT));
    await page.getByRole('button', { name: 'Does it come through?' }).click();
    await expect(
      page.getByText(/Statement 2 \(DenyOtherEndpoints\) denies it/),
    ).toBeVisible();
  });
});

async function choose(page: Page, field: RegExp, option: RegExp) {
  await page
    .getByRole('form', { name: 'A call to judge' })
    .getByRole('button', { name: field })
    .last()
    .click();
  await page.getByRole('option', { name: option }).click();
}
