/* eslint-disable no-console */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * All benchmarks of the analyses, one after the other and each in a process of its own, as one table: what was measured and
 * what is wanted. Run from this package:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/analyse.ts [--json]`
 */
interface Figure {
  area: 'Access' | 'Cost' | 'Practices';
  figure: string;
  measured: number;
  unit: string;
  /** What is wanted at least, or at most. */
  target?: { atLeast: number } | { atMost: number };
}

interface AccessResult {
  verdictsPerSecond: number;
  explanationsPerSecond: number;
  profilesPerSecond: number;
  profilesPerSecondWith200Endpoints: number;
  matrix: { apis: number; endpoints: number; cells: number; ms: number }[];
}

interface CostResult {
  results: { name: string; estimatesPerSecond: number }[];
}

interface PracticesResult {
  apis: number;
  practices: number;
  seconds: number;
}

interface ProfilesResult {
  wholeProfilesPerSecond: number;
}

/** Runs a benchmark with the loader that this process has. */
function run<T>(file: string): T {
  const output = execFileSync(
    process.execPath,
    [...process.execArgv, resolve(__dirname, file), '--json'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(output) as T;
}

function accessFigures(): Omit<Figure, 'area'>[] {
  const access = run<AccessResult>('access.ts');
  const largest = access.matrix[access.matrix.length - 1];
  return [
    {
      figure: 'verdicts of compiled policies',
      measured: access.verdictsPerSecond,
      unit: '/s',
      target: { atLeast: 200_000 },
    },
    {
      figure: 'explained calls',
      measured: access.explanationsPerSecond,
      unit: '/s',
    },
    {
      figure: 'access profiles, 20 endpoints',
      measured: access.profilesPerSecond,
      unit: '/s',
      target: { atLeast: 1_000 },
    },
    {
      figure: 'access profiles, 200 endpoints',
      measured: access.profilesPerSecondWith200Endpoints,
      unit: '/s',
      target: { atLeast: 1_000 },
    },
    ...access.matrix.map(({ apis, endpoints, cells, ms }) => ({
      figure: `matrix of ${apis} APIs × ${endpoints} endpoints`,
      measured: ms,
      unit: `ms (${Math.round((ms / cells) * 1e6)} ns a cell)`,
      ...(apis === largest.apis && { target: { atMost: 2_000 } }),
    })),
  ];
}

function costFigures(): Omit<Figure, 'area'>[] {
  return run<CostResult>('cost.ts').results.map(
    ({ name, estimatesPerSecond }) => ({
      figure: `cost estimates, ${name}`,
      measured: estimatesPerSecond,
      unit: '/s',
      target: { atLeast: 20_000 },
    }),
  );
}

function practiceFigures(): Omit<Figure, 'area'>[] {
  const { apis, practices, seconds } = run<PracticesResult>('practices.ts');
  return [
    {
      figure: `${practices} practices over ${apis} APIs`,
      measured: seconds,
      unit: 's',
      target: { atMost: 30 },
    },
  ];
}

function profileFigures(): Omit<Figure, 'area'>[] {
  const { wholeProfilesPerSecond } = run<ProfilesResult>('profiles.ts');
  return [
    {
      figure: 'whole profiles, all four analyses, 200 endpoints',
      measured: wholeProfilesPerSecond,
      unit: '/s',
      target: { atLeast: 1_000 },
    },
  ];
}

function inArea(area: Figure['area']) {
  return (figure: Omit<Figure, 'area'>): Figure => ({ area, ...figure });
}

function isMet({ measured, target }: Figure): boolean | undefined {
  if (!target) {
    return undefined;
  }
  return 'atLeast' in target
    ? measured >= target.atLeast
    : measured <= target.atMost;
}

function targetWords({ target }: Figure): string {
  if (!target) {
    return '';
  }
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}

const figures = [
  ...accessFigures().map(inArea('Access')),
  ...profileFigures().map(inArea('Access')),
  ...costFigures().map(inArea('Cost')),
  ...practiceFigures().map(inArea('Practices')),
];

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({
      figures: figures.map(figure => ({ ...figure, met: isMet(figure) })),
    }),
  );
} else {
  console.table(
    Object.fromEntries(
      figures.map(figure => [
        figure.figure,
        {
          measured: figure.measured,
          unit: figure.unit,
          target: targetWords(figure),
          met: isMet(figure) ?? '',
        },
      ]),
    ),
  );
}
