import { countOutcomes, filterByOutcome } from './outcomeFilter';

const ALLOWED = { verdict: 'allowed', withCredentials: 'allowed' } as const;
const OPEN = { verdict: 'unknown', withCredentials: 'allowed' } as const;
const DENIED = { verdict: 'denied', withCredentials: 'denied' } as const;
const UNKNOWN = { verdict: 'unknown', withCredentials: 'unknown' } as const;
const MIXED = { verdict: 'mixed', withCredentials: 'mixed' } as const;

describe('countOutcomes', () => {
  it('offers allowed, denied and unknown even of nothing', () => {
    expect([...countOutcomes([])]).toEqual([
      ['all', 0],
      ['allowed', 0],
      ['denied', 0],
      ['unknown', 0],
    ]);
  });

  it('tells what depends on credentials or on the operation from what is known', () => {
    expect([
      ...countOutcomes([ALLOWED, OPEN, OPEN, DENIED, UNKNOWN, MIXED]),
    ]).toEqual([
      ['all', 6],
      ['allowed', 1],
      ['open', 2],
      ['denied', 1],
      ['mixed', 1],
      ['unknown', 1],
    ]);
  });
});

describe('filterByOutcome', () => {
  const cells = [ALLOWED, OPEN, DENIED, UNKNOWN, MIXED];

  it.each([
    ['all', cells],
    ['allowed', [ALLOWED]],
    ['open', [OPEN]],
    ['denied', [DENIED]],
    ['unknown', [UNKNOWN]],
    ['mixed', [MIXED]],
  ] as const)('shows %s', (choice, expected) => {
    expect(filterByOutcome(cells, choice)).toEqual(expected);
  });
});
