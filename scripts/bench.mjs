// `npm run bench` runs every benchmark and prints the figures of all in one table, `npm run bench:analyse` and the others one
// with its details; `-- --json` prints JSON.
import { handOver } from './lib/toolchain.mjs';

await handOver('bench/run.mjs');
