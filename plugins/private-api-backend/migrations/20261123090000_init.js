// @ts-check

/**
 * The inventory (scopes, resources) and the read model made from it (apis and what hangs on them). The read model can be
 * made again from the inventory at any time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scopes', table => {
    table.comment('One account in one Region: the unit of collecting');
    table.text('scope_id').primary().comment('<account id>:<Region>');
    table.text('source').notNullable().comment('Id of the source in config');
    table.text('account_id').notNullable();
    table.text('region').notNullable();
    table.text('collecting_since').comment('Set while a pass is running');
    table.text('collected_at').comment('Last success, complete or partial');
    table
      .text('as_of')
      .comment("The source's own time of that pass; a recording has its own");
    table.text('stale_since').comment('Since when the rows are last good ones');
    table.text('error').comment('Why the last pass did not succeed');
    table
      .boolean('held')
      .notNullable()
      .defaultTo(false)
      .comment('The last pass would have removed suspiciously many APIs');
    table
      .boolean('removals_accepted')
      .notNullable()
      .defaultTo(false)
      .comment('The next pass may remove as many APIs as it finds gone');
    table.text('coverage').notNullable().comment('JSON, Coverage[]');
    table.text('gaps').notNullable().comment('JSON, what could not be read');
    table
      .integer('revision')
      .notNullable()
      .comment('Counts passes that changed a resource of the scope');
    table
      .text('profiled_as')
      .comment('Revisions and analyses that the profiles were made from');
    table
      .text('profiled_as_of')
      .comment('as_of of the pass behind the profiles');
  });

  await knex.schema.createTable('resources', table => {
    table.comment('What AWS says, a row a resource and a scope that sees it');
    table.text('scope_id').notNullable();
    table.text('arn').notNullable();
    table.text('kind').notNullable();
    table.text('document').notNullable().comment('JSON, Resource');
    table.text('hash').notNullable().comment('Of the document');
    table.text('first_seen').notNullable();
    table.text('changed_at').notNullable().comment('When the row was written');
    table
      .text('last_seen')
      .comment('Null while the last pass of the scope saw it');
    table
      .text('stale_since')
      .comment('Since when its kind is read incompletely and without it');
    table.text('removed_at').comment('Since when AWS no longer has it');
    table.primary(['scope_id', 'arn'], 'resources_pk');
    table.index(['removed_at'], 'resources_removed_at_idx');
  });

  await knex.schema.createTable('apis', table => {
    table.comment('Read model of GET /v1/apis: a column a filter and a sort');
    table.text('api_key').primary();
    table.text('scope_id').notNullable();
    table.text('arn').notNullable();
    table.text('account_id').notNullable();
    table.text('region').notNullable();
    table.text('name').notNullable();
    table.text('name_sort').notNullable().comment('Name in lower case');
    table.text('search_text').notNullable().comment('In lower case');
    table.text('type').notNullable();
    table.text('endpoint_type').notNullable();
    table.text('owner').notNullable().comment('Entity ref, empty if unowned');
    table.text('auth').notNullable().comment('JSON, most operations first');
    table
      .integer('connectivity')
      .notNullable()
      .comment('0 pass 1 unknown 2 fail');
    table
      .integer('critical')
      .notNullable()
      .defaultTo(0)
      .comment('Count of open findings that are not waived');
    table.integer('high').notNullable().defaultTo(0);
    table.integer('medium').notNullable().defaultTo(0);
    table.integer('low').notNullable().defaultTo(0);
    table.integer('info').notNullable().defaultTo(0);
    table
      .bigInteger('findings_rank')
      .notNullable()
      .defaultTo(0)
      .comment('Sorts by critical, then high, … findings');
    table.double('monthly_cost').comment('USD; null where unknown');
    table
      .double('monthly_cost_rank')
      .notNullable()
      .comment('Sorts unknown below every cost');
    table
      .boolean('monthly_cost_complete')
      .notNullable()
      .comment('False where a part of the cost is unknown');
    table.text('entity_name').notNullable();
    table.text('last_seen').comment('As in resources');
    table.text('stale_since').comment('As in resources');
    table.text('removed_at').comment('As in resources');
    table
      .boolean('is_removed')
      .notNullable()
      .comment('First in the indices: lists leave removed APIs out');
    table
      .text('row_hash')
      .notNullable()
      .comment('Of this row, its labels and its references');

    table.index(['is_removed', 'name_sort', 'api_key'], 'apis_name_idx');
    table.index(['is_removed', 'type', 'api_key'], 'apis_type_idx');
    table.index(
      ['is_removed', 'endpoint_type', 'api_key'],
      'apis_endpoint_type_idx',
    );
    table.index(['is_removed', 'account_id', 'api_key'], 'apis_account_id_idx');
    table.index(['is_removed', 'region', 'api_key'], 'apis_region_idx');
    table.index(['is_removed', 'owner', 'api_key'], 'apis_owner_idx');
    table.index(
      ['is_removed', 'connectivity', 'api_key'],
      'apis_connectivity_idx',
    );
    table.index(
      ['is_removed', 'findings_rank', 'api_key'],
      'apis_findings_idx',
    );
    table.index(
      ['is_removed', 'monthly_cost_rank', 'api_key'],
      'apis_monthly_cost_idx',
    );
    table.index(['scope_id', 'api_key'], 'apis_scope_id_idx');
  });

  await knex.schema.createTable('api_labels', table => {
    table.comment('What an API can have several of: auth and tags');
    table.text('api_key').notNullable();
    table.text('label').notNullable().comment('`auth` or `tag:<key>`');
    table.text('value').notNullable();
    table.primary(['api_key', 'label', 'value'], 'api_labels_pk');
    table.index(['label', 'value', 'api_key'], 'api_labels_value_idx');
  });

  await knex.schema.createTable('api_profiles', table => {
    table.comment('Apart from apis, so that lists need not read past them');
    table.text('api_key').primary();
    table.text('profile').notNullable().comment('JSON, ApiProfile but asOf');
    table.text('hash').notNullable();
  });

  await knex.schema.createTable('api_findings', table => {
    table.comment('The findings of each API, resolved ones among them');
    table.text('api_key').notNullable();
    table.text('finding_id').notNullable();
    table.text('practice').notNullable();
    table.integer('severity').notNullable().comment('0 info … 4 critical');
    table.text('resource').notNullable().comment('ARN');
    table.text('document').notNullable().comment('JSON, Finding');
    table.text('first_seen').notNullable();
    table.text('last_seen').comment('Null while it is found');
    table.text('resolved_at').comment('Since when it is found no more');
    table.text('reopened_at').comment('When it was found again after that');
    table.primary(['api_key', 'finding_id'], 'api_findings_pk');
    table.index(['finding_id'], 'api_findings_finding_id_idx');
    table.index(
      ['severity', 'practice', 'finding_id', 'api_key'],
      'api_findings_severity_idx',
    );
    table.index(['practice', 'api_key'], 'api_findings_practice_idx');
  });

  await knex.schema.createTable('waivers', table => {
    table.comment('Findings accepted, whichever APIs they concern');
    table.text('finding_id').primary();
    table.text('reason').notNullable();
    table.text('author').notNullable().comment('Entity ref');
    table.text('created_at').notNullable();
    table.text('expires_on').notNullable().comment('Last day, UTC');
    table.text('expired_at').comment('Null while it is in force');
  });

  await knex.schema.createTable('api_references', table => {
    table.comment('Which resources a profile rests on');
    table.text('api_key').notNullable();
    table.text('reference').notNullable().comment('ARN or short id');
    table
      .boolean('is_use')
      .notNullable()
      .comment('The API uses the resource, it does not merely mention it');
    table.primary(['api_key', 'reference'], 'api_references_pk');
    table.index(['reference', 'api_key'], 'api_references_reference_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('api_references');
  await knex.schema.dropTable('waivers');
  await knex.schema.dropTable('api_findings');
  await knex.schema.dropTable('api_profiles');
  await knex.schema.dropTable('api_labels');
  await knex.schema.dropTable('apis');
  await knex.schema.dropTable('resources');
  await knex.schema.dropTable('scopes');
};
