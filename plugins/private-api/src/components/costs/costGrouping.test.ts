import { readCostGrouping } from './costGrouping';

describe('readCostGrouping', () => {
  it.each([
    ['the choice of the URL', 'groupBy=part', 'part'],
    ['owners where nothing is chosen', '', 'owner'],
    ['owners where the choice is none', 'groupBy=colour', 'owner'],
  ])('reads %s', (_, query, expected) => {
    expect(readCostGrouping(new URLSearchParams(query))).toBe(expected);
  });
});
