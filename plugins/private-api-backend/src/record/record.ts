import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import { AwsSource } from '../aws/AwsSource';
import { systemClock } from '../aws/Clock';
import { RateLimits } from '../aws/RateLimits';
import { CallRecorder, ServiceCall } from '../aws/recording/CallRecorder';
import { collectScope } from '../collect';
import { AccountRedaction } from './AccountRedaction';
import { withoutSecrets } from './withoutSecrets';
import { withPlainTokens } from './withPlainTokens';
import { writeManifest, writeScope } from './writeRecording';

/**
 * What to record, and where to.
 *
 * @internal
 */
export interface RecordOptions {
  accountIds: string[];
  regions: string[];
  directory: string;
  redactAccounts: boolean;
  credentials: AwsCredentialsManager;
  rateLimits: RateLimits;
  logger: LoggerService;
  now: Date;
}

/**
 * What came of one scope.
 *
 * @internal
 */
export interface RecordedScope {
  scope: Scope;
  calls: number;
  resources: number;
  /** Why the scope is not recorded, or what of it is missing. */
  problems: string[];
}

/**
 * Collects the scopes from live AWS and writes down every answer. What the collectors ask is what is recorded.
 *
 * @internal
 */
export async function record(options: RecordOptions): Promise<RecordedScope[]> {
  const redaction = new AccountRedaction();
  const written: Scope[] = [];
  const outcomes: RecordedScope[] = [];
  for (const scope of scopesOf(options)) {
    try {
      const { calls, outcome } = await recordScope(scope, options);
      const target = options.redactAccounts
        ? { ...scope, accountId: redaction.redactText(scope.accountId) }
        : scope;
      await writeScope(
        options.directory,
        target,
        options.redactAccounts
          ? calls.map(call => redactCall(call, redaction))
          : calls,
      );
      written.push(target);
      outcomes.push(outcome);
    } catch (error) {
      const reason = toError(error).message;
      outcomes.push({ scope, calls: 0, resources: 0, problems: [reason] });
    }
  }
  await writeManifest(options.directory, {
    recordedAt: options.now,
    scopes: written,
  });
  return outcomes;
}

function scopesOf({ accountIds, regions }: RecordOptions): Scope[] {
  return accountIds.flatMap(accountId =>
    [...regions, 'global'].map(region => ({ accountId, region })),
  );
}

async function recordScope(
  scope: Scope,
  options: RecordOptions,
): Promise<{ calls: ServiceCall[]; outcome: RecordedScope }> {
  const recorder = new CallRecorder();
  const source = new AwsSource({
    id: 'record',
    accounts: [scope.accountId],
    regions: options.regions,
    credentials: options.credentials,
    rateLimits: options.rateLimits,
    clock: systemClock,
    now: () => options.now,
    middleware: [recorder],
  });
  options.logger.info(`Recording ${scopeId(scope)}`);
  const clients = await source.clientsFor(scope);
  try {
    const { resources } = await collectScope(clients, scope, options);
    const linkIds = new Set(
      resources.flatMap(resource =>
        resource.kind === 'vpc-link' ? [resource.linkId] : [],
      ),
    );
    const calls = withPlainTokens(recorder.calls).map(call =>
      withoutSecrets(call, linkIds),
    );
    return {
      calls,
      outcome: {
        scope,
        calls: calls.length,
        resources: resources.length,
        problems: recorder.lost,
      },
    };
  } finally {
    clients.destroy();
  }
}

function redactCall(
  call: ServiceCall,
  redaction: AccountRedaction,
): ServiceCall {
  return {
    ...call,
    input: redaction.redact(call.input),
    ...(call.output && { output: redaction.redact(call.output) }),
  };
}
