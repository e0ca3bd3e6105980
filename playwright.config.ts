import { defineConfig } from '@playwright/test';

// `npm test` finds or installs a browser and names it here; it also builds nothing: the portal runs as `npm start` runs it,
// on ports and with data of its own.
const portal = 'http://localhost:3100';

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.PORTAL_URL ?? portal,
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
    : {
        command:
          'node scripts/portal.mjs --config packages/app/e2e-tests/app-config.yaml',
        url: `${portal}`,
        timeout: 180_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
        stdout: 'ignore',
        stderr: 'pipe',
      },
});
