import { AwsCallError } from './AwsCallError';

/**
 * One page of a listing, whatever the service calls its parts.
 *
 * @internal
 */
export interface ListingPage<T> {
  items: readonly T[] | undefined;
  /** Asks for the next page; absent or empty on the last one. */
  next: string | undefined;
}

/**
 * A listing that could not be read to its end.
 *
 * @internal
 */
export class ListingError extends Error {}

/**
 * Reads a listing to its end. Where AWS no longer takes a page token the listing starts once more: half a listing would
 * look like resources that have gone.
 *
 * @internal
 */
export async function readPages<T>(
  readPage: (token: string | undefined) => Promise<ListingPage<T>>,
): Promise<T[]> {
  try {
    return await readOnce(readPage);
  } catch (error) {
    if (error instanceof ListingError) {
      return readOnce(readPage);
    }
    throw error;
  }
}

async function readOnce<T>(
  readPage: (token: string | undefined) => Promise<ListingPage<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let token: string | undefined;
  do {
    const page = await readNext(readPage, token);
    if (page.next && page.next === token) {
      throw new ListingError('AWS answered the same page token twice');
    }
    items.push(...(page.items ?? []));
    token = page.next;
  } while (token);
  return items;
}

async function readNext<T>(
  readPage: (token: string | undefined) => Promise<ListingPage<T>>,
  token: string | undefined,
): Promise<ListingPage<T>> {
  try {
    return await readPage(token);
  } catch (error) {
    if (token && error instanceof AwsCallError && error.statusCode === 400) {
      throw new ListingError(`${error.message}, with a page token`, {
        cause: error,
      });
    }
    throw error;
  }
}
