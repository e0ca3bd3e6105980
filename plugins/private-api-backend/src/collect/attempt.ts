import {
  Fact,
  Unknown,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { AwsCallError } from '../aws/AwsCallError';
import { ListingError } from '../aws/readPages';

/**
 * The answer of a read, or why there is none. Rethrows what is more than a missing part: credentials that do not work, a
 * pass that was called off, and a resource that has gone (see {@link unlessGone}).
 *
 * @internal
 */
export async function attempt<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AwsCallError && error.isGone) {
      throw error;
    }
    return explainFailure(error);
  }
}

/**
 * The answer of a read about one resource, or `undefined` where AWS no longer has the resource: it was deleted between
 * the listing and this read.
 *
 * @internal
 */
export async function unlessGone<T>(
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AwsCallError && error.isGone) {
      return undefined;
    }
    throw error;
  }
}

/**
 * A failed read as the inventory states it. Throws an error that is not about this read alone.
 *
 * @internal
 */
export function explainFailure(error: unknown): Unknown {
  if (error instanceof AwsCallError && !error.isFatal) {
    return unknownBecause(error.message, error.missingAction);
  }
  if (error instanceof ListingError) {
    return unknownBecause(error.message);
  }
  throw error;
}
