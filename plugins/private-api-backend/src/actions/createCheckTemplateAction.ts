import type { ApiProfile } from 'backstage-plugin-private-api-common';
import { checkForReader } from '../routes/checkForReader';
import { ActionContext, READ_ONLY } from './ActionContext';

const MAX_TEMPLATES = 20;
const MAX_LENGTH = 1_000_000;

/** `check-template`: what APIs would be, before they are deployed. */
export function createCheckTemplateAction(context: ActionContext) {
  context.actionsRegistry.register({
    name: 'check-template',
    title: 'Check a CloudFormation template',
    description: `
Judges the APIs that CloudFormation templates would make, before anything is deployed: how they would be reached, who may call them, what they would cost a month and which practices they would fail.

## When to use
Before a private API or a private integration is deployed or changed. Nothing is kept or deployed.

Give templates in the order of deployment: outputs of one can be parameters of the next. What is not CloudFormation or can't be resolved is listed under problems.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          templates: z
            .array(
              z.object({
                name: z.string().min(1),
                body: z.string().max(MAX_LENGTH).describe('YAML or JSON'),
                accountId: z.string().regex(/^\d{12}$/),
                region: z.string().min(1),
                parameters: z.record(z.string(), z.string()).optional(),
              }),
            )
            .min(1)
            .max(MAX_TEMPLATES),
        }),
      output: z =>
        z.object({
          apis: z.array(
            z.object({
              name: z.string(),
              connectivity: z.object({
                status: z.string(),
                summary: z.string(),
              }),
              auth: z.array(z.string()),
              policy: z.string(),
              cost: z.object({
                currency: z.string(),
                monthly: z.number().nullable(),
                complete: z.boolean(),
              }),
              findings: z.array(
                z.object({
                  practice: z.string(),
                  severity: z.string(),
                  message: z.string(),
                  fix: z.string(),
                }),
              ),
            }),
          ),
          problems: z.array(
            z.object({
              template: z.string(),
              path: z.string().optional(),
              message: z.string(),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const visibility = await context.authorizer.visibleTo(credentials);
      const { profiles, problems } = await checkForReader(
        input.templates,
        visibility,
        context,
      );
      return { output: { apis: profiles.map(inShort), problems } };
    },
  });
}

function inShort({ api, connectivity, access, cost, findings }: ApiProfile) {
  return {
    name: api.name,
    connectivity: {
      status: connectivity.status,
      summary: connectivity.summary,
    },
    auth: access.auth.map(use => use.authorizationType),
    policy: access.policy.state,
    cost: {
      currency: cost.currency,
      monthly: cost.monthly,
      complete: cost.complete,
    },
    findings: findings.map(({ practice, severity, message, fix }) => ({
      practice,
      severity,
      message,
      fix,
    })),
  };
}
