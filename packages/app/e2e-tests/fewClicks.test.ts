import { expect, Page, test } from '@playwright/test';
import { openAsGuest } from './signIn';

// From examples/README.md: an API, and a VPC endpoint whose security group lets nobody in.
const API = 'order-history';
const OTHER_ENDPOINT = 'vpce-71374c91e819fa9ce';

test('from the home page, four clicks and one search tell whether a VPC can call an API, and why not', async ({
  page,
}, { project }) => {
  await page.addInitScript(countClicks);
  // The old app opens on its catalog.
  await openAsGuest(page, project.name === 'legacy' ? '/' : '/home');
  const before = await clicksOf(page);

  await page.getByRole('link', { name: 'Private APIs', exact: true }).click();
  await page.getByRole('searchbox').fill(API);
  await page.getByRole('row', { name: API }).click();
  await tabOfEntity(page, 'Private API').click();
  await page
    .getByRole('button', { name: new RegExp(`Explain.*${OTHER_ENDPOINT}`) })
    .click();

  const answer = page.getByRole('region', { name: 'Reachability' });
  await expect(answer.getByRole('status')).toHaveText(/Denied/);
  await expect(
    answer.getByText(/no inbound rule lets .* in on TCP 443/i),
  ).toBeVisible();
  expect((await clicksOf(page)) - before).toBe(4);
});

/** The new app's entity page has links where the old one has tabs. */
function tabOfEntity(page: Page, name: string) {
  return page
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('tab', { name, exact: true }));
}

/** Counts the reader's clicks in the page; it stays the same page from here to the answer. */
function countClicks() {
  const counted = window as Window & { clicks?: number };
  counted.clicks = 0;
  window.addEventListener(
    'click',
    ({ isTrusted }) => {
      if (isTrusted) {
        counted.clicks = (counted.clicks ?? 0) + 1;
      }
    },
    { capture: true },
  );
}

function clicksOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { clicks } = window as Window & { clicks?: number };
    if (clicks === undefined) {
      throw new Error('Nobody counts');
    }
    return clicks;
  });
}
