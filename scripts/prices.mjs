// `npm run prices -- [--region …] [--source api|bulk] [--file …] [--out DIR]`: writes the price books anew from AWS's price list.
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript(
  'plugins/private-api-backend/src/prices/cli.ts',
  process.argv.slice(2),
);
