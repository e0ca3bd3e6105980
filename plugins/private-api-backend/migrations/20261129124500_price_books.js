// @ts-check

/**
 * Price books read from AWS's price list, a row a Region, and the shares of the monthly costs that the estate adds up.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('price_books', table => {
    table.comment(
      'Prices read from the price list of AWS; laid over the shipped ones',
    );
    table.text('region').primary().comment('`global` for services without one');
    table
      .text('book')
      .comment('JSON, PriceBook; null before the first success');
    table.text('hash').comment('Of the book');
    table.text('read_at').comment('When the book was read');
    table.text('tried_at').notNullable().comment('Last attempt');
    table.text('error').comment('Why the last attempt did not succeed');
  });

  await knex.schema.createTable('api_cost_parts', table => {
    table.comment(
      'What each part of an API costs, with its share of lines that others pay too',
    );
    table.text('api_key').notNullable();
    table.text('part').notNullable();
    table.text('currency').notNullable();
    table.bigInteger('cents').comment('Of the known lines; null where none is');
    table.integer('unknown_lines').notNullable();
    table.primary(['api_key', 'part'], 'api_cost_parts_pk');
  });

  await knex.schema.createTable('api_savings', table => {
    table.comment('What other choices would save, a row an API and a choice');
    table.text('api_key').notNullable();
    table.text('choice').notNullable();
    table.text('title').notNullable();
    table.text('currency').notNullable();
    table.bigInteger('cents').notNullable().comment('Above 0');
    table
      .text('about')
      .notNullable()
      .comment('What it concerns: ARNs, or the key where it is the API alone');
    table.text('resources').notNullable().comment('JSON, ARNs');
    table.primary(['api_key', 'choice', 'about'], 'api_savings_pk');
    table.index(['choice', 'about'], 'api_savings_about_idx');
  });

  // Profiles are made again, which fills the new tables.
  await knex('scopes').update({ profiled_as: null });
  await knex('apis').update({ row_hash: '' });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('api_savings');
  await knex.schema.dropTable('api_cost_parts');
  await knex.schema.dropTable('price_books');
};
