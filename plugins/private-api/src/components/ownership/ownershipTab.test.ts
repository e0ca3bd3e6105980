import { readOwnershipTab } from './ownershipTab';

describe('readOwnershipTab', () => {
  it.each([
    ['view=conflicts', 'conflicts'],
    ['view=teams', 'teams'],
    ['view=all', 'mine'],
    ['', 'mine'],
  ])('reads ?%s', (query, expected) => {
    expect(readOwnershipTab(new URLSearchParams(query))).toBe(expected);
  });
});
