import {
  readFindingFilters,
  withFindingFilter,
  writeFindingFilters,
} from './findingFilter';

describe('findingFilter', () => {
  it.each([
    ['nothing', '', {}],
    [
      'several values of one filter',
      'severity=critical&severity=high',
      { severity: ['critical', 'high'] },
    ],
    ['nobody known as the owner', 'owner=', { owner: [''] }],
  ])('reads and writes %s', (_, url, filters) => {
    expect(readFindingFilters(new URLSearchParams(url))).toEqual(filters);
    expect(String(writeFindingFilters(filters))).toBe(url);
  });

  it('ignores parameters it does not know', () => {
    expect(readFindingFilters(new URLSearchParams('colour=red'))).toEqual({});
  });

  it('changes one filter and lifts it again', () => {
    const narrowed = withFindingFilter({ region: ['eu-west-1'] }, 'severity', [
      'low',
    ]);
    expect(narrowed).toEqual({ region: ['eu-west-1'], severity: ['low'] });
    expect(withFindingFilter(narrowed, 'region', [])).toEqual({
      severity: ['low'],
    });
  });
});
