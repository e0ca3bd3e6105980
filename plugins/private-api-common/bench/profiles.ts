/* eslint-disable no-console */
import { performance } from 'node:perf_hooks';
import { defaultPriceBooks } from '../src/cost';
import { profileApi } from '../src/profile';
import { makePracticeEstate } from './practiceEstate';

/**
 * Whole profiles a second, with all four analyses, on one core: the best of three passes, with 200 VPC endpoints in the
 * inventory, of which each is judged for each API. Run from this package:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/profiles.ts [--json]`
 */
const API_COUNT = 2_000;
const ENDPOINT_COUNT = 200;
const PASS_COUNT = 3;
const OPTIONS = {
  priceBooks: defaultPriceBooks,
  asOf: '2026-11-23T12:00:00.000Z',
};

function passSeconds(): number {
  const { inventory } = makePracticeEstate(
    API_COUNT,
    API_COUNT / ENDPOINT_COUNT,
  );
  const start = performance.now();
  for (const api of inventory.all('api')) {
    profileApi(api, inventory, OPTIONS);
  }
  return (performance.now() - start) / 1_000;
}

// The first pass lets the compiler settle; each has an estate, and so indices, of its own.
passSeconds();
const seconds = Array.from({ length: PASS_COUNT }, passSeconds);
const result = {
  apis: API_COUNT,
  endpoints: ENDPOINT_COUNT,
  wholeProfilesPerSecond: Math.round(API_COUNT / Math.min(...seconds)),
};

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(result));
} else {
  console.table(result);
}
