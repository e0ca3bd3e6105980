/* eslint-disable jest/no-export -- it makes the tests of others and holds none */
import {
  Coverage,
  Inventory,
  Resource,
  ResourceKind,
  ResourceOf,
  Scope,
} from '../../inventory';
import { ALL_KINDS } from '../../inventory/allKinds';
import { formatMessage } from '../formatMessage';
import type { Practice, PracticeResult } from '../practice';

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
  const { unknown = [], notApplicable = [] } = cases;

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

    if (unknown.length > 0) {
      describe('cannot tell', () => {
        it.each(unknown)('$name', one => {
          expect(judge(practice, one)).toEqual([
            { status: 'unknown', reason: matching(one.reason) },
          ]);
        });
      });
    }

    if (notApplicable.length > 0) {
      describe('does not apply', () => {
        it.each(notApplicable)('$name', one => {
          expect(judge(practice, one)).toEqual([{ status: 'not-applicable' }]);
        });
      });
    }

    testCases(practice, cases);
  });
}

/** Of the table itself: each case says something else, and each message has one. */
function testCases<K extends ResourceKind, M extends string>(
  { meta }: Practice<K, M>,
  { pass, fail, unknown = [], notApplicable = [] }: PracticeCases<K, M>,
) {
  it('has no case twice', () => {
    const all = [...pass, ...fail, ...unknown, ...notApplicable];
    const names = all.map(({ name }) => name);
    const inputs = all.map(({ resource, surroundings, unread, alsoRead }) =>
      JSON.stringify([resource, surroundings, unread, alsoRead]),
    );
    expect(names).toEqual([...new Set(names)]);
    expect(inputs).toEqual([...new Set(inputs)]);
  });

  it('has a passing case, and a failing one for each message', () => {
    expect(pass).not.toHaveLength(0);
    const tested = new Set<string>(fail.map(({ message }) => message));
    expect([...tested].sort()).toEqual(Object.keys(meta.messages).sort());
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
