import { expect, test } from '@playwright/test';
import { fillInWhatItIs, fillInWhereItRuns, nextButton, preview } from './form';
import { openAsGuest } from './signIn';

test('a team makes a private API from the form and reads the review before anything exists', async ({
  page,
}) => {
  await openAsGuest(page, '/create/templates/default/rest-private-basic');
  await fillInWhatItIs(page);
  await fillInWhereItRuns(page);

  await expect(
    preview(page).getByRole('heading', { name: 'REST API parcel-quotes' }),
  ).toBeVisible();
  await expect(
    preview(page).getByRole('group', {
      name: 'The path from callers to targets',
    }),
  ).toBeVisible();
  await expect(preview(page).getByText(/a month$/)).toBeVisible();
  await nextButton(page).click();
  await nextButton(page).click();
  await page.getByRole('button', { name: 'Create' }).click();

  await expect(
    page.getByRole('heading', { name: 'parcel-quotes' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'CloudFormation' }).click();
  await expect(
    page.getByText(/AWS::ApiGateway::RestApi/).first(),
  ).toBeVisible();
});
