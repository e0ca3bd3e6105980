// `npm run test:packed [-- --legacy] [-- --keep]`: installs the packed plugins in a new Backstage app as the README says, and
// looks at it with a browser. `--legacy` takes the old frontend system; `--keep` leaves the app there.
import { handOver } from './lib/toolchain.mjs';

await handOver('packed/run.mjs');
