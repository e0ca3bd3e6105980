import { entityNameOfApi } from 'backstage-plugin-private-api-common';
import { hideApis } from '../routes/hideApis';
import { readVisibleProfile } from '../routes/readVisibleProfile';
import {
  ActionContext,
  KEY_DESCRIPTION,
  LINK_DESCRIPTION,
  linkTo,
  READ_ONLY,
} from './ActionContext';

/** `estimate-cost`: what an API costs a month. */
export function createEstimateCostAction(context: ActionContext) {
  const { knex, estate, analyses, authorizer, actionsRegistry } = context;
  actionsRegistry.register({
    name: 'estimate-cost',
    title: 'Estimate the cost of a private API',
    description: `
Estimates what an API costs a month at AWS's list prices, line by line, and what other choices would save.

## When to use
To explain a bill, or to see what a change of traffic, payload or zones would cost: give what would change.

A monthly amount of null is unknown, not zero; the reason is given with it.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          key: z.string().describe(KEY_DESCRIPTION),
          requestsPerMonth: z.number().min(0).optional(),
          requestKb: z.number().min(0).optional(),
          responseKb: z.number().min(0).optional(),
          zones: z.number().min(0).optional(),
          lambdaMb: z.number().min(0).optional(),
          lambdaMs: z.number().min(0).optional(),
          authorizerMb: z.number().min(0).optional(),
          authorizerMs: z.number().min(0).optional(),
        }),
      output: z =>
        z.object({
          link: z.string().describe(LINK_DESCRIPTION),
          currency: z.string(),
          monthly: z.number().nullable(),
          complete: z
            .boolean()
            .describe('False where a line is unknown, so that it costs more'),
          lines: z.array(
            z.object({
              label: z.string(),
              monthly: z.number().nullable(),
              formula: z.string(),
              reason: z.string().optional(),
              assumption: z.string().optional(),
            }),
          ),
          comparisons: z.array(
            z.object({
              title: z.string(),
              monthlySaving: z.number().nullable(),
              explanation: z.string(),
            }),
          ),
          notes: z.array(z.string()),
        }),
    },
    async action({ input: { key, ...whatIf }, credentials }) {
      const visibility = await authorizer.visibleTo(credentials);
      const { api } = await readVisibleProfile(knex, key, visibility);
      const { inventory } = await estate.current();
      const { currency, monthly, complete, lines, comparisons, basis } =
        await hideApis(
          analyses.estimateCost(api, inventory, whatIf),
          knex,
          visibility,
        );
      return {
        output: {
          link: linkTo(context, entityNameOfApi(api)),
          currency,
          monthly,
          complete,
          lines: lines.map(line => ({
            label: line.label,
            monthly: line.monthly,
            formula: line.formula,
            ...(line.reason && { reason: line.reason }),
            ...(line.assumption && { assumption: line.assumption }),
          })),
          comparisons: comparisons.map(
            ({ title, monthlySaving, explanation }) => ({
              title,
              monthlySaving,
              explanation,
            }),
          ),
          notes: basis.notes,
        },
      };
    },
  });
}
