import { trendScopeOf } from './trendScope';

describe('trendScopeOf', () => {
  it.each([
    ['no filter', {}, {}],
    [
      'one account',
      { accountId: ['111111111111'] },
      { groupBy: 'account', group: '111111111111' },
    ],
    [
      'nobody known as the owner',
      { owner: [''] },
      { groupBy: 'owner', group: '' },
    ],
    [
      'one Region',
      { region: ['eu-west-1'] },
      { groupBy: 'region', group: 'eu-west-1' },
    ],
    ['two Regions', { region: ['eu-west-1', 'us-east-1'] }, {}],
    [
      'a group and another filter',
      { region: ['eu-west-1'], severity: ['high'] },
      {},
    ],
    ['two groups', { region: ['eu-west-1'], owner: ['group:default/a'] }, {}],
    ['what history does not keep', { severity: ['high'] }, {}],
    [
      'a practice, whatever its pillar',
      { practice: ['PA-POL-01'], pillar: ['security'] },
      { practice: ['PA-POL-01'] },
    ],
    [
      'a practice of one Region',
      { practice: ['PA-POL-01'], region: ['eu-west-1'] },
      { groupBy: 'region', group: 'eu-west-1', practice: ['PA-POL-01'] },
    ],
    [
      'a pillar',
      { pillar: ['security'], practice: [] },
      { pillar: ['security'] },
    ],
    [
      'pillars of one account',
      { accountId: ['111111111111'], pillar: ['security', 'cost'] },
      {
        groupBy: 'account',
        group: '111111111111',
        pillar: ['security', 'cost'],
      },
    ],
    [
      'a pillar beside what history does not keep',
      { severity: ['high'], pillar: ['cost'] },
      { pillar: ['cost'] },
    ],
    [
      'a filter that was lifted',
      { severity: [], region: ['eu-west-1'] },
      { groupBy: 'region', group: 'eu-west-1' },
    ],
  ])('takes %s for its scope', (_, filters, expected) => {
    expect(trendScopeOf(filters)).toEqual(expected);
  });
});
