import { hideApis } from '../routes/hideApis';
import { searchFindings } from '../store/searchFindings';
import { ActionContext, READ_ONLY } from './ActionContext';

const MAX_ITEMS = 100;

/** `list-findings`: the practices that APIs fail. */
export function createListFindingsAction(context: ActionContext) {
  context.actionsRegistry.register({
    name: 'list-findings',
    title: 'List findings',
    description: `
Lists the best practices for private APIs that are not kept, the most severe first, each with what to do.

## When to use
To see what is wrong in an account, with a team's APIs, or across the organisation.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          severity: z
            .array(z.enum(['critical', 'high', 'medium', 'low', 'info']))
            .optional(),
          practice: z
            .array(z.string())
            .optional()
            .describe('Ids, for example PA-POL-01'),
          accountId: z.array(z.string()).optional(),
          region: z.array(z.string()).optional(),
          owner: z
            .array(z.string())
            .optional()
            .describe('Entity refs, for example group:default/payments'),
          limit: z.number().int().min(1).max(MAX_ITEMS).optional(),
          offset: z.number().int().min(0).optional(),
        }),
      output: z =>
        z.object({
          totalItems: z.number(),
          items: z.array(
            z.object({
              api: z.string(),
              practice: z.string(),
              severity: z.string(),
              resource: z.string(),
              message: z.string(),
              fix: z.string(),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const visibility = await context.authorizer.visibleTo(credentials);
      const page = await searchFindings(
        context.knex,
        { limit: MAX_ITEMS, ...input },
        visibility,
      );
      const { items, totalItems } = await hideApis(
        page,
        context.knex,
        visibility,
      );
      return {
        output: {
          totalItems,
          items: items.map(
            ({ api, practice, severity, resource, message, fix }) => ({
              api,
              practice,
              severity,
              resource,
              message,
              fix,
            }),
          ),
        },
      };
    },
  });
}
