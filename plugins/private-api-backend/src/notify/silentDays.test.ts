import { countSilentDays } from './silentDays';

const now = new Date('2026-11-29T12:00:00.000Z');
const since = '2026-11-01';

/** Days of an API, ending on the one given, the oldest first. */
function days(api_key: string, last: string, calls: (number | null)[]) {
  const end = Date.parse(last);
  return calls.map((count, index) => ({
    api_key,
    day: new Date(end - (calls.length - 1 - index) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    calls: count,
  }));
}

const count = (
  rows: ReturnType<typeof days>,
  { apiKeys = ['a'], from = since } = {},
) => countSilentDays(rows, { apiKeys, since: from, now });

it.each([
  ['days on end without a call', [0, 0, 0], 3],
  ['the days after the last call', [7, 0, 0], 2],
  ['none where the last day had calls', [0, 0, 1], 0],
  ['only the days after one that nobody counted', [0, null, 0], 1],
])('counts %s', (_, calls, expected) => {
  expect(count(days('a', '2026-11-28', calls))).toBe(expected);
});

it('counts up to the newest day that was counted', () => {
  expect(count(days('a', '2026-11-26', [0, 0]))).toBe(2);
});

it('tells nothing where the count is older than three days', () => {
  expect(count(days('a', '2026-11-25', [0, 0]))).toBe(0);
});

it('does not look before the first day asked about', () => {
  const rows = days('a', '2026-11-28', [0, 0, 0, 0]);
  expect(count(rows, { from: '2026-11-27' })).toBe(2);
});

it.each([
  ['both were silent', [0, 0, 0], 3],
  ['one had a call', [0, 5, 0], 1],
  ['one was not counted for as long', [0, 0], 2],
])('of two APIs, where %s', (_, calls, expected) => {
  const rows = [
    ...days('a', '2026-11-28', [0, 0, 0]),
    ...days('b', '2026-11-28', calls),
  ];
  expect(count(rows, { apiKeys: ['a', 'b'] })).toBe(expected);
});

it('tells nothing of an API that nobody counted', () => {
  expect(count([])).toBe(0);
});
