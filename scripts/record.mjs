// `npm run record -- --account … --region … --out DIR [--redact-accounts]`: writes a recording of live accounts.
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript(
  'plugins/private-api-backend/src/record/cli.ts',
  process.argv.slice(2),
);
