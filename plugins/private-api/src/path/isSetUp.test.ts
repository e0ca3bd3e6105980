import { aProfile } from '../testing/fixtures';
import { isSetUp } from './isSetUp';

describe('isSetUp', () => {
  const [name] = aProfile().connectivity.names;

  it.each([
    ['a name that works', name, true],
    ['a name that is broken', { ...name, status: 'fail' }, true],
    [
      'a name that nobody made',
      { ...name, status: 'fail', hostnames: [] },
      false,
    ],
    [
      'a name that could not be read',
      { ...name, status: 'unknown', hostnames: [] },
      true,
    ],
  ] as const)('tells %s', (_, given, expected) => {
    expect(isSetUp({ ...given, hostnames: [...given.hostnames] })).toBe(
      expected,
    );
  });
});
