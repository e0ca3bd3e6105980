// `npm run test:packed [-- --legacy | --both] [--node=22] [--tarballs DIR] [--pack-only] [--keep]`: installs the packed plugins in a new
// Backstage app as the README says, and looks at it with a browser. `--legacy` takes the old frontend system, `--both` one after the
// other; `--node` names the Node to do all that with; `--tarballs` takes what was packed before, or keeps what is packed now, and `--pack-only` ends there; `--keep` leaves the
// app there.
import { handOver } from './lib/toolchain.mjs';

const [, major] =
  process.argv.map(arg => /^--node=(\d+)$/.exec(arg)).find(Boolean) ?? [];
await handOver('packed/run.mjs', { major: major && Number(major) });
