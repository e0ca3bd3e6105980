import { FINDING_STATES } from 'backstage-plugin-private-api-common';
import { hideApis } from '../routes/hideApis';
import { PILLARS, selectPillars } from '../store/pillars';
import { searchFindings } from '../store/searchFindings';
import {
  ActionContext,
  LINK_DESCRIPTION,
  linkTo,
  READ_ONLY,
} from './ActionContext';

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
          pillar: z
            .array(z.enum(PILLARS))
            .optional()
            .describe('Of the Well-Architected Framework'),
          state: z
            .array(z.enum(FINDING_STATES))
            .optional()
            .describe('open and waived unless given'),
          limit: z.number().int().min(1).max(MAX_ITEMS).optional(),
          offset: z.number().int().min(0).optional(),
        }),
      output: z =>
        z.object({
          totalItems: z.number(),
          items: z.array(
            z.object({
              id: z.string(),
              api: z.string(),
              link: z.string().describe(LINK_DESCRIPTION),
              practice: z.string(),
              severity: z.string(),
              state: z.string(),
              firstSeen: z.string(),
              resource: z.string(),
              message: z.string(),
              fix: z.string(),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const visibility = await context.authorizer.visibleTo(credentials);
      const { limit, offset, ...filter } = input;
      const page = await searchFindings(
        context.knex,
        {
          ...selectPillars(filter, context.analyses.practices),
          limit: limit ?? MAX_ITEMS,
          offset,
        },
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
          items: items.map(item => ({
            id: item.id,
            api: item.api,
            link: linkTo(context, item.entityName),
            practice: item.practice,
            severity: item.severity,
            state: item.state,
            firstSeen: item.firstSeen,
            resource: item.resource,
            message: item.message,
            fix: item.fix,
          })),
        },
      };
    },
  });
}
