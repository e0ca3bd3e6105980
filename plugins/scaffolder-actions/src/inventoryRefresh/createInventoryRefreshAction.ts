import type { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseApiKey,
  PrivateApiClient,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import { examples } from './createInventoryRefreshAction.examples';
import { ApiSelector, describeSelector } from './findApi';
import { waitForApi } from './waitForApi';

const DEFAULT_TIMEOUT_SECONDS = 600;
const POLL_INTERVAL_MS = 5_000;

/**
 * What the action works with.
 *
 * @public
 */
export interface InventoryRefreshOptions {
  client: PrivateApiClient;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  auth: AuthService;
  /** Milliseconds since any fixed moment; for tests. */
  now?: () => number;
  /** Default: 5000 */
  pollIntervalMs?: number;
}

/**
 * Makes the action `privateApi:inventory:refresh`: has an account's Region read again, and waits until an API is in the index and
 * in the catalog.
 *
 * @public
 */
export function createInventoryRefreshAction(options: InventoryRefreshOptions) {
  const { client, catalog, auth } = options;
  return createTemplateAction({
    id: 'privateApi:inventory:refresh',
    description:
      'Has the private API plugin read an account and Region again, and waits until an API is indexed and in the catalog.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        key: z =>
          z
            .string({
              description:
                'The API as `<accountId>:<region>:<apiId>`; without it, accountId, region and name say which',
            })
            .optional(),
        accountId: z =>
          z
            .string({ description: 'Account of the API' })
            .regex(/^\d{12}$/)
            .optional(),
        region: z =>
          z
            .string({ description: 'Region of the API' })
            .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
            .optional(),
        name: z => z.string({ description: 'Name of the API' }).optional(),
        tags: z =>
          z
            .record(z.string(), {
              description:
                'Tags that the API of that name has, for example aws:cloudformation:stack-name',
            })
            .optional(),
        timeoutSeconds: z =>
          z
            .number({ description: 'How long to wait. Default: 600' })
            .int()
            .positive()
            .optional(),
      },
      output: {
        key: z => z.string({ description: 'The key of the API' }),
        entityRef: z =>
          z.string({ description: 'The API’s entity in the catalog' }),
      },
    },
    async handler(ctx) {
      const { scope, selector } = readInput(ctx.input);
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would have ${scopeId(
            scope,
          )} read again and wait for the API ${describeSelector(selector)}`,
        );
        ctx.output('key', ctx.input.key ?? `${scopeId(scope)}:dryrun`);
        ctx.output('entityRef', 'api:default/dry-run');
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      const timeoutSeconds =
        ctx.input.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
      const { api, entityRef } = await waitForApi(
        scope,
        selector,
        timeoutSeconds * 1000,
        {
          client,
          getToken: async () => {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: credentials,
              targetPluginId: 'private-api',
            });
            return token;
          },
          hasEntity: async ref =>
            (await catalog.getEntityByRef(ref, { credentials })) !== undefined,
          log: message => ctx.logger.info(message),
          signal: ctx.signal,
          now: options.now ?? (() => performance.now()),
          pollIntervalMs: options.pollIntervalMs ?? POLL_INTERVAL_MS,
        },
      );
      ctx.logger.info(`${api.key} is ${entityRef} in the catalog`);
      ctx.output('key', api.key);
      ctx.output('entityRef', entityRef);
    },
  });
}

function readInput(input: {
  key?: string;
  accountId?: string;
  region?: string;
  name?: string;
  tags?: Record<string, string>;
}): { scope: Scope; selector: ApiSelector } {
  const { key, accountId, region, name, tags } = input;
  if (key !== undefined) {
    const parts = parseApiKey(key);
    if (!parts) {
      throw new InputError(
        `${key} is no API key; one looks like 111111111111:eu-west-1:a1b2c3d4e5`,
      );
    }
    const { apiId: _, ...scope } = parts;
    return { scope, selector: { key: key.trim() } };
  }
  if (!accountId || !region || !name) {
    throw new InputError('Give either key, or accountId, region and name');
  }
  return { scope: { accountId, region }, selector: { name, tags } };
}
