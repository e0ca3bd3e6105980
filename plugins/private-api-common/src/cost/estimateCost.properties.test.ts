import fc from 'fast-check';
import { defaultPriceBooks } from './defaultPriceBooks';
import { aPrivateApi, aVpcEndpoint, anInventory } from '../testing';
import { sumOfCents, toCents } from './cents';
import { estimateCost } from './estimateCost';
import { EAST_PRICES } from './testing/eastPrices';
import { scenarios } from './testing/scenarios';
import { someTraffic } from './testing/traffic';
import type { Cost, WhatIf } from './types';

const SCENARIOS = Object.values(scenarios());
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

it('splits shared lines without gaining or losing a cent', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(amount(1e9), { nil: undefined }), {
        minLength: 2,
        maxLength: 12,
      }),
      perDay => {
        const apis = perDay.map((_, index) =>
          aPrivateApi({
            apiId: `a${index}`,
            name: `a${index}`,
            operations: [],
          }),
        );
        const inventory = anInventory([
          ...apis,
          aVpcEndpoint(),
          ...apis.flatMap((api, index) => {
            const requests = perDay[index];
            return requests === undefined ? [] : [someTraffic(api, requests)];
          }),
        ]);
        const lines = apis.flatMap(
          api =>
            estimateCost(api, inventory, { priceBooks: EAST_PRICES }).lines,
        );
        for (const part of ['vpc-endpoint-hours', 'requests'] as const) {
          const shares = lines.filter(
            line => line.part === part && line.shared,
          );
          const total = shares[0]?.shared?.totalMonthly ?? 0;
          expect(
            shares.reduce((sum, { monthly }) => sum + toCents(monthly ?? 0), 0),
          ).toBe(toCents(total));
        }
      },
    ),
  );
});
