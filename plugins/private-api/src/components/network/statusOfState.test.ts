import { statusOfState } from './statusOfState';

describe('statusOfState', () => {
  it.each([
    ['AVAILABLE', 'pass'],
    ['available', 'pass'],
    ['INACTIVE', 'fail'],
    ['FAILED', 'fail'],
    ['PENDING', 'unknown'],
    ['pendingAcceptance', 'unknown'],
    ['unknown', 'unknown'],
  ])('draws %s as %s', (state, expected) => {
    expect(statusOfState(state)).toBe(expected);
  });
});
