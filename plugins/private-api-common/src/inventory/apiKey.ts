import { Scope } from './scope';

/**
 * Identifies one API over all accounts and Regions: `<accountId>:<region>:<apiId>`,
 * for example `111111111111:eu-west-1:a1b2c3d4e5`.
 *
 * @public
 */
export type ApiKey = string;

const API_KEY = /^(\d{12}):([a-z]{2}(?:-[a-z]+)+-\d):([A-Za-z0-9]{1,64})$/;

/**
 * The key of an API.
 *
 * @public
 */
export function formatApiKey(parts: Scope & { apiId: string }): ApiKey {
  return `${parts.accountId}:${parts.region}:${parts.apiId}`;
}

/**
 * The parts of an API key, or `undefined` where the text is not one.
 *
 * @example
 * `parseApiKey('111111111111:eu-west-1:a1b2c3d4e5')` is `{ accountId: '111111111111', region: 'eu-west-1', apiId: 'a1b2c3d4e5' }`.
 *
 * @public
 */
export function parseApiKey(
  key: string,
): (Scope & { apiId: string }) | undefined {
  const match = API_KEY.exec(key.trim());
  return match
    ? { accountId: match[1], region: match[2], apiId: match[3] }
    : undefined;
}
