import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

// `npm test` finds or installs a browser and names it here; it also builds nothing: the portal runs as `npm start` runs it,
// on ports and with data of its own. The same walks are made in an app on the old frontend system, on the same backend.
const portal = 'http://localhost:3100';
const legacyPortal = 'http://localhost:3101';
const tests = 'packages/app/e2e-tests';
// An emulator of AWS lets a pattern be deployed too.
const isLive = Boolean(process.env.PRIVATE_API_EMULATOR_URL);

/** Each starts once the one before it answers. */
const server = {
  timeout: 180_000,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  stdout: 'ignore',
  stderr: 'pipe',
} as const;
const aws = {
  ...server,
  command: [
    'node --require @backstage/cli/config/nodeTransform.cjs',
    'plugins/scaffolder-actions/src/patterns/__testUtils__/standInForAws.ts',
    '7108 111111111111 eu-central-1',
  ].join(' '),
  url: 'http://127.0.0.1:7108/moto-api/data.json',
};
const newApp = {
  ...server,
  command: `node scripts/portal.mjs ${withConfigs(
    `${tests}/app-config.yaml`,
    ...(isLive ? [`${tests}/app-config.live.yaml`] : []),
  )}`,
  url: portal,
  ...(isLive && { env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:7108' } }),
};
const legacyApp = {
  ...server,
  command: `node ${resolve(
    'node_modules/@backstage/cli/bin/backstage-cli',
  )} package start ${withConfigs(
    'app-config.yaml',
    `${tests}/app-config.yaml`,
    `${tests}/app-config.legacy.yaml`,
  )}`,
  cwd: 'packages/app-legacy',
  url: legacyPortal,
};

function withConfigs(...files: string[]) {
  return files.map(file => `--config ${resolve(file)}`).join(' ');
}

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  reporter: [['list'], ['json']],
  projects: [
    {
      name: 'new',
      use: { baseURL: process.env.PORTAL_URL ?? portal },
    },
    {
      name: 'legacy',
      // The app of this suite has none.
      grepInvert: /@forms/,
      use: { baseURL: process.env.LEGACY_PORTAL_URL ?? legacyPortal },
      testMatch:
        /\/(browse|components|fewClicks|keyboard|reachability|waive)\.test\.ts$/,
    },
  ],
  use: {
    viewport: { width: 1400, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.PRIVATE_API_BROWSER,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: process.env.PORTAL_URL
    ? undefined
    : [...(isLive ? [aws] : []), newApp, legacyApp],
});
