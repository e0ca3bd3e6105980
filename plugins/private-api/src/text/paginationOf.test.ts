import { englishMessages } from '../testing/__testUtils__/translate';
import { paginationOf } from './paginationOf';

describe('paginationOf', () => {
  const { pageSize, pageSizeOptions, getLabel } = paginationOf(
    englishMessages(),
    20,
  );

  it('offers sizes by their names, among them the one to begin with', () => {
    expect(pageSizeOptions).toContainEqual({
      value: pageSize,
      label: '20 rows',
    });
  });

  it.each([
    [
      'a page in the middle',
      { offset: 20, totalCount: 111 },
      '21 to 40 of 111',
    ],
    ['the last page', { offset: 100, totalCount: 111 }, '101 to 111 of 111'],
    ['no rows', { offset: 0, totalCount: 0 }, '0 to 0 of 0'],
    ['what has not been counted', {}, '0 to 0 of 0'],
  ])('names %s', (_, page, expected) => {
    expect(getLabel({ pageSize, ...page })).toBe(expected);
  });
});
