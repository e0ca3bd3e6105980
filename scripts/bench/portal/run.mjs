// How long a reader of 10,000 APIs waits for rows in Chromium, and how long the page stands still meanwhile: the production build
// of the demo's app, served by the demo's backend on PostgreSQL, which `BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING`
// leads to.
//
//   npm run bench:portal                     builds the app and prints a table
//   npm run bench:portal -- --json           the same as JSON
//   npm run bench:portal -- --built          takes the build that is there
//   npm run bench:portal -- --apis=1000      with fewer APIs
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../../lib/browser.mjs';
import { fail, say } from '../../lib/toolchain.mjs';
import { servePortal } from './servePortal.mjs';
import { walkList } from './walkList.mjs';

const WANTED_MS = { rows: 500, block: 100 };

const args = process.argv.slice(2);
const apis = Number(
  args.find(arg => arg.startsWith('--apis='))?.split('=')[1] ?? 10_000,
);
const browser = findBrowser();
if (!browser.path) {
  fail(browser.reason);
}

const figures = await measure();
if (args.includes('--json')) {
  say(JSON.stringify({ figures }));
} else {
  console.table(
    figures.map(({ figure, measured, unit, target }) => ({
      figure,
      measured,
      unit,
      wanted: target && `≤ ${target.atMost}`,
    })),
  );
}
process.exit(0);

async function measure() {
  const portal = await servePortal({ apis, build: !args.includes('--built') });
  try {
    const chrome = await chromium.launch({
      executablePath: browser.path,
      args: BROWSER_ARGUMENTS,
    });
    try {
      const page = await chrome.newPage({
        baseURL: portal.url,
        viewport: { width: 1400, height: 900 },
      });
      return toFigures(await walkList(page));
    } finally {
      await chrome.close();
    }
  } finally {
    await portal.stop();
  }
}

function toFigures({ changes, gaps }) {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const timesOf = kind =>
    changes.filter(change => change.kind === kind).map(({ ms }) => ms);
  const all = changes.map(({ ms }) => ms);
  return [
    {
      figure: `rows of ${apis.toLocaleString('en-US')} APIs shown at p95`,
      measured: at(0.95, all),
      unit: `ms (p50 ${at(0.5, all)} ms, ${all.length} changes)`,
      target: { atMost: WANTED_MS.rows },
    },
    ...kinds.map(kind => ({
      figure: `${kind}, at p95`,
      measured: at(0.95, timesOf(kind)),
      unit: `ms (p50 ${at(0.5, timesOf(kind))} ms)`,
    })),
    ...Object.entries(gaps).map(([what, ms]) => ({
      figure: `longest time between two frames while ${what}`,
      measured: Math.round(ms),
      unit: 'ms',
      target: { atMost: WANTED_MS.block },
    })),
  ].map(figure => ({ area: 'Portal', ...figure }));
}

function at(percentile, times) {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * percentile) - 1]);
}
