import { definePractice, pass, Practice } from '../practice';
import { practices } from '../catalogue';
import { practiceProblems } from './practiceProblems';

const GOOD: Practice = definePractice({
  meta: {
    id: 'ACME-TAG-01',
    title: 'API says what it costs whom',
    severity: 'low',
    appliesTo: 'api',
    checks: 'Whether the API has the tag cost-centre.',
    why: 'Nobody pays for it otherwise.',
    sources: [{ edition: 'other', title: 'Tagging at Acme' }],
    pillar: 'cost',
    remediation: { text: 'Add the tag.' },
    whenToIgnore: 'Never.',
    messages: { missing: 'It has no tag {{tag}}.' },
  },
  evaluate: () => pass(),
});

const withMeta = (meta: object): Practice => ({
  ...GOOD,
  meta: { ...GOOD.meta, ...meta },
});

it('finds nothing wrong with a good one', () => {
  expect(practiceProblems(GOOD, [])).toEqual([]);
});

it('finds nothing wrong with those of this package', () => {
  expect(practices.flatMap(each => practiceProblems(each, []))).toEqual([]);
});

it.each([
  [
    'another form of id',
    withMeta({ id: 'tags' }),
    "id: 'tags' is not of the form <PREFIX>-<AREA>-<nn>, such as ACME-TAG-01",
  ],
  [
    'an id that would leave its path',
    withMeta({ id: 'ACME-TAG-01/../x' }),
    "id: 'ACME-TAG-01/../x' is not of the form <PREFIX>-<AREA>-<nn>, such as ACME-TAG-01",
  ],
  [
    'no description at all',
    { evaluate: () => pass() } as unknown as Practice,
    "id: 'undefined' is not of the form <PREFIX>-<AREA>-<nn>, such as ACME-TAG-01",
  ],
  [
    'the id of another one',
    withMeta({ id: 'PA-POL-01' }),
    'id: there is a practice with it already',
  ],
  ['no title', withMeta({ title: ' ' }), 'title: it is empty'],
  ['no remedy', withMeta({ remediation: {} }), 'remediation.text: it is empty'],
  [
    'an unknown severity',
    withMeta({ severity: 'urgent' }),
    "severity: 'urgent' is none of critical, high, medium, low, info",
  ],
  [
    'an unknown pillar',
    withMeta({ pillar: 'sustainability' }),
    "pillar: 'sustainability' is none of security, reliability, performance, cost, operations",
  ],
  [
    'an unknown kind',
    withMeta({ appliesTo: 'lambda' }),
    expect.stringMatching(/^appliesTo: 'lambda' is none of api, /),
  ],
  ['no source', withMeta({ sources: [] }), 'sources: none is named'],
  [
    'no message',
    withMeta({ messages: {} }),
    'messages: a practice that can fail has one',
  ],
  [
    'an empty message',
    withMeta({ messages: { missing: '' } }),
    'messages.missing: it is empty',
  ],
  [
    'nothing to evaluate',
    { meta: GOOD.meta } as Practice,
    'evaluate: it is no function',
  ],
])('refuses %s', (_, practice, problem) => {
  expect(practiceProblems(practice, ['PA-POL-01'])).toEqual([problem]);
});

it('names everything that is wrong', () => {
  expect(practiceProblems(withMeta({ title: '', why: '' }), [])).toEqual([
    'title: it is empty',
    'why: it is empty',
  ]);
});
