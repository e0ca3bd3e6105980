import {
  API_FILTERS,
  API_SORTS,
  ApiRow,
} from 'backstage-plugin-private-api-common';
import { parseApiQuery } from '../routes/parseApiQuery';
import { searchApis } from '../store/searchApis';
import { toApiRow } from '../store/toApiRow';
import {
  ActionContext,
  LINK_DESCRIPTION,
  linkTo,
  READ_ONLY,
} from './ActionContext';

const MAX_ITEMS = 100;

/** `list-private-apis`: finds APIs. */
export function createListPrivateApisAction(context: ActionContext) {
  context.actionsRegistry.register({
    name: 'list-private-apis',
    title: 'List private APIs',
    description: `
Finds APIs of Amazon API Gateway in the indexed AWS accounts: private ones, and those that reach their backends through VPC links.

## When to use
To find an API by name, owner, account, auth or state, or the worst or most expensive ones. The key of an item is what the other actions want.

Unowned APIs have the owner ''. A monthlyCost of null is unknown, not zero.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          search: z
            .string()
            .optional()
            .describe('Words that name, key, owner or description contain'),
          filter: z
            .record(z.enum(API_FILTERS), z.array(z.string()))
            .optional()
            .describe('By name of the filter: values of which one must match'),
          sortBy: z.enum(API_SORTS).optional(),
          order: z.enum(['asc', 'desc']).optional(),
          limit: z.number().int().min(1).max(MAX_ITEMS).optional(),
          offset: z.number().int().min(0).optional(),
        }),
      output: z =>
        z.object({
          totalItems: z.number(),
          items: z.array(
            z.object({
              key: z.string(),
              name: z.string(),
              type: z.string(),
              endpointType: z.string(),
              owner: z.string().optional(),
              auth: z.array(z.string()),
              connectivity: z.string(),
              findings: z.record(z.number()),
              monthlyCost: z.number().nullable(),
              monthlyCostComplete: z
                .boolean()
                .describe('False where it costs at least monthlyCost'),
              state: z.string(),
              link: z.string().describe(LINK_DESCRIPTION),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const visibility = await context.authorizer.visibleTo(credentials);
      const { filter = {}, sortBy, order = 'asc', search } = input;
      const query = parseApiQuery({
        ...filter,
        ...(search && { search }),
        ...(sortBy && { sort: `${sortBy}:${order}` }),
        limit: String(input.limit ?? MAX_ITEMS),
        offset: String(input.offset ?? 0),
      });
      const found = await searchApis(context.knex, query, visibility);
      return {
        output: {
          totalItems: found.totalItems,
          items: found.rows.map(row => toItem(toApiRow(row), context)),
        },
      };
    },
  });
}

function toItem(row: ApiRow, context: ActionContext) {
  const { key, name, type, endpointType, owner, auth, state } = row;
  return {
    key,
    name,
    type,
    endpointType,
    ...(owner && { owner }),
    auth,
    connectivity: row.connectivity,
    findings: row.findings,
    monthlyCost: row.monthlyCost,
    monthlyCostComplete: row.monthlyCostComplete,
    state,
    link: linkTo(context, row.entityName),
  };
}
