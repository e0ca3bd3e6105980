import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

const MESSAGE = 'A NUL character stands in no name, and PostgreSQL takes none';

/** Refuses a path or query with a NUL, which PostgreSQL would answer with an error of its own in the midst of a query. */
export const refuseNulInUrl: RequestHandler = (req, _res, next) =>
  next(/%00/.test(req.url) ? new InputError(MESSAGE) : undefined);

/** The same for a JSON body: a reviver for `JSON.parse`. */
export function refuseNulInJson(key: string, value: unknown): unknown {
  if (
    key.includes('\0') ||
    (typeof value === 'string' && value.includes('\0'))
  ) {
    throw new InputError(MESSAGE);
  }
  return value;
}
