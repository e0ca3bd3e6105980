import { expect, test } from '@playwright/test';
import { openAsGuest } from './signIn';

test('a team makes a private API from the form and reads the review before anything exists', async ({
  page,
}) => {
  await openAsGuest(page, '/create/templates/default/rest-private-basic');
  const next = page.getByRole('button', { name: /^(Next|Review)$/ });

  await page.getByLabel('Name').fill('parcel-quotes');
  await page.getByLabel('Owner').fill('checkout');
  await page
    .getByRole('option', { name: /checkout/i })
    .first()
    .click();
  await next.click();

  await page.getByLabel('AWS account').fill('111111111111');
  await page
    .getByLabel('VPC', { exact: false })
    .first()
    .fill('vpc-0a1b2c3d4e5f60718');
  await page.getByLabel('IPv4 block of the VPC').fill('10.20.0.0/16');
  const subnets = page.getByRole('textbox', { name: /subnet/i });
  await expect(subnets).toHaveCount(2);
  await subnets.nth(0).fill('subnet-0a1b2c3d4e5f60718');
  await subnets.nth(1).fill('subnet-0a1b2c3d4e5f60719');
  await next.click();
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
