import {
  endpointsInReach,
  entityNameOfApi,
} from 'backstage-plugin-private-api-common';
import { hideApis } from '../routes/hideApis';
import { readJudgedApi } from '../routes/readJudgedApi';
import {
  ActionContext,
  KEY_DESCRIPTION,
  LINK_DESCRIPTION,
  linkTo,
  READ_ONLY,
} from './ActionContext';

const MAX_ITEMS = 100;

/** `list-callers`: which VPC endpoints can call an API. */
export function createListCallersAction(context: ActionContext) {
  context.actionsRegistry.register({
    name: 'list-callers',
    title: 'List callers',
    description: `
Lists the VPC endpoints from which a private API could be called, each with what calls through it meet: network, name and policies together.

## When to use
When somebody asks who can call an API. verdict is unknown where the caller's own permissions decide; withCredentials says what good credentials change.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          key: z.string().describe(KEY_DESCRIPTION),
          limit: z.number().int().min(1).max(MAX_ITEMS).optional(),
          offset: z.number().int().min(0).optional(),
        }),
      output: z =>
        z.object({
          link: z.string().describe(LINK_DESCRIPTION),
          totalItems: z.number(),
          items: z.array(
            z.object({
              vpcEndpointId: z.string(),
              vpcId: z.string(),
              accountId: z.string(),
              verdict: z.string(),
              withCredentials: z.string(),
              name: z.string().optional(),
              reason: z.string(),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const { key, limit = MAX_ITEMS, offset = 0 } = input;
      const visibility = await context.authorizer.visibleTo(credentials);
      const { api, inventory } = await readJudgedApi(key, visibility, context);
      const endpoints = endpointsInReach(api, inventory);
      const reach = context.analyses.whoCanReach(
        api,
        inventory,
        endpoints.slice(offset, offset + limit),
      );
      const items = reach.map(({ apiArn: _, ...item }) => item);
      const output = {
        link: linkTo(context, entityNameOfApi(api)),
        totalItems: endpoints.length,
        items,
      };
      return { output: await hideApis(output, context.knex, visibility) };
    },
  });
}
