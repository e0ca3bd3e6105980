import { faultyFieldOf } from './faultyFieldOf';

describe('faultyFieldOf', () => {
  it.each([
    ['the reason', `Field 'reason' must say why`, 'reason'],
    [
      'the last day',
      `Field 'expiresOn' must be a date after 2026-11-23, not 'never'`,
      'expiresOn',
    ],
    ['no field that is asked for', `Field 'author' is unknown`, undefined],
    ['no field at all', 'The database is away', undefined],
  ])('names %s', (_, message, field) => {
    const error = new Error('Request failed', { cause: new Error(message) });
    expect(faultyFieldOf(error)).toBe(field);
  });
});
