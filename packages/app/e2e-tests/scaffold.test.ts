import { expect, Page, test } from '@playwright/test';
import { openAsGuest } from './signIn';

test('a team makes a private API from the form and reads the review before anything exists', async ({
  page,
}) => {
  await openAsGuest(page, '/create/templates/default/rest-private-basic');
  const next = page.getByRole('button', { name: /^(Next|Review)$/ });

  const box = (name: RegExp) => page.getByRole('combobox', { name });

  await page.getByLabel('Name').fill('parcel-quotes');
  await page.getByLabel('Owner').fill('checkout');
  await page
    .getByRole('option', { name: /checkout/i })
    .first()
    .click();
  await next.click();

  // One VPC of the sample estate is chosen, the subnets are typed: nothing need be in the inventory.
  await page.getByLabel('AWS account').fill('111111111111');
  await box(/^VPC/).click();
  await page.getByRole('option', { name: /^vpc-/ }).first().click();
  await page.getByLabel('IPv4 block of the VPC').fill('10.20.0.0/16');
  await box(/^Subnets 1/).fill('subnet-0a1b2c3d4e5f60718');
  await pastOpenList(page, () =>
    box(/^Subnets 2/).fill('subnet-0a1b2c3d4e5f60719', { timeout: 2_000 }),
  );
  await pastOpenList(page, () => next.click({ timeout: 2_000 }));

  const preview = page.getByRole('region', { name: 'What it would make' });
  await expect(
    preview.getByRole('heading', { name: 'REST API parcel-quotes' }),
  ).toBeVisible();
  await expect(
    preview.getByRole('group', { name: 'The path from callers to targets' }),
  ).toBeVisible();
  await expect(preview.getByText(/a month$/)).toBeVisible();
  await next.click();
  await next.click();
  await page.getByRole('button', { name: 'Create' }).click();

  await expect(
    page.getByRole('heading', { name: 'parcel-quotes' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'CloudFormation' }).click();
  await expect(
    page.getByText(/AWS::ApiGateway::RestApi/).first(),
  ).toBeVisible();
});

/** Goes on once the list of the box is put away, which may open late and keeps all else out of reach while it is open. */
async function pastOpenList(page: Page, act: () => Promise<void>) {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await act();
  }).toPass({ timeout: 20_000 });
}
