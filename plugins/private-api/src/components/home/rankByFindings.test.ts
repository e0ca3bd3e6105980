import { FindingCounts } from 'backstage-plugin-private-api-common';
import { rankByFindings } from './rankByFindings';

function anApi(name: string, findings: Partial<FindingCounts> = {}) {
  const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  return { name, findings: { ...none, ...findings } };
}

describe('rankByFindings', () => {
  it('puts the worst first and alike ones by name', () => {
    const apis = [
      anApi('b'),
      anApi('many low', { low: 90 }),
      anApi('two high', { high: 2 }),
      anApi('one critical', { critical: 1 }),
      anApi('two high, one low', { high: 2, low: 1 }),
      anApi('a'),
    ];
    expect(rankByFindings(apis).map(({ name }) => name)).toEqual([
      'one critical',
      'two high, one low',
      'two high',
      'many low',
      'a',
      'b',
    ]);
  });

  it('leaves the list as it was', () => {
    const apis = [anApi('b'), anApi('a')];
    rankByFindings(apis);
    expect(apis.map(({ name }) => name)).toEqual(['b', 'a']);
  });
});
