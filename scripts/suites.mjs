// Runs every suite and says what ran, what failed and what this machine could not run. Started by test.mjs.
// With arguments (`npm test -- unit browser`) only the suites of those names.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from './lib/emulator.mjs';
import { findBrowser } from './lib/browser.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { findTerraform } from './lib/terraform.mjs';
import { root, say } from './lib/toolchain.mjs';

const REPORTS = join(root, '.cache/test-reports');
/** Attacks, and who may see what by each route and action. */
const SECURITY = [
  'plugins/private-api-backend/src/security/',
  'plugins/private-api-backend/src/permissions/matrix.test.ts',
  'plugins/scaffolder-actions/src/security/',
];
const SUITES = ['unit', 'security', 'browser'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !SUITES.includes(name));
if (unknown.length > 0) {
  say(`No suite ${unknown.join(', ')}: there are ${SUITES.join(', ')}`);
  process.exit(1);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
/** What could not run here: by name, with the reason, and whether it is broken rather than missing. */
const notRun = [];

if (runs('unit')) {
  add(await runJest());
}
// Part of the unit suites, and here alone: the last line then counts its cases.
if (wanted.includes('security')) {
  add(await runJest(...SECURITY));
}
if (runs('browser')) {
  add(await runBrowser());
}

for (const { name, reason, isBroken } of notRun) {
  say(`${isBroken ? 'Failed' : 'Not run'}: ${name} — ${reason}`);
  total[isBroken ? 'failed' : 'skipped'] += 1;
}
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function runs(suite) {
  return wanted.length === 0 || wanted.includes(suite);
}

function add(counts) {
  for (const key of Object.keys(total)) {
    total[key] += counts[key];
  }
}

/** Starts or finds what suites need, and notes what is not to be had here. */
async function findTools() {
  const postgres = await startPostgres();
  if (!postgres.url) {
    notRun.push({ name: 'database suites on PostgreSQL', ...postgres });
  }
  const emulator = await startEmulator();
  if (!emulator.url) {
    notRun.push({ name: 'suites on the AWS emulator', ...emulator });
  }
  const terraform = findTerraform();
  if (!terraform.plugins) {
    notRun.push({ name: 'Terraform of the patterns', ...terraform });
  }
  if (spawnSync('cfn-lint', ['--version']).status !== 0) {
    notRun.push({
      name: 'cfn-lint over the patterns',
      reason: 'no cfn-lint on the PATH (pip install cfn-lint)',
    });
  }
  return { postgres, emulator, terraform };
}

/** Unit, component and database suites of all packages, the latter on SQLite and PostgreSQL, and those on the AWS emulator. */
async function runJest(...patterns) {
  const { postgres, emulator, terraform } = await findTools();
  try {
    const output = join(REPORTS, 'jest.json');
    const status = await run(
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'repo',
      'test',
      '--watchAll=false',
      '--maxWorkers=2',
      ...patterns,
      '--json',
      `--outputFile=${output}`,
      {
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        ...(postgres.url && {
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
        }),
        ...(emulator.url && { PRIVATE_API_EMULATOR_URL: emulator.url }),
        ...(terraform.plugins && {
          PRIVATE_API_TERRAFORM_PLUGINS: terraform.plugins,
        }),
      },
    );
    return countJest(output, status);
  } finally {
    await emulator.stop();
    await postgres.stop();
  }
}

function countJest(output, status) {
  const report = readReport(output);
  if (!report) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const brokenFiles = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    // A run that ended badly with no failed test to show for it has failed all the same.
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The portal in a real browser. */
async function runBrowser() {
  const browser = findBrowser();
  if (!browser.path) {
    notRun.push({ name: 'browser suite', reason: browser.reason });
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const emulator = await startEmulator();
  if (!emulator.url) {
    notRun.push({
      name: 'a deployment from the form to the catalog, in the browser',
      ...emulator,
    });
  }
  const output = join(REPORTS, 'playwright.json');
  let status;
  try {
    status = await run(
      join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      {
        PRIVATE_API_BROWSER: browser.path,
        PLAYWRIGHT_JSON_OUTPUT_NAME: output,
        ...(emulator.url && { PRIVATE_API_EMULATOR_URL: emulator.url }),
      },
    );
  } finally {
    await emulator.stop();
  }
  const stats = readReport(output)?.stats;
  if (!stats) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}

/**
 * Runs a script to its end and answers its exit code. This process stays awake meanwhile: the database writes its log to it, and
 * stands still once nobody reads that.
 */
async function run(script, ...args) {
  const env = args.pop();
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [status] = await once(child, 'exit');
  return status;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
