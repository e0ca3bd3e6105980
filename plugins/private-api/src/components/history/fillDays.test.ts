import { fillDays } from './fillDays';

const row = (day: string) => ({ day });

describe('fillDays', () => {
  it.each([
    ['nothing from nothing', [], '2026-11-29', []],
    ['one day', ['2026-11-29'], '2026-11-29', ['2026-11-29']],
    [
      'a gap over the end of a month',
      ['2026-11-29', '2026-12-02'],
      '2026-12-02',
      ['2026-11-29', '2026-11-30 none', '2026-12-01 none', '2026-12-02'],
    ],
    [
      'a gap up to today',
      ['2026-11-27'],
      '2026-11-29',
      ['2026-11-27', '2026-11-28 none', '2026-11-29 none'],
    ],
    [
      'a day that has begun elsewhere already',
      ['2026-11-29', '2026-11-30'],
      '2026-11-29',
      ['2026-11-29', '2026-11-30'],
    ],
  ])('makes %s', (_, days, today, expected) => {
    expect(
      fillDays(days.map(row), today).map(
        each => each.day + (each.row ? '' : ' none'),
      ),
    ).toEqual(expected);
  });

  it('keeps the row of its day', () => {
    const rows = [{ day: '2026-11-29', calls: 7 }];
    expect(fillDays(rows, '2026-11-29')).toEqual([
      { day: '2026-11-29', row: { day: '2026-11-29', calls: 7 } },
    ]);
  });
});
