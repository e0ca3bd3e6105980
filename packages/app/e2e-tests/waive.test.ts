import { expect, Page, test } from '@playwright/test';
import { openAsGuest } from './signIn';

// From examples/README.md: the one API whose certificate is about to end, and nothing else, has this finding.
const PRACTICE = 'PA-DOM-07';
const LAST_DAY = `${new Date().getUTCFullYear() + 1}-03-31`;

test('an owner waives a finding with a reason and a last day, finds it among the waived, and takes the waiver back', async ({
  page,
}) => {
  await openAsGuest(page, `/private-apis/compliance?practice=${PRACTICE}`);
  await findings(page)
    .getByRole('button', { name: 'Waive', exact: true })
    .first()
    .click();
  const dialog = page.getByRole('dialog');

  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(
    dialog.getByText('Say why the finding is accepted.'),
  ).toBeVisible();

  await dialog
    .getByRole('textbox', { name: 'Why it is accepted' })
    .fill('Renewed by hand in the freeze');
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('2020-01-31');
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(
    dialog.getByText('Name a day after today, as in 2027-03-31.'),
  ).toBeVisible();

  await dialog.getByRole('textbox', { name: 'Last day' }).fill(LAST_DAY);
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(findings(page).getByText(/^waived until Mar 31,/)).toBeVisible();

  await filterByState(page, 'waived');
  await expect(page).toHaveURL(/state=waived/);
  await expect(
    findings(page).getByText('Renewed by hand in the freeze'),
  ).toBeVisible();

  await findings(page)
    .getByRole('button', { name: 'Take waiver back' })
    .click();
  await dialog.getByRole('button', { name: 'Take waiver back' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('No finding matches')).toBeVisible();
});

/** The list of findings, which stands below the tables of counts. */
function findings(page: Page) {
  return page.getByRole('grid').last();
}

async function filterByState(page: Page, state: string) {
  await page
    .getByRole('group', { name: 'Filters' })
    .getByRole('button', { name: /State/ })
    .click();
  await page.getByRole('option', { name: state, exact: true }).click();
  await page.keyboard.press('Escape');
}
