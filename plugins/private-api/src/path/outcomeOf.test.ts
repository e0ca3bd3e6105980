import { outcomeOf } from './outcomeOf';

describe('outcomeOf', () => {
  it.each([
    ['allowed', 'allowed', 'allowed', 'pass'],
    ['denied', 'denied', 'denied', 'fail'],
    ['unknown', 'allowed', 'open', 'pass'],
    ['unknown', 'denied', 'denied', 'fail'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown', 'mixed', 'mixed', 'unknown'],
    ['mixed', 'allowed', 'mixed', 'unknown'],
    ['mixed', 'mixed', 'mixed', 'unknown'],
  ] as const)(
    'tells %s, with credentials %s, as %s',
    (verdict, withCredentials, outcome, status) => {
      expect(outcomeOf({ verdict, withCredentials })).toEqual({
        outcome,
        status,
      });
    },
  );
});
