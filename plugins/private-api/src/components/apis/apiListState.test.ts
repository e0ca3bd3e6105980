import {
  isNarrowed,
  readApiListState,
  withFilter,
  writeApiListState,
} from './apiListState';

describe('apiListState', () => {
  it.each([
    ['nothing', ''],
    ['a search', 'search=orders'],
    ['several values of a filter', 'region=eu-west-1&region=eu-central-1'],
    ['an order', 'sort=monthlyCost%3Adesc'],
    ['a choice of columns', 'column=owner&column=monthlyCost'],
    [
      'all of it',
      'search=a&type=REST&owner=group%3Ax&sort=asOf%3Aasc&column=type',
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
  ])('ignores %s', (_, url) => {
    expect(readApiListState(new URLSearchParams(url))).toEqual({
      search: '',
      filter: {},
      sort: { by: 'name', order: 'asc' },
    });
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
