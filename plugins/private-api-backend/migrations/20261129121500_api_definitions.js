// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('api_definitions', table => {
    table.comment(
      'What deployments hold, apart from the inventory because of its size',
    );
    table.text('scope_id').notNullable();
    table.text('api_arn').notNullable();
    table.text('deployment_id').notNullable();
    table.text('digest').notNullable().comment('JSON, DefinitionDigest');
    table.text('document').comment('OpenAPI as JSON; null where too large');
    table.primary(
      ['scope_id', 'api_arn', 'deployment_id'],
      'api_definitions_pk',
    );
    table.index(['api_arn', 'deployment_id'], 'api_definitions_deployment_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('api_definitions');
};
