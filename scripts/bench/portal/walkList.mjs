import { watchFrames } from './watchFrames.mjs';
import { watchRows } from './watchRows.mjs';

const ROUNDS = 25;
const PAGE_SIZE = '50';
/** Of somebody who knows the name, and of somebody who looks at the rows after each letter: they come between the keys. */
const KEY_INTERVALS_MS = [80, 500];
/** By then the last question has been answered and its rows are drawn. */
const ANSWERED_MS = 1000;

/**
 * Changes what the list of APIs shows, as readers do, and answers how long each change took to show and how long the page stood
 * still while it was scrolled and typed into, the drawing of what was asked for included.
 */
export async function walkList(page) {
  await page.goto('/private-apis');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('rowheader').first().waitFor();
  const rows = await watchRows(page);
  const changes = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { kind, prepare, change, after } of CHANGES) {
      await prepare?.(page, round);
      changes.push({ kind, ms: await rows.timeOf(() => change(page, round)) });
      await after?.(page);
    }
  }
  return { changes, gaps: await standstills(page, rows) };
}

/** The order matters: each must show other rows than the one before it. */
const CHANGES = [
  {
    kind: 'next page',
    change: page => page.getByRole('button', { name: 'Next' }).click(),
  },
  {
    kind: 'filter by type',
    prepare: page =>
      page
        .getByRole('group', { name: 'Filters' })
        .getByRole('button', { name: /Type/ })
        .first()
        .click(),
    change: (page, round) =>
      page
        .getByRole('option', {
          name: round % 2 === 0 ? 'HTTP' : 'REST',
          exact: true,
        })
        .click(),
    after: page => page.keyboard.press('Escape'),
  },
  {
    kind: 'sort by name',
    change: page => page.getByRole('columnheader', { name: /Name/ }).click(),
  },
  {
    kind: 'search',
    change: (page, round) =>
      page.getByRole('searchbox').fill(`${100 + 7 * round}`),
  },
  {
    kind: 'clear the search',
    change: page => page.getByRole('searchbox').fill(''),
  },
];

async function standstills(page, rows) {
  await page.goto('/private-apis');
  await page.getByRole('rowheader').first().waitFor();
  await rows.timeOf(async () => {
    await page.getByRole('button', { name: /\d+ rows/ }).click();
    await page.getByRole('option', { name: new RegExp(PAGE_SIZE) }).click();
  });
  const frames = await watchFrames(page);
  await page.getByRole('rowheader').first().hover();
  const scrolling = await frames.longestGapDuring(async () => {
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, step < 30 ? 150 : -150);
      await page.waitForTimeout(30);
    }
  });
  const search = page.getByRole('searchbox');
  const typing = await frames.longestGapDuring(async () => {
    for (const delay of KEY_INTERVALS_MS) {
      await search.pressSequentially('rest api 1234', { delay });
      await page.waitForTimeout(ANSWERED_MS);
      await search.fill('');
      await page.waitForTimeout(ANSWERED_MS);
    }
  });
  return { scrolling, typing };
}
