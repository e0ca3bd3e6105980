import { InputError } from '@backstage/errors';

/**
 * Throws an error that names the key of the first value that is not what it should be.
 *
 * @internal
 */
export function checkEach(
  key: string,
  values: readonly string[],
  pattern: RegExp,
  what: string,
): void {
  const wrong = values.findIndex(value => !pattern.test(value));
  if (wrong >= 0) {
    throw new InputError(`${key}[${wrong}] is ${values[wrong]}, not ${what}`);
  }
}
