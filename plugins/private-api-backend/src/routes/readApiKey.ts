import { InputError, NotFoundError } from '@backstage/errors';
import {
  ApiKey,
  parseApiKey,
  Scope,
} from 'backstage-plugin-private-api-common';

/** The parts of a key that a request gives; throws an `InputError` where it is malformed. */
export function readApiKey(text: string): Scope & { apiId: string } {
  const parts = parseApiKey(text);
  if (!parts) {
    throw new InputError(
      `'${text}' is not an API key; one is <account id>:<Region>:<API id>`,
    );
  }
  return parts;
}

/** An API that is not indexed and one that the caller may not see get the same answer, which tells neither from the other. */
export function unknownApi(key: ApiKey): NotFoundError {
  return new NotFoundError(`No API ${key} is known`);
}
