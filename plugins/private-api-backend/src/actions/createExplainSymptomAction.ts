import { entityNameOfApi } from 'backstage-plugin-private-api-common';
import { hideApis } from '../routes/hideApis';
import { readJudgedApi } from '../routes/readJudgedApi';
import { requireOneOrigin } from '../routes/requireOneOrigin';
import {
  ActionContext,
  KEY_DESCRIPTION,
  LINK_DESCRIPTION,
  linkTo,
  READ_ONLY,
} from './ActionContext';

/** `explain-symptom`: what an error message of a caller may come from. */
export function createExplainSymptomAction(context: ActionContext) {
  context.actionsRegistry.register({
    name: 'explain-symptom',
    title: 'Explain symptom',
    description: `
Says what a failure of a call may come from: first what the inventory confirms of this API and call, then what it can't tell, last what it rules out.

## When to use
When somebody pastes an error message or a status code. Name the call where it is known; without it the policies can't be judged.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          key: z.string().describe(KEY_DESCRIPTION),
          text: z
            .string()
            .min(1)
            .describe('Error message, status code, or what happened in words'),
          question: z
            .object({
              caller: z
                .object({
                  vpcEndpointId: z.string().optional(),
                  vpcId: z.string().optional(),
                  onPremises: z.object({ cidr: z.string() }).optional(),
                  sourceIp: z.string().optional(),
                  principalArn: z.string().optional(),
                  identity: z
                    .enum(['allow', 'deny', 'silent', 'unknown'])
                    .optional(),
                })
                .describe(
                  'Has exactly one of vpcEndpointId, vpcId and onPremises',
                ),
              hostname: z
                .enum(['private-dns', 'endpoint', 'alias', 'custom-domain'])
                .optional(),
              stage: z.string(),
              method: z.string(),
              path: z.string().describe('Concrete, for example /orders/17'),
            })
            .optional(),
        }),
      output: z =>
        z.object({
          link: z.string().describe(LINK_DESCRIPTION),
          symptoms: z.array(z.string()),
          causes: z.array(
            z.object({
              cause: z.string(),
              status: z.enum(['confirmed', 'possible', 'ruled-out']),
              fix: z.string(),
              evidence: z.array(z.string()),
            }),
          ),
        }),
    },
    async action({ input: { key, text, question }, credentials }) {
      const visibility = await context.authorizer.visibleTo(credentials);
      const { api, inventory } = await readJudgedApi(key, visibility, context);
      if (question) {
        requireOneOrigin(question.caller);
      }
      const { symptoms, causes } = await hideApis(
        context.analyses.explainSymptom(text, { api, inventory, question }),
        context.knex,
        visibility,
      );
      return {
        output: {
          link: linkTo(context, entityNameOfApi(api)),
          symptoms,
          causes: causes.map(({ cause, status, fix, hops }) => ({
            cause,
            status,
            fix,
            evidence: hops.map(({ reason }) => reason),
          })),
        },
      };
    },
  });
}
