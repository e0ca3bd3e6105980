/* eslint-disable jest/no-export -- it makes the tests of others and holds none */
import {
  Coverage,
  Inventory,
  Resource,
  ResourceKind,
  ResourceOf,
  Scope,
} from '../inventory';
import { ALL_KINDS } from '../inventory/allKinds';
import { formatMessage } from './formatMessage';
import type { Practice, PracticeResult } from './practice';

/** One case: a resource in its surroundings. */
export interface PracticeCase<K extends ResourceKind> {
  /** A sentence that says what is special about it. */
  name: string;
  resource: ResourceOf<K>;
  /** What else the inventory holds. */
  surroundings?: Resource[];
  /** Kinds of the resource's scope that were not read; all others were. */
  unread?: ResourceKind[];
  /** Scopes beside the resource's that were read, but for the same kinds. */
  alsoRead?: Scope[];
}

interface Failing<M extends string> {
  message: M;
  data?: Record<string, string | number>;
  /** How the evidence begins. */
  evidence?: string;
}

/** The cases of one practice. `unknown` may be left out by practices that can always tell. */
export interface PracticeCases<K extends ResourceKind, M extends string> {
  pass: PracticeCase<K>[];
  fail: (PracticeCase<K> & Failing<M>)[];
  unknown?: (PracticeCase<K> & { reason: string | RegExp })[];
  notApplicable?: PracticeCase<K>[];
}

const NOW = '2026-11-23T12:00:00.000Z';

/**
 * Tests a practice with a table of cases, and the table itself: no case twice, no message untested, no placeholder unfilled.
 */
export function testPractice<K extends ResourceKind, M extends string>(
  practice: Practice<K, M>,
  cases: PracticeCases<K, M>,
) {
  const all = [
    ...cases.pass,
    ...cases.fail,
    ...(cases.unknown ?? []),
    ...(cases.notApplicable ?? []),
  ];

  describe(`${practice.meta.id} ${practice.meta.title}`, () => {
    describe('passes', () => {
      it.each(cases.pass)('$name', one => {
        expect(judge(practice, one)).toEqual([{ status: 'pass' }]);
      });
    });

    describe('fails', () => {
      it.each(cases.fail)('$name', one => {
        const results = judge(practice, one);
        expect(results).toContainEqual(likeFailure(one));
        for (const result of results) {
          expectFilled(practice, result);
        }
      });
    });

    if (cases.unknown?.length) {
      describe('cannot tell', () => {
        it.each(cases.unknown!)('$name', one => {
          expect(judge(practice, one)).toEqual([
            { status: 'unknown', reason: matching(one.reason) },
          ]);
        });
      });
    }

    if (cases.notApplicable?.length) {
      describe('does not apply', () => {
        it.each(cases.notApplicable!)('$name', one => {
          expect(judge(practice, one)).toEqual([{ status: 'not-applicable' }]);
        });
      });
    }

    it('has no case twice', () => {
      const names = all.map(one => one.name);
      const inputs = all.map(one =>
        JSON.stringify([
          one.resource,
          one.surroundings,
          one.unread,
          one.alsoRead,
        ]),
      );
      expect(names).toEqual([...new Set(names)]);
      expect(inputs).toEqual([...new Set(inputs)]);
    });

    it('has a passing case, and a failing one for each message', () => {
      expect(cases.pass).not.toHaveLength(0);
      const tested = new Set<string>(cases.fail.map(one => one.message));
      expect([...tested].sort()).toEqual(
        Object.keys(practice.meta.messages).sort(),
      );
    });
  });
}

function judge<K extends ResourceKind, M extends string>(
  practice: Practice<K, M>,
  one: PracticeCase<K>,
): PracticeResult<M>[] {
  const inventory = new Inventory(
    [one.resource as Resource, ...(one.surroundings ?? [])],
    [one.resource, ...(one.alsoRead ?? [])].flatMap(scope =>
      coverageOf(scope, one.unread),
    ),
  );
  return [practice.evaluate(one.resource, { inventory, now: NOW })].flat();
}

function coverageOf(
  { accountId, region }: Scope,
  unread: readonly ResourceKind[] = [],
): Coverage[] {
  return ALL_KINDS.map(kind => ({
    accountId,
    region,
    kind,
    complete: !unread.includes(kind),
    ...(unread.includes(kind) && {
      gap: { unknown: `AccessDenied when reading every ${kind}` },
    }),
  }));
}

function likeFailure<M extends string>(one: Failing<M>) {
  return expect.objectContaining({
    status: 'fail',
    message: one.message,
    ...(one.data && { data: one.data }),
    ...(one.evidence && {
      evidence: {
        source: expect.stringContaining(one.evidence),
        text: expect.any(String),
      },
    }),
  });
}

function expectFilled(practice: Practice, result: PracticeResult) {
  if (result.status === 'fail') {
    const sentence = practice.meta.messages[result.message];
    expect(formatMessage(sentence, result.data)).not.toMatch(/\{\{/);
  }
}

function matching(reason: string | RegExp) {
  return typeof reason === 'string'
    ? expect.stringContaining(reason)
    : expect.stringMatching(reason);
}
