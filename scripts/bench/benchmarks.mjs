/** Every benchmark by its name: the file that runs it, which prints its figures as JSON with `--json`. */
export const BENCHMARKS = {
  collect: 'plugins/private-api-backend/bench/collect.ts',
  analyse: 'plugins/private-api-common/bench/analyse.ts',
  bundle: 'plugins/private-api/bench/bundle.mjs',
};

export function commandOf(name) {
  return `npm run bench:${name}`;
}
