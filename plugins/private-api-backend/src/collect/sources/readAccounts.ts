import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { OrganizationFilter } from '../../aws/OrganizationAccounts';
import { checkEach } from './checkEach';

/**
 * The accounts of a source: a list, or where in the organisation they are found.
 *
 * @internal
 */
export type AccountSelection = string[] | OrganizationFilter;

const ACCOUNT_ID = /^\d{12}$/;
/** A root or an organisational unit. */
const UNIT_ID = /^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})$/;
/** What one may ask for beside active ones. Suspended and closed accounts answer no call. */
const STATES = ['ACTIVE', 'PENDING_CLOSURE'];

/**
 * Reads which accounts a source has: those listed, those of the organisation, or all of Backstage's `aws.accounts`. A mistake
 * throws an error that names the key.
 *
 * @internal
 */
export function readAccounts(
  key: string,
  source: Config,
  root: Config,
): AccountSelection {
  if (source.has('organization')) {
    if (source.has('accounts')) {
      throw new InputError(
        `${key}.accounts and ${key}.organization exclude each other`,
      );
    }
    return readOrganization(
      `${key}.organization`,
      source.getConfig('organization'),
    );
  }
  const accountIds =
    source.getOptionalStringArray('accounts') ?? configuredAccounts(root);
  if (accountIds.length === 0) {
    throw new InputError(
      `${key}.accounts is missing, and aws.accounts names no account either`,
    );
  }
  checkEach(`${key}.accounts`, accountIds, ACCOUNT_ID, 'an account id');
  return accountIds;
}

/** The accounts of Backstage's own `aws` block. */
function configuredAccounts(root: Config): string[] {
  return (root.getOptionalConfigArray('aws.accounts') ?? []).map(account =>
    account.getString('accountId'),
  );
}

function readOrganization(key: string, config: Config): OrganizationFilter {
  const accountId = config.getString('account');
  if (!ACCOUNT_ID.test(accountId)) {
    throw new InputError(`${key}.account is ${accountId}, not an account id`);
  }
  const units = config.getOptionalStringArray('units') ?? [];
  const states = config.getOptionalStringArray('states') ?? ['ACTIVE'];
  const exclude = config.getOptionalStringArray('exclude') ?? [];
  checkEach(`${key}.units`, units, UNIT_ID, 'the id of a unit or a root');
  checkEach(`${key}.exclude`, exclude, ACCOUNT_ID, 'an account id');
  checkEach(
    `${key}.states`,
    states,
    new RegExp(`^(${STATES.join('|')})$`),
    `one of ${STATES.join(', ')}`,
  );
  return { accountId, units, states, exclude, tags: readTags(key, config) };
}

function readTags(key: string, config: Config): Record<string, string[]> {
  // Tags may have dots and colons in their keys, which the reader of configuration does not take.
  const tags = config.getOptional<Record<string, unknown>>('tags') ?? {};
  return Object.fromEntries(
    Object.entries(tags).map(([tag, value]) => {
      const values = [value].flat();
      const isText = values.every(
        (one): one is string => typeof one === 'string',
      );
      if (!isText || values.length === 0) {
        throw new InputError(
          `${key}.tags.${tag} must be a text, or a list of them`,
        );
      }
      return [tag, values];
    }),
  );
}
