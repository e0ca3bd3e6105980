import { aPrivateApi, anInventory } from '../../testing';
import { fail, notApplicable, pass, Practice, undetermined } from '../practice';
import { guardPractice } from './guardPractice';

function answering(evaluate: () => unknown): Practice {
  return {
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
    evaluate: evaluate as Practice['evaluate'],
  };
}

function judge(evaluate: () => unknown) {
  const api = aPrivateApi();
  const context = {
    inventory: anInventory([api]),
    now: '2026-11-29T12:00:00Z',
  };
  return [guardPractice(answering(evaluate)).evaluate(api, context)].flat();
}

const complete = fail('missing', { tag: 'cost-centre' });

it.each([
  ['a pass', pass(), [pass()]],
  ['what does not apply', notApplicable(), [notApplicable()]],
  ['an unknown', undetermined('AccessDenied'), [undetermined('AccessDenied')]],
  ['a failure', complete, [complete]],
  ['several failures', [complete, complete], [complete, complete]],
  ['none of several', [], []],
])('lets %s through', (_, answer, expected) => {
  expect(judge(() => answer)).toEqual(expected);
});

it.each([
  ['nothing', undefined, 'ACME-TAG-01 gave no answer'],
  ['a promise', Promise.resolve(pass()), 'ACME-TAG-01 gave no answer'],
  ['another status', { status: 'bad' }, 'ACME-TAG-01 gave no answer'],
  [
    'an unknown without a reason',
    { status: 'unknown' },
    "ACME-TAG-01 does not say why it can't tell",
  ],
  [
    'a message that it does not have',
    fail('absent'),
    "ACME-TAG-01 has no message 'absent'",
  ],
  [
    'a message with a gap',
    fail('missing', { label: 'cost-centre' }),
    "ACME-TAG-01 left a gap in its message 'missing'",
  ],
])('takes %s for unknown', (_, answer, reason) => {
  expect(judge(() => answer)).toEqual([{ status: 'unknown', reason }]);
});

it('takes a practice that throws for unknown', () => {
  expect(
    judge(() => {
      throw new TypeError("can't read tags of undefined");
    }),
  ).toEqual([
    {
      status: 'unknown',
      reason: "ACME-TAG-01 broke off: TypeError: can't read tags of undefined",
    },
  ]);
});
