import type {
  AuditorService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, toError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { stackDeployPermission } from 'backstage-plugin-private-api-common';
import {
  neededTemplates,
  TemplateInput,
} from '../patternCheck/readCheckTemplate';
import { templateInputs } from '../patternCheck/templateInputs';
import { IF_EXISTS } from './chooseChangeSetType';
import { examples } from './createStackDeployAction.examples';
import type { DeploymentRules } from './DeploymentRules';
import { deployStacks, StackReport } from './deployStacks';
import { planStacks } from './planStacks';
import { ReleaseOutputs, requireOutputs } from './release';
import { readStackOrder } from './StackOrder';

/**
 * What the action works with.
 *
 * @public
 */
export interface StackDeployOptions {
  rules: DeploymentRules;
  credentials: AwsCredentialsManager;
  permissions: PermissionsService;
  auditor: AuditorService;
  /** Milliseconds between two looks at a stack. Default: 5000 */
  pollIntervalMs?: number;
}

/**
 * Makes the action `privateApi:stack:deploy`: deploys CloudFormation templates of the workspace, in order, over accounts and
 * Regions.
 *
 * @param options - `rules` says what may be deployed where
 *
 * @public
 */
export function createStackDeployAction(options: StackDeployOptions) {
  return createTemplateAction({
    id: 'privateApi:stack:deploy',
    description:
      'Deploys CloudFormation stacks through change sets, in order, over accounts and Regions. Only what privateApi.deployment allows.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        stacks: z =>
          templateInputs(z, {
            path: 'The template in the workspace, YAML or JSON, at most 51200 bytes',
            accountId: 'Account to deploy to',
            region: 'Region to deploy to',
            parameters:
              'Parameter values; they win over those of the file. A parameter without a value takes the output of that name of an earlier stack, or its default',
          }),
        ifExists: z =>
          z
            .enum(IF_EXISTS, {
              description:
                'What to do with a stack of that name that this task has not made. Default: fail',
            })
            .optional(),
        tags: z =>
          z
            .record(z.string(), {
              description: 'Tags of all stacks, which pass to their resources',
            })
            .optional(),
        release: z =>
          z
            .object({
              apiId: z.string({
                description: 'Output that holds the id of a REST API',
              }),
              stageName: z.string({
                description: 'Output that holds the name of its stage',
              }),
            })
            .optional()
            .describe(
              'Puts changes of REST APIs live: a stack that has both outputs and was updated gets a deployment of its API, if that changed. Default: changes wait for a deployment that somebody else makes',
            ),
      },
      output: {
        stacks: z =>
          z.array(z.any(), {
            description:
              'Of each stack its name, accountId, region, stackId, status (created, updated, unchanged; in a dry run create or update), outputs and, where changes were put live, deploymentId',
          }),
        outputs: z =>
          z.record(z.string(), {
            description:
              'Outputs of all stacks by name; those of later stacks win',
          }),
      },
    },
    async handler(ctx) {
      const event = await options.auditor.createEvent({
        eventId: 'stack-deploy',
        severityLevel: 'medium',
        meta: auditedInput(ctx),
      });
      try {
        const stacks = await run(ctx, options);
        ctx.output('stacks', stacks);
        ctx.output(
          'outputs',
          Object.assign({}, ...stacks.map(({ outputs }) => outputs)),
        );
        await event.success({
          meta: {
            statuses: stacks.map(({ status }) => status),
            ...(ctx.input.release && {
              deployments: stacks.map(
                ({ deploymentId }) => deploymentId ?? null,
              ),
            }),
          },
        });
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    },
  });
}

/** The step as the functions below see it: what outputs it has does not matter to them. */
type Step = Omit<ActionContext<JsonObject>, 'input' | 'output'> & {
  input: {
    stacks: TemplateInput[];
    ifExists?: (typeof IF_EXISTS)[number];
    tags?: Record<string, string>;
    release?: ReleaseOutputs;
  };
};

async function run(
  ctx: Step,
  options: StackDeployOptions,
): Promise<StackReport[]> {
  await requirePermission(ctx, options.permissions);
  const stacks = neededTemplates(ctx.input.stacks);
  options.rules.require(ctx.templateInfo?.entityRef, stacks);
  // All of them before the first is deployed: what is wrong with the last should not show when the others exist.
  const orders = await Promise.all(
    stacks.map(stack => readStackOrder(ctx.workspacePath, stack)),
  );
  const { ifExists = 'fail', tags = {}, release } = ctx.input;
  if (release) {
    requireOutputs(release, orders);
  }
  const settings = { ...options, ifExists, tags, release };
  return ctx.isDryRun
    ? planStacks(orders, ctx, settings)
    : deployStacks(orders, ctx, settings);
}

async function requirePermission(
  ctx: Step,
  permissions: PermissionsService,
): Promise<void> {
  const [{ result }] = await permissions.authorize(
    [{ permission: stackDeployPermission }],
    { credentials: await ctx.getInitiatorCredentials() },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `${ctx.user?.ref ?? 'The initiator'} lacks the permission ${
        stackDeployPermission.name
      }`,
    );
  }
}

/** Who deploys what and where. No parameter values: some are secrets. */
function auditedInput(ctx: Step): JsonObject {
  return {
    taskId: ctx.task.id,
    template: ctx.templateInfo?.entityRef ?? null,
    user: ctx.user?.ref ?? null,
    isDryRun: ctx.isDryRun ?? false,
    ...(ctx.input.release && { release: { ...ctx.input.release } }),
    stacks: neededTemplates(ctx.input.stacks).map(
      ({ path, name, accountId, region }) => ({
        path,
        name,
        accountId,
        region,
      }),
    ),
  };
}
