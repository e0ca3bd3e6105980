import type { Knex } from 'knex';

/**
 * Whom to tell of an API, as a column: its owner, if the catalog has them; who stands in for owners, where nobody is known to own
 * the API or the catalog does not have them; null where the catalog has not been asked yet.
 */
export function recipientOf(knex: Knex, unowned: string | undefined): Knex.Raw {
  const named =
    'select 1 from owner_names where owner_names.owner = apis.owner';
  return knex.raw(
    `case
      when exists (${named} and owner_names.is_found) then apis.owner
      when apis.owner = '' or exists (${named}) then cast(? as text)
    end`,
    [unowned ?? null],
  );
}
