// `npm test [-- SUITE …]`: fetches what is missing, then runs every suite.
import { handOver } from './lib/toolchain.mjs';

await handOver('suites.mjs');
