import {
  isNarrowed,
  readApiListState,
  withFilter,
  withLastPage,
  withPageSize,
  withSelection,
  writeApiListState,
} from './apiListState';

describe('apiListState', () => {
  it.each([
    ['nothing', ''],
    ['a search', 'search=orders'],
    ['several values of a filter', 'region=eu-west-1&region=eu-central-1'],
    ['an order', 'sort=monthlyCost%3Adesc'],
    ['a choice of columns', 'column=owner&column=monthlyCost'],
    ['a page', 'page=3&pageSize=50'],
    [
      'all of it',
      'search=a&type=REST&owner=group%3Ax&sort=asOf%3Aasc&column=type&page=2',
    ],
  ])('reads what it has written: %s', (_, url) => {
    const state = readApiListState(new URLSearchParams(url));
    expect(String(writeApiListState(state))).toBe(url);
  });

  it.each([
    ['an order by nothing known', 'sort=colour:asc'],
    ['a filter by nothing known', 'colour=blue'],
    ['a column that is none', 'column=colour'],
    ['a direction that is none', 'sort=name:sideways'],
    ['a page that is none', 'page=0'],
    ['a page without a number', 'page=1e9'],
    ['a size that is not offered', 'pageSize=100000'],
  ])('ignores %s', (_, url) => {
    expect(readApiListState(new URLSearchParams(url))).toEqual({
      search: '',
      filter: {},
      sort: { by: 'name', order: 'asc' },
      page: 1,
      pageSize: 20,
    });
  });

  it('goes to the first page of another selection', () => {
    const state = readApiListState(new URLSearchParams('page=4'));
    expect(withSelection(state, { search: 'pay' }).page).toBe(1);
    expect(withFilter(state, 'type', ['REST']).page).toBe(1);
  });

  it.each([
    ['larger', 'page=4&pageSize=20', 50, 2],
    ['smaller', 'page=2&pageSize=50', 20, 3],
    ['as large as before', 'page=3&pageSize=20', 20, 3],
  ])(
    'keeps the first of the rows in sight where pages are %s',
    (_, url, pageSize, page) => {
      const state = readApiListState(new URLSearchParams(url));
      expect(withPageSize(state, pageSize)).toMatchObject({ page, pageSize });
    },
  );

  it.each([
    [45, 3],
    [40, 2],
    [0, 1],
  ])('knows the last page of %p APIs', (total, page) => {
    const state = readApiListState(new URLSearchParams('page=9'));
    expect(withLastPage(state, total).page).toBe(page);
  });

  it('sets a filter and lifts it', () => {
    const state = readApiListState(new URLSearchParams('type=REST'));
    const narrower = withFilter(state, 'region', ['eu-west-1']);
    expect(narrower.filter).toEqual({ type: ['REST'], region: ['eu-west-1'] });
    expect(withFilter(narrower, 'type', []).filter).toEqual({
      region: ['eu-west-1'],
    });
    expect(state.filter).toEqual({ type: ['REST'] });
  });

  it.each([
    ['', false],
    ['sort=name:desc', false],
    ['column=type', false],
    ['search=a', true],
    ['type=REST', true],
  ])('tells whether %p narrows the list', (url, expected) => {
    expect(isNarrowed(readApiListState(new URLSearchParams(url)))).toBe(
      expected,
    );
  });
});
