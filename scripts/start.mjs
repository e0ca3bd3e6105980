// `npm start [-- --config FILE …]`: fetches what is missing, then runs the portal.
import { handOver } from './lib/toolchain.mjs';

await handOver('portal.mjs');
