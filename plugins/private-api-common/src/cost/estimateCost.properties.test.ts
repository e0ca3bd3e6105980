import fc from 'fast-check';
import { defaultPriceBooks } from './defaultPriceBooks';
import type { Inventory } from '../inventory';
import { sumOfCents, toCents } from './cents';
import { estimateCost } from './estimateCost';
import { EAST_PRICES } from './testing/eastPrices';
import { pathScenarios } from './testing/pathScenarios';
import { scenarios } from './testing/scenarios';
import { cloudMapEstate, sharedEstate } from './testing/sharedEstate';
import type { Cost, CostLine, WhatIf } from './types';

const SCENARIOS = Object.values({ ...scenarios(), ...pathScenarios() });
const scenario = fc.constantFrom(...SCENARIOS);
const priceBooks = fc.constantFrom(EAST_PRICES, defaultPriceBooks, {});
const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });

const whatIf: fc.Arbitrary<WhatIf> = fc.record(
  {
    requestsPerMonth: amount(1e12),
    requestKb: amount(10_240),
    responseKb: amount(1_000_000),
    zones: fc.integer({ min: 1, max: 6 }),
    lambdaMb: fc.integer({ min: 128, max: 10_240 }),
    lambdaMs: fc.integer({ min: 1, max: 900_000 }),
    authorizerMb: fc.integer({ min: 128, max: 10_240 }),
    authorizerMs: fc.integer({ min: 1, max: 900_000 }),
  },
  { requiredKeys: [] },
);

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(numbersIn)
    : [];
}

const amountsOf = ({ lines }: Cost) =>
  lines.flatMap(({ monthly }) => monthly ?? []);

it('never has a number that is not finite, nor a negative amount', () => {
  fc.assert(
    fc.property(scenario, whatIf, priceBooks, (of, question, books) => {
      const cost = estimateCost(of.api, of.inventory, {
        priceBooks: books,
        whatIf: question,
      });
      expect(numbersIn(cost).filter(n => !Number.isFinite(n))).toEqual([]);
      expect(numbersIn(cost.lines).filter(n => n < 0)).toEqual([]);
    }),
  );
});

it('adds up to the cent, and is complete only without unknown lines', () => {
  fc.assert(
    fc.property(scenario, whatIf, priceBooks, (of, question, books) => {
      const cost = estimateCost(of.api, of.inventory, {
        priceBooks: books,
        whatIf: question,
      });
      const known = amountsOf(cost);
      expect(cost.monthly).toBe(known.length > 0 ? sumOfCents(known) : null);
      expect(cost.complete).toBe(known.length === cost.lines.length);
      for (const line of cost.lines) {
        expect(line.monthly === null).toBe(line.reason !== undefined);
      }
    }),
  );
});

it('costs no less with more requests', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        ...SCENARIOS.filter(
          ({ inventory }) => inventory.all('api').length === 1,
        ),
      ),
      amount(1e11),
      amount(1e10),
      (of, requests, more) => {
        const at = (requestsPerMonth: number) =>
          estimateCost(of.api, of.inventory, {
            priceBooks: EAST_PRICES,
            whatIf: { requestsPerMonth },
          }).monthly ?? 0;
        expect(at(requests + more)).toBeGreaterThanOrEqual(at(requests));
      },
    ),
  );
});

/** Requests a day of each API; `undefined` where nobody counted them. */
const traffics = fc.array(fc.option(amount(1e10), { nil: undefined }), {
  minLength: 2,
  maxLength: 12,
});

function linesOfAll(inventory: Inventory): CostLine[] {
  return inventory
    .all('api')
    .flatMap(
      api => estimateCost(api, inventory, { priceBooks: EAST_PRICES }).lines,
    );
}

/** The lines of each thing that several APIs pay for. */
function sharedByThing(lines: readonly CostLine[]): Map<string, CostLine[]> {
  const things = new Map<string, CostLine[]>();
  for (const line of lines) {
    if (line.shared) {
      const thing = `${line.part} ${line.label} ${line.resource}`;
      things.set(thing, [...(things.get(thing) ?? []), line]);
    }
  }
  return things;
}

it('splits shared lines of every kind without gaining or losing a cent', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(traffics, fc.boolean(), (perDay, onCloudMap) => {
      const inventory = onCloudMap
        ? cloudMapEstate(perDay)
        : sharedEstate(perDay);
      for (const [thing, shares] of sharedByThing(linesOfAll(inventory))) {
        seen.add(shares[0].part);
        const cents = shares.map(({ monthly }) => toCents(monthly ?? NaN));
        expect([thing, cents.reduce((sum, part) => sum + part, 0)]).toEqual([
          thing,
          toCents(shares[0].shared?.totalMonthly ?? NaN),
        ]);
        const fractions = shares.map(({ shared }) => shared?.fraction ?? NaN);
        expect(fractions.reduce((sum, part) => sum + part, 0)).toBeCloseTo(
          1,
          9,
        );
      }
    }),
    {
      examples: [
        [[1e10, 2e10], false],
        [[1, 2], true],
      ],
    },
  );
  expect([...seen].sort()).toEqual([
    'cloud-map',
    'health-check',
    'hosted-zone',
    'load-balancer-capacity',
    'load-balancer-hours',
    'requests',
    'resolver-endpoint',
    'transit-gateway',
    'vpc-endpoint-data',
    'vpc-endpoint-hours',
    'web-acl',
  ]);
});

it('costs each API of an estate no less with more requests, line by line', () => {
  fc.assert(
    fc.property(
      traffics,
      amount(1e11),
      amount(1e10),
      (perDay, requests, more) => {
        const inventory = sharedEstate(perDay);
        const [api] = inventory.all('api');
        const at = (requestsPerMonth: number) =>
          estimateCost(api, inventory, {
            priceBooks: EAST_PRICES,
            whatIf: { requestsPerMonth },
          }).lines;
        const before = at(requests);
        const cheaper = at(requests + more).filter(
          ({ monthly }, index) => (monthly ?? 0) < (before[index].monthly ?? 0),
        );
        expect(cheaper.map(({ label }) => label)).toEqual([]);
      },
    ),
  );
});
