import { chromium, expect } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../lib/browser.mjs';

const CARDS = ['Connectivity', 'Auth', 'Cost', 'Findings'];
const TIMEOUT_MS = 60_000;

/** Opens the page, an API's cards and its tab in a browser. Throws where one of them does not show. */
export async function seePortal(appUrl, { screenshots }) {
  const { path, reason } = findBrowser();
  if (!path) {
    throw new Error(`No browser to look with: ${reason}`);
  }
  const browser = await chromium.launch({
    executablePath: path,
    args: BROWSER_ARGUMENTS,
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 900 },
    });
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.goto(`${appUrl}/private-apis`);
    const search = page.getByRole('searchbox');
    await signIn(page, search);
    await search.fill('order-history');
    const row = page.getByRole('row', { name: 'order-history' });
    await row.waitFor();
    await page.screenshot({ path: `${screenshots}/page.png` });
    await row.click();

    await expect(page).toHaveURL(/\/catalog\/default\/api\/order-history-/i, {
      timeout: TIMEOUT_MS,
    });
    const cards = CARDS.map(title =>
      page.getByRole('heading', { name: title, exact: true }),
    );
    await reloadUntilThere(page, cards[0]);
    for (const card of cards) {
      await card.waitFor();
    }
    await page
      .getByText(/\$\d.* a month/)
      .first()
      .waitFor();
    await page.screenshot({ path: `${screenshots}/cards.png`, fullPage: true });

    // A link in the new frontend system, a tab in the old one.
    const tab = { name: 'Private API', exact: true };
    await page.getByRole('link', tab).or(page.getByRole('tab', tab)).click();
    await page.getByText('Reachability').first().waitFor();
    await page.screenshot({ path: `${screenshots}/tab.png` });
    return ['the page', `the cards ${CARDS.join(', ')}`, 'the tab'];
  } catch (error) {
    await browser
      .contexts()[0]
      ?.pages()[0]
      ?.screenshot({ path: `${screenshots}/failure.png` });
    throw error;
  } finally {
    await browser.close();
  }
}

/** The catalog takes an API in some time after the index has it: who is there first finds nothing, and looks again. */
async function reloadUntilThere(page, inside) {
  const enter = page.getByRole('button', { name: 'Enter' });
  await expect(async () => {
    if (await enter.isVisible()) {
      await enter.click();
    } else if (!(await inside.isVisible())) {
      await page.reload();
    }
    await inside.or(enter).first().waitFor({ timeout: 10_000 });
    await expect(enter).toBeHidden();
  }).toPass({ timeout: 2 * TIMEOUT_MS });
}

/** As guest. Who has been there before is let in without a question. */
async function signIn(page, inside) {
  const enter = page.getByRole('button', { name: 'Enter' });
  await enter.or(inside).first().waitFor();
  if (await enter.isVisible()) {
    await enter.click();
  }
}
