// @ts-check

/**
 * Lists of one owner's or one account's APIs by name, and the count of all, without a look at each row: with 100,000 APIs on
 * PostgreSQL 1 to 20 ms in place of 100.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('apis', table => {
    // Small enough to be read as a whole, to count with.
    table.index(['is_removed'], 'apis_is_removed_idx');
    table.index(
      ['is_removed', 'owner', 'name_sort', 'api_key'],
      'apis_owner_name_idx',
    );
    table.index(
      ['is_removed', 'account_id', 'name_sort', 'api_key'],
      'apis_account_name_idx',
    );
    table.index(
      ['is_removed', 'account_id', 'owner', 'name_sort', 'api_key'],
      'apis_account_owner_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('apis', table => {
    table.dropIndex([], 'apis_is_removed_idx');
    table.dropIndex([], 'apis_owner_name_idx');
    table.dropIndex([], 'apis_account_name_idx');
    table.dropIndex([], 'apis_account_owner_idx');
  });
};
