import { expect, Page } from '@playwright/test';

/** Fills in the first step of the form of the pattern `rest-private-basic`, and goes on. */
export async function fillInWhatItIs(page: Page) {
  await page.getByLabel('Name').fill('parcel-quotes');
  await page.getByLabel('Owner').fill('checkout');
  await page
    .getByRole('option', { name: /checkout/i })
    .first()
    .click();
  await page.keyboard.press('Tab');
  await nextButton(page).click();
}

/** Fills in the second step: one VPC of the sample estate is chosen, the subnets are typed. Nothing need be in the inventory. */
export async function fillInWhereItRuns(page: Page) {
  const box = (name: RegExp) => page.getByRole('combobox', { name });
  await page.getByLabel('AWS account').fill('111111111111');
  await box(/^VPC/).click();
  await page.getByRole('option', { name: /^vpc-/ }).first().click();
  await page.getByLabel('IPv4 block of the VPC').fill('10.20.0.0/16');
  await box(/^Subnets 1/).fill('subnet-0a1b2c3d4e5f60718');
  await pastOpenList(page, () =>
    box(/^Subnets 2/).fill('subnet-0a1b2c3d4e5f60719', { timeout: 2_000 }),
  );
  await pastOpenList(page, () => nextButton(page).click({ timeout: 2_000 }));
}

/** What leads to the next step, and from the last one to the review. */
export function nextButton(page: Page) {
  return page.getByRole('button', { name: /^(Next|Review)$/ });
}

/** What the form would make, as it stands. */
export function preview(page: Page) {
  return page.getByRole('region', { name: 'What it would make' });
}

/** Goes on once the list of the box is put away, which may open late and keeps all else out of reach while it is open. */
async function pastOpenList(page: Page, act: () => Promise<void>) {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await act();
  }).toPass({ timeout: 20_000 });
}
