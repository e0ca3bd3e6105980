import { InputError } from '@backstage/errors';
import type { Request } from 'express';

type Query = Request['query'];

const MAX_LIMIT = 500;

/** Throws for the first parameter that is not known, and lists those that are. */
export function refuseUnknown(query: Query, known: readonly string[]): void {
  for (const name of Object.keys(query)) {
    if (!known.includes(name)) {
      throw new InputError(
        `Unknown parameter '${name}'; known are ${known.join(', ')}`,
      );
    }
  }
}

/** All values of a parameter that may be repeated. */
export function readTexts(query: Query, name: string): string[] | undefined {
  const value = query[name];
  if (value === undefined) {
    return undefined;
  }
  return [value].flat().map(item => {
    if (typeof item !== 'string') {
      throw new InputError(`Parameter '${name}' is not text`);
    }
    return item;
  });
}

/** All values of a parameter that may be repeated, each one of a list. */
export function readChoices<T extends string>(
  query: Query,
  name: string,
  known: readonly T[],
): T[] | undefined {
  return readTexts(query, name)?.map(value => chooseFrom(value, known, name));
}

/**
 * The filters that a query names, each with its values.
 *
 * @param choices - Known values of filters whose values are a closed list.
 */
export function readFilter<T extends string>(
  query: Query,
  names: readonly T[],
  choices: Partial<Record<T, readonly string[]>>,
): Partial<Record<T, string[]>> {
  const filter: Partial<Record<T, string[]>> = {};
  for (const name of names) {
    const known = choices[name];
    const values = known
      ? readChoices(query, name, known)
      : readTexts(query, name);
    if (values) {
      filter[name] = values;
    }
  }
  return filter;
}

/** The value, if it is one of the list. */
export function chooseFrom<T extends string>(
  value: string,
  known: readonly T[],
  name: string,
): T {
  const found = known.find(choice => choice === value);
  if (found === undefined) {
    throw new InputError(
      `Unknown ${name} '${value}'; known are ${known.join(', ')}`,
    );
  }
  return found;
}

/** A parameter that is given once at most. */
export function readText(query: Query, name: string): string | undefined {
  const values = readTexts(query, name);
  if (values && values.length > 1) {
    throw new InputError(`Parameter '${name}' is given more than once`);
  }
  return values?.[0];
}

/** A number that is not negative. */
export function readNumber(query: Query, name: string): number | undefined {
  const text = readText(query, name);
  if (text === undefined) {
    return undefined;
  }
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new InputError(
      `Parameter '${name}' must be a number that is not negative, not '${text}'`,
    );
  }
  return value;
}

/** Where a page begins and how many items it may have. */
export function readPage(query: Query): { limit?: number; offset?: number } {
  const limit = readWhole(query, 'limit');
  const offset = readWhole(query, 'offset');
  if (limit !== undefined && (limit < 1 || limit > MAX_LIMIT)) {
    throw new InputError(`Parameter 'limit' must be 1 to ${MAX_LIMIT}`);
  }
  return {
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  };
}

function readWhole(query: Query, name: string): number | undefined {
  const value = readNumber(query, name);
  if (value !== undefined && !Number.isSafeInteger(value)) {
    throw new InputError(`Parameter '${name}' must be a whole number`);
  }
  return value;
}
