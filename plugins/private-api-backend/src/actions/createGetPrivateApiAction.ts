import { entityNameOfApi, Hop } from 'backstage-plugin-private-api-common';
import { readVisibleProfile } from '../routes/readVisibleProfile';
import {
  ActionContext,
  KEY_DESCRIPTION,
  LINK_DESCRIPTION,
  linkTo,
  READ_ONLY,
} from './ActionContext';

/** `get-private-api`: what is known of one API, in short. */
export function createGetPrivateApiAction(context: ActionContext) {
  context.actionsRegistry.register({
    name: 'get-private-api',
    title: 'Get a private API',
    description: `
Gives what is known of one API: how it is reached, who may call it, what it costs and which practices it fails.

## When to use
To answer questions about one API. For whether a certain call comes through, use explain-reachability.

A status of unknown says that the inventory can't tell; the reason is given with it.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z => z.object({ key: z.string().describe(KEY_DESCRIPTION) }),
      output: z =>
        z.object({
          key: z.string(),
          name: z.string(),
          link: z.string().describe(LINK_DESCRIPTION),
          asOf: z.string(),
          connectivity: z.object({
            status: z.string(),
            summary: z.string(),
            names: z.array(
              z.object({
                kind: z.string(),
                hostnames: z.array(z.string()),
                status: z.string(),
                reason: z.string(),
              }),
            ),
            problems: z.array(z.string()),
          }),
          access: z.object({
            auth: z.array(z.string()),
            policy: z.string(),
            statements: z.array(z.string()),
            notes: z.array(z.string()),
          }),
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
    },
    async action({ input, credentials }) {
      const visibility = await context.authorizer.visibleTo(credentials);
      const { api, connectivity, access, cost, findings, asOf } =
        await readVisibleProfile(context.knex, input.key, visibility);
      const hops = [
        ...connectivity.entrances,
        ...connectivity.backends,
      ].flatMap(part => part.hops);
      return {
        output: {
          key: api.key,
          name: api.name,
          link: linkTo(context, entityNameOfApi(api)),
          asOf,
          connectivity: {
            status: connectivity.status,
            summary: connectivity.summary,
            names: connectivity.names.map(
              ({ kind, hostnames, status, reason }) => ({
                kind,
                hostnames,
                status,
                reason,
              }),
            ),
            problems: problemsOf(hops),
          },
          access: {
            auth: access.auth.map(use => use.authorizationType),
            policy: access.policy.state,
            statements: access.policy.statements.map(({ words }) => words),
            notes: access.notes.map(({ message }) => message),
          },
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
        },
      };
    },
  });
}

function problemsOf(hops: readonly Hop[]): string[] {
  const problems = hops
    .filter(({ status }) => status !== 'pass')
    .map(({ label, reason }) => `${label}: ${reason}`);
  return [...new Set(problems)];
}
