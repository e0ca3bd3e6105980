import { CostComparison } from 'backstage-plugin-private-api-common';
import { findComparison } from './findComparison';

const comparison = (id: string, resources?: string[]): CostComparison => ({
  id,
  title: id,
  monthlySaving: 12,
  takes: [],
  explanation: '',
  resources,
});

const COMPARISONS = [
  comparison('http-instead-of-rest'),
  comparison('cloud-map', ['nlb-a', 'nlb-b']),
  comparison('cloud-map', ['nlb-c']),
];

describe('findComparison', () => {
  it.each([
    ['a choice without resources', 'http-instead-of-rest', [], 0],
    ['a choice about one of several backends', 'cloud-map', ['nlb-c'], 2],
    ['a choice, whatever the order', 'cloud-map', ['nlb-b', 'nlb-a'], 1],
  ])('finds %s', (_, choice, resources, index) => {
    expect(findComparison(COMPARISONS, { choice, resources })).toBe(
      COMPARISONS[index],
    );
  });

  it.each([
    ['another choice', 'merge-endpoints', []],
    ['the same choice about other resources', 'cloud-map', ['nlb-d']],
    ['the same choice about some of the resources', 'cloud-map', ['nlb-a']],
  ])('does not take %s for it', (_, choice, resources) => {
    expect(findComparison(COMPARISONS, { choice, resources })).toBeUndefined();
  });
});
