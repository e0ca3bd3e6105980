import { matchPrincipals } from './matchPrincipal';
import { parsePrincipals } from './parsePrincipals';
import type { RequestPrincipal } from './PolicyRequest';
import { ProblemList } from './ProblemList';
import { EITHER, FALSE, TRUE, type Truth } from './truth';

const USER = 'arn:aws:iam::111111111111:user/team/ada';
const ROLE = 'arn:aws:iam::111111111111:role/service/reader';
const SESSION = 'arn:aws:sts::111111111111:assumed-role/reader/one';
const ROOT = 'arn:aws:iam::111111111111:root';

const CALLERS = {
  anonymous: { type: 'anonymous' },
  user: { type: 'aws', arn: USER },
  role: { type: 'aws', arn: ROLE },
  session: { type: 'aws', arn: SESSION },
  root: { type: 'aws', arn: ROOT },
  other: { type: 'aws', arn: 'arn:aws:iam::222222222222:user/bob' },
  'somebody of the account': {
    type: 'unknown-aws',
    accountId: '111111111111',
  },
  somebody: { type: 'unknown-aws' },
  whoever: { type: 'unknown' },
  service: { type: 'service', name: 'events.amazonaws.com' },
  federated: { type: 'federated', provider: 'accounts.google.com' },
} satisfies Record<string, RequestPrincipal>;

type CallerName = keyof typeof CALLERS;

const WORDS: Record<Truth, string> = {
  [TRUE]: 'yes',
  [FALSE]: 'no',
  [EITHER]: 'unknown',
};

function judge(principal: unknown, caller: CallerName, not = false): string {
  const problems = new ProblemList();
  const of = parsePrincipals(principal, 'Principal', problems);
  expect(problems.items.filter(one => one.level === 'error')).toEqual([]);
  return WORDS[matchPrincipals({ not, of }, CALLERS[caller])];
}

describe('Principal', () => {
  it.each<[unknown, CallerName, string]>([
    ['*', 'anonymous', 'yes'],
    ['*', 'user', 'yes'],
    ['*', 'whoever', 'yes'],
    ['*', 'service', 'yes'],
    [{ AWS: '*' }, 'anonymous', 'yes'],
    [{ AWS: ['*'] }, 'session', 'yes'],
    [{ AWS: '111111111111' }, 'user', 'yes'],
    [{ AWS: '111111111111' }, 'session', 'yes'],
    [{ AWS: '111111111111' }, 'root', 'yes'],
    [{ AWS: '111111111111' }, 'anonymous', 'no'],
    [{ AWS: '111111111111' }, 'other', 'no'],
    [{ AWS: '111111111111' }, 'somebody of the account', 'yes'],
    [{ AWS: '111111111111' }, 'somebody', 'unknown'],
    [{ AWS: '111111111111' }, 'whoever', 'unknown'],
    [{ AWS: ROOT }, 'user', 'yes'],
    [{ AWS: ROOT }, 'other', 'no'],
    [{ AWS: ['222222222222', ROOT] }, 'other', 'yes'],
    [{ AWS: USER }, 'user', 'yes'],
    [{ AWS: USER }, 'role', 'no'],
    [{ AWS: USER }, 'root', 'no'],
    [{ AWS: USER }, 'anonymous', 'no'],
    [{ AWS: USER }, 'somebody of the account', 'unknown'],
    [{ AWS: USER }, 'whoever', 'unknown'],
    [{ AWS: ROLE }, 'role', 'yes'],
    [{ AWS: ROLE }, 'session', 'yes'],
    [{ AWS: 'arn:aws:iam::111111111111:role/writer' }, 'session', 'no'],
    [{ AWS: 'arn:aws:iam::222222222222:role/reader' }, 'session', 'no'],
    [
      { AWS: 'arn:aws:iam::222222222222:role/reader' },
      'somebody of the account',
      'no',
    ],
    [{ AWS: SESSION }, 'session', 'yes'],
    [{ AWS: SESSION }, 'role', 'unknown'],
    [
      { AWS: 'arn:aws:sts::111111111111:assumed-role/reader/two' },
      'session',
      'no',
    ],
    [{ AWS: 'AROAEXAMPLEEXAMPLE123' }, 'role', 'no'],
    [{ AWS: 'AROAEXAMPLEEXAMPLE123' }, 'whoever', 'no'],
    [{ Service: 'events.amazonaws.com' }, 'service', 'yes'],
    [{ Service: 'sns.amazonaws.com' }, 'service', 'no'],
    [{ Service: 'events.amazonaws.com' }, 'user', 'no'],
    [{ Federated: 'accounts.google.com' }, 'federated', 'yes'],
    [{ Federated: 'cognito-identity.amazonaws.com' }, 'federated', 'no'],
    [{ CanonicalUser: '79a59d' }, 'user', 'unknown'],
    [{ CanonicalUser: '79a59d' }, 'anonymous', 'no'],
    [{ Service: 'sns.amazonaws.com', AWS: USER }, 'user', 'yes'],
  ])('%j is %s: %s', (principal, caller, expected) => {
    expect(judge(principal, caller)).toBe(expected);
  });
});

describe('NotPrincipal', () => {
  it.each<[unknown, CallerName, string]>([
    ['*', 'user', 'no'],
    [{ AWS: USER }, 'anonymous', 'yes'],
    [{ AWS: USER }, 'other', 'yes'],
    // AWS may deny a caller whose account is not named beside them.
    [{ AWS: USER }, 'user', 'unknown'],
    [{ AWS: [USER, ROOT] }, 'user', 'no'],
    [{ AWS: ROOT }, 'user', 'unknown'],
    [{ AWS: ROOT }, 'root', 'no'],
    [{ AWS: [ROLE, ROOT] }, 'session', 'unknown'],
    [{ AWS: [SESSION, ROLE, ROOT] }, 'session', 'no'],
    [{ AWS: USER }, 'somebody', 'unknown'],
  ])('%j applies to %s: %s', (principal, caller, expected) => {
    expect(judge(principal, caller, true)).toBe(expected);
  });
});
