import { entityNameOfApi } from 'backstage-plugin-private-api-common';
import { hideApis } from '../routes/hideApis';
import { readJudgedApi } from '../routes/readJudgedApi';
import {
  ActionContext,
  KEY_DESCRIPTION,
  LINK_DESCRIPTION,
  linkTo,
  READ_ONLY,
} from './ActionContext';

/** `compare-policy`: who would gain or lose access by another resource policy. */
export function createComparePolicyAction(context: ActionContext) {
  context.actionsRegistry.register({
    name: 'compare-policy',
    title: 'Compare policy',
    description: `
Says which VPC endpoints would gain or lose access to a private API with another resource policy. Nothing is changed.

## When to use
Before a resource policy is deployed. A policy with errors is not compared; problems says what is wrong and where.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          key: z.string().describe(KEY_DESCRIPTION),
          policy: z.string().describe('JSON text; empty for no policy'),
        }),
      output: z => {
        const changes = z.array(
          z.object({
            vpcEndpointId: z.string(),
            vpcId: z.string(),
            accountId: z.string(),
            before: z.string(),
            after: z.string(),
            reason: z.string(),
          }),
        );
        return z.object({
          link: z.string().describe(LINK_DESCRIPTION),
          problems: z.array(
            z.object({
              level: z.enum(['error', 'warning']),
              path: z.string(),
              message: z.string(),
            }),
          ),
          gains: changes,
          loses: changes,
          changes: changes.describe('From or to unknown or mixed'),
          unchangedCount: z.number(),
          staysUnknown: changes.describe(
            'Of the unchanged, those of which it is unknown before and after',
          ),
          statements: z.array(z.string()).describe('The policy in words'),
        });
      },
    },
    async action({ input: { key, policy }, credentials }) {
      const visibility = await context.authorizer.visibleTo(credentials);
      const { api, inventory } = await readJudgedApi(key, visibility, context);
      const change = await hideApis(
        context.analyses.comparePolicies(api, policy, inventory),
        context.knex,
        visibility,
      );
      const withCredentials = (list: typeof change.gains) =>
        list.map(({ before, after, ...one }) => ({
          ...one,
          before: before.withCredentials,
          after: after.withCredentials,
        }));
      return {
        output: {
          link: linkTo(context, entityNameOfApi(api)),
          problems: change.problems,
          gains: withCredentials(change.gains),
          loses: withCredentials(change.loses),
          changes: withCredentials(change.changes),
          unchangedCount: change.unchangedCount,
          staysUnknown: withCredentials(change.staysUnknown),
          statements: change.statements.map(({ words }) => words),
        },
      };
    },
  });
}
