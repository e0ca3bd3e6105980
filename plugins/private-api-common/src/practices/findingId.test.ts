import { findingId } from './findingId';

describe('findingId', () => {
  it('is stable', () => {
    expect(findingId('PA-POL-01', 'a')).toBe(findingId('PA-POL-01', 'a'));
    expect(findingId('PA-POL-01', 'a')).toMatch(/^pa-pol-01-[0-9a-f]{16}$/);
  });

  it('is the FNV-1a hash of resource and part', () => {
    expect(findingId('X', 'a')).toBe('x-089bdc07b544e7b2');
  });

  it.each([
    ['the practice', findingId('PA-POL-02', 'a')],
    ['the resource', findingId('PA-POL-01', 'b')],
    ['the part', findingId('PA-POL-01', 'a', 'statement 2')],
  ])('tells apart by %s', (_, other) => {
    expect(other).not.toBe(findingId('PA-POL-01', 'a'));
  });
});
