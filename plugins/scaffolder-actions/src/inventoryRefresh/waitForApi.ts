import { setTimeout } from 'node:timers/promises';
import { CustomErrorBase } from '@backstage/errors';
import {
  ApiRow,
  PrivateApiClient,
  Scope,
  scopeId,
  ScopeRow,
} from 'backstage-plugin-private-api-common';
import { ApiSelector, describeSelector, findApi } from './findApi';

/** It took longer than it was allowed to. */
export class TimeoutError extends CustomErrorBase {
  readonly name = 'TimeoutError';
}

/** What waiting works with. */
export interface WaitTools {
  client: PrivateApiClient;
  /** Tokens are short-lived, so each call gets its own. */
  getToken: () => Promise<string>;
  /** Whether the catalog has this entity, as the initiator sees it. */
  hasEntity: (entityRef: string) => Promise<boolean>;
  log: (message: string) => void;
  signal?: AbortSignal;
  /** Milliseconds since any fixed moment. */
  now: () => number;
  pollIntervalMs: number;
}

/** An API that has been read and can be opened in the catalog. */
export interface FoundApi {
  api: ApiRow;
  entityRef: string;
}

/**
 * Has a scope read again, and waits until the API is in the index as read by that pass, and in the catalog.
 *
 * @remarks
 * A pass that was already under way may have begun before the API was made, so the scope is read once more for each pass that
 * does not find it. Reading twice does no harm: the step may be killed and run again.
 */
export async function waitForApi(
  scope: Scope,
  selector: ApiSelector,
  timeoutMs: number,
  tools: WaitTools,
): Promise<FoundApi> {
  const deadline = tools.now() + timeoutMs;
  let lastPass = (await readScope(scope, tools))?.collectedAt;
  await refresh(scope, tools);
  let found: FoundApi | undefined;
  for (;;) {
    const row = await readScope(scope, tools);
    if (row?.collectedAt && row.collectedAt !== lastPass) {
      found = await lookUp(scope, selector, tools);
      if (found && (await tools.hasEntity(found.entityRef))) {
        return found;
      }
      if (!found) {
        lastPass = row.collectedAt;
        await refresh(scope, tools);
      }
    }
    if (tools.now() >= deadline) {
      throw new TimeoutError(
        explainTimeout(scope, selector, { timeoutMs, row, found }),
      );
    }
    await setTimeout(tools.pollIntervalMs, undefined, {
      signal: tools.signal,
    });
  }
}

async function refresh(scope: Scope, tools: WaitTools): Promise<void> {
  tools.log(`Having ${scopeId(scope)} read again`);
  await tools.client.refresh(scope, await optionsOf(tools));
}

async function readScope(
  scope: Scope,
  tools: WaitTools,
): Promise<ScopeRow | undefined> {
  const { items } = await tools.client.listScopes(await optionsOf(tools));
  return items.find(item => scopeId(item) === scopeId(scope));
}

async function lookUp(
  scope: Scope,
  selector: ApiSelector,
  tools: WaitTools,
): Promise<FoundApi | undefined> {
  const api = await findApi(
    scope,
    selector,
    tools.client,
    await optionsOf(tools),
  );
  return api && { api, entityRef: `api:default/${api.entityName}` };
}

async function optionsOf({ getToken, signal }: WaitTools) {
  return { token: await getToken(), signal };
}

function explainTimeout(
  scope: Scope,
  selector: ApiSelector,
  state: { timeoutMs: number; row?: ScopeRow; found?: FoundApi },
): string {
  const { timeoutMs, row, found } = state;
  const waited = `Waited ${
    timeoutMs / 1000
  } seconds for the API ${describeSelector(selector)}`;
  if (found) {
    return `${waited}: it is indexed, but the catalog shows no ${found.entityRef}. Is the catalog module installed, and may you read the entity?`;
  }
  if (!row) {
    return `${waited}: the scope ${scopeId(
      scope,
    )} shows no API that you may read`;
  }
  return `${waited}: it is not indexed. The scope ${scopeId(scope)} is ${
    row.status
  }${row.collectedAt ? `, read last at ${row.collectedAt}` : ''}${
    row.error ? `: ${row.error}` : ''
  }`;
}
