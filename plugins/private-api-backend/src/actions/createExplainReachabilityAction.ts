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

/** `explain-reachability`: whether a call comes through. */
export function createExplainReachabilityAction(context: ActionContext) {
  const { knex, analyses, authorizer, actionsRegistry } = context;
  actionsRegistry.register({
    name: 'explain-reachability',
    title: 'Explain reachability',
    description: `
Says whether a call of a private API comes through, and walks the path hop by hop: name, VPC endpoint, security group, policies, auth, stage, VPC link, load balancer, target.

## When to use
When somebody gets 403 Forbidden, a time-out or a name that does not resolve, or asks who can call an API. The first hop that fails names what to change.

The verdict is unknown where the inventory can't tell, for example because what the caller's identity policy says was left out.`.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          key: z.string().describe(KEY_DESCRIPTION),
          caller: z
            .object({
              vpcEndpointId: z.string().optional(),
              vpcId: z.string().optional(),
              onPremises: z.object({ cidr: z.string() }).optional(),
              sourceIp: z.string().optional(),
              principalArn: z
                .string()
                .optional()
                .describe('Who signs the call; left out for an unsigned one'),
              identity: z
                .enum(['allow', 'deny', 'silent', 'unknown'])
                .optional()
                .describe('What its identity policy or the authorizer says'),
            })
            .describe('Has exactly one of vpcEndpointId, vpcId and onPremises'),
          hostname: z
            .enum(['private-dns', 'endpoint', 'alias', 'custom-domain'])
            .optional(),
          browser: z.boolean().optional(),
          stage: z.string(),
          method: z.string(),
          path: z.string().describe('Concrete, for example /orders/17'),
        }),
      output: z =>
        z.object({
          link: z.string().describe(LINK_DESCRIPTION),
          verdict: z.enum(['allowed', 'denied', 'unknown']),
          hops: z.array(
            z.object({
              kind: z.string(),
              label: z.string(),
              status: z.enum(['pass', 'fail', 'unknown']),
              reason: z.string(),
              fix: z.string().optional(),
            }),
          ),
          url: z.string().optional(),
          curl: z.string().optional(),
        }),
    },
    async action({ input: { key, ...question }, credentials }) {
      const visibility = await authorizer.visibleTo(credentials);
      const { api, inventory } = await readJudgedApi(key, visibility, context);
      requireOneOrigin(question.caller);
      const { verdict, hops, url, curl } = await hideApis(
        analyses.explainReachability(api, question, inventory),
        knex,
        visibility,
      );
      return {
        output: {
          link: linkTo(context, entityNameOfApi(api)),
          verdict,
          hops: hops.map(({ kind, label, status, reason, fix }) => ({
            kind,
            label,
            status,
            reason,
            ...(fix && { fix }),
          })),
          ...(url && { url }),
          ...(curl && { curl }),
        },
      };
    },
  });
}
