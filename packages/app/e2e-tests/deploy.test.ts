import { expect, Page, test } from '@playwright/test';
import { openAsGuest } from './signIn';

test.skip(
  !process.env.PRIVATE_API_EMULATOR_URL,
  'There is no AWS emulator to deploy to',
);

test('a team fills in a pattern from what is in its account, deploys it, and opens the API in the catalog', async ({
  page,
}) => {
  // CloudFormation, a reading of the scope and the catalog's processing come one after the other.
  test.setTimeout(120_000);
  await openAsGuest(page, '/create/templates/default/rest-private-basic');
  const next = page.getByRole('button', { name: /^(Next|Review)$/ });
  const name = 'pallet-returns';

  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Owner').fill('checkout');
  await page
    .getByRole('option', { name: /checkout/i })
    .first()
    .click();
  await page.keyboard.press('Tab');
  await next.click();

  await select(page, 'Region', 'eu-central-1');
  await page.getByLabel('AWS account').fill('111111111111');
  await choose(page, /^VPC/, '10.20.0.0/16');
  await page.getByLabel('IPv4 block of the VPC').fill('10.20.0.0/16');
  for (const [index, block] of ['10.20.0.0/24', '10.20.1.0/24'].entries()) {
    await choose(page, new RegExp(`^Subnets ${index + 1}`), block);
  }
  await next.click();
  await next.click();
  await select(
    page,
    'What to do with the files',
    'Deployment by CloudFormation',
  );
  await next.click();
  await page.getByRole('button', { name: 'Create' }).click();

  const link = page.getByRole('link', { name: 'Open in the catalog' });
  await expect(link).toBeVisible({ timeout: 90_000 });
  await link.click();
  await expect(page).toHaveURL(/\/catalog\/default\/api\/pallet-returns-/);
  for (const title of ['Connectivity', 'Auth', 'Cost', 'Findings']) {
    await expect(
      page.getByRole('heading', { name: title, exact: true }),
    ).toBeVisible();
  }
  await expect(page.getByText(/\$\d.* a month/).first()).toBeVisible();
});

function box(page: Page, name: RegExp) {
  return page.getByRole('combobox', { name });
}

/**
 * Takes the resource with this text beside its id. A list that is opened while it is being read has nothing to show yet, and one
 * that is read again meanwhile is closed: then the reader opens it once more.
 */
async function choose(page: Page, name: RegExp, text: string) {
  const choice = page.getByRole('option').filter({ hasText: text });
  await expect(async () => {
    await box(page, name).press('ArrowDown');
    await choice.click({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

async function select(page: Page, label: string, option: string) {
  await page.getByLabel(label).click();
  await page.getByRole('option', { name: option }).click();
}
