/* eslint-disable no-console -- the console is where a benchmark speaks */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * All benchmarks of collecting, one after the other and each in a process of its own, as one table: what was measured and what
 * is wanted. Run from this package:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/collect.ts [--json]`
 */
interface Figure {
  figure: string;
  measured: number;
  unit: string;
  target?: { atMost: number };
}

interface PaceResult {
  restApis: number;
  httpApis: number;
  callsMade: number;
  callsLeast: number;
  callsRefused: number;
  virtualSeconds: number;
  floorSeconds: number;
  operations: Record<string, { made: number; least: number }>;
}

interface RewritesResult {
  unchanged: Record<string, number>;
  oneChanged: Record<string, number>;
  othersWritten: number;
}

interface ScaleResult {
  apis: number;
  seconds: number;
  cpuSeconds: number;
  peakRssMb: number;
}

/** Runs a benchmark with the loader that this process has. */
function run<T>(file: string, ...args: string[]): T {
  const output = execFileSync(
    process.execPath,
    [...process.execArgv, resolve(__dirname, file), ...args, '--json'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(output) as T;
}

function paceFigures(pace: PaceResult): Figure[] {
  const of = `${pace.restApis} REST and ${pace.httpApis} HTTP APIs`;
  return [
    {
      figure: `calls made for ${of}, those refused among them`,
      measured: pace.callsMade + pace.callsRefused,
      unit: `(least ${pace.callsLeast})`,
    },
    {
      figure: 'calls made ÷ least possible',
      measured: ratio(pace.callsMade + pace.callsRefused, pace.callsLeast),
      unit: '',
      target: { atMost: 1.05 },
    },
    {
      figure: 'virtual duration at full rate',
      measured: pace.virtualSeconds,
      unit: `s (floor ${pace.floorSeconds} s)`,
    },
    {
      figure: 'virtual duration ÷ floor of the limits',
      measured: ratio(pace.virtualSeconds, pace.floorSeconds),
      unit: '',
      target: { atMost: 1.1 },
    },
  ];
}

function rewriteFigures(): Figure[] {
  const { unchanged, oneChanged, othersWritten } =
    run<RewritesResult>('rewrites.ts');
  return [
    {
      figure: 'rows written where nothing changed',
      measured: sum(unchanged),
      unit: 'rows',
      target: { atMost: 0 },
    },
    {
      figure: 'rows written where one API changed',
      measured: sum(oneChanged),
      unit: `rows (${oneChanged.resources} of the inventory)`,
    },
    {
      figure: 'rows of other APIs written then',
      measured: othersWritten,
      unit: 'rows',
      target: { atMost: 0 },
    },
  ];
}

function scaleFigures(): Figure[] {
  const [small, large] = ['1000', '10000'].map(apis =>
    run<ScaleResult>('scale.ts', apis),
  );
  return [
    ...[small, large].map(({ apis, seconds, cpuSeconds }) => ({
      figure: `first collecting of ${apis} APIs in 20 scopes`,
      measured: seconds,
      unit: `s (CPU ${cpuSeconds} s)`,
    })),
    {
      figure: 'growth in time from 1,000 to 10,000 APIs',
      measured: ratio(large.seconds, small.seconds),
      unit: '',
      target: { atMost: 12 },
    },
    {
      figure: 'peak memory at 1,000 APIs',
      measured: small.peakRssMb,
      unit: 'MB',
    },
    {
      figure: 'peak memory at 10,000 APIs',
      measured: large.peakRssMb,
      unit: 'MB',
      target: { atMost: 1024 },
    },
  ];
}

function ratio(a: number, b: number): number {
  return Math.round((a / b) * 1_000) / 1_000;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

const pace = run<PaceResult>('pace.ts');
const figures = [
  ...paceFigures(pace),
  ...rewriteFigures(),
  ...scaleFigures(),
].map(figure => ({ area: 'Collection', ...figure }));

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ figures, operations: pace.operations }));
} else {
  console.table(pace.operations);
  console.table(
    Object.fromEntries(
      figures.map(({ figure, measured, unit, target }) => [
        figure,
        {
          measured,
          unit,
          'at most': target?.atMost ?? '',
          met: target ? measured <= target.atMost : '',
        },
      ]),
    ),
  );
}
