/* eslint-disable no-console */
import { performance } from 'node:perf_hooks';
import { evaluatePractices, practices } from '../src/practices';
import { makePracticeEstate } from './practiceEstate';

/**
 * All practices over an estate of ten thousand APIs, with their VPCs, links and load balancers, on one core. The first pass
 * builds the indices that practices share. With `--slowest` the practices by the time that each takes alone. Run from this
 * package: `node --require @backstage/cli/config/nodeTransform.cjs bench/practices.ts [--json] [--slowest]`
 */
const API_COUNT = 10_000;
const NOW = '2026-11-23T12:00:00.000Z';

const { resources, inventory } = makePracticeEstate(API_COUNT);

function secondsFor(evaluated: typeof practices): {
  seconds: number;
  findings: number;
  unknown: number;
} {
  const start = performance.now();
  const outcomes = evaluatePractices(resources, evaluated, {
    inventory,
    now: NOW,
  });
  return {
    seconds: Math.round(performance.now() - start) / 1000,
    findings: outcomes.filter(({ finding }) => finding).length,
    unknown: outcomes.filter(({ status }) => status === 'unknown').length,
  };
}

const first = secondsFor(practices);
const result = {
  apis: API_COUNT,
  resources: resources.length,
  practices: practices.length,
  ...first,
  secondsAgain: secondsFor(practices).seconds,
};

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(result));
} else {
  console.table(result);
}
if (process.argv.includes('--slowest')) {
  const alone = practices
    .map(practice => ({
      id: practice.meta.id,
      seconds: secondsFor([practice]).seconds,
    }))
    .sort((a, b) => b.seconds - a.seconds);
  console.table(alone.slice(0, 15));
}
