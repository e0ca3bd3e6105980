// `npm run test:packed [-- --legacy | --both] [--tarballs DIR] [--pack-only] [--keep]`: installs the packed plugins in a new
// Backstage app as the README says, and looks at it with a browser. `--legacy` takes the old frontend system, `--both` one after the
// other; `--tarballs` takes what was packed before, or keeps what is packed now, and `--pack-only` ends there; `--keep` leaves the
// app there.
import { handOver } from './lib/toolchain.mjs';

await handOver('packed/run.mjs');
