/** Every benchmark by its name: the file that runs it, which prints its figures as JSON with `--json`. */
export const BENCHMARKS = {
  collect: { file: 'plugins/private-api-backend/bench/collect.ts' },
  listing: {
    file: 'plugins/private-api-backend/bench/listing.ts',
    needsPostgres: true,
  },
  analyse: { file: 'plugins/private-api-common/bench/analyse.ts' },
  load: {
    file: 'plugins/private-api-backend/bench/load.ts',
    needsPostgres: true,
  },
  bundle: { file: 'plugins/private-api/bench/bundle.mjs' },
  portal: { file: 'scripts/bench/portal/run.mjs', needsPostgres: true },
};

export function commandOf(name) {
  return `npm run bench:${name}`;
}
