import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { partitionOf, Scope } from 'backstage-plugin-private-api-common';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { ScopeSource } from '../collect/types';
import { accountOf } from './accountOf';
import { AwsClients, createAwsClients } from './AwsClients';
import { CallMiddleware } from './CallMiddleware';
import { Clock } from './Clock';
import { MetricMemory } from './MetricMemory';
import {
  OrganizationAccounts,
  OrganizationFilter,
} from './OrganizationAccounts';
import { RateLimits } from './RateLimits';
import { rememberCredentials } from './rememberCredentials';

/**
 * Live AWS as a source of scopes.
 *
 * @internal
 */
export interface AwsSourceOptions {
  id: string;
  /** Their ids, or where in an organisation they are found. */
  accounts: string[] | OrganizationFilter;
  /** Empty: all that are enabled in each account. */
  regions: string[];
  credentials: AwsCredentialsManager;
  rateLimits: RateLimits;
  clock: Clock;
  /** The present of the answers where it is not the clock's; a recorder holds it still. */
  now?: () => Date;
  /** Further layers for every client, for example a recorder. */
  middleware?: CallMiddleware[];
}

class CredentialsError extends Error {
  readonly name = 'CredentialsError';

  constructor(accountId: string, reason: string, cause?: unknown) {
    super(`No credentials for account ${accountId}: ${reason}`, { cause });
  }
}

/** Keeps trying through a throttled minute; the SDK's default of 3 gives up after seconds. */
const RETRIES = { retryMode: 'adaptive', maxAttempts: 8 } as const;

/** @internal */
export class AwsSource implements ScopeSource {
  readonly id: string;
  readonly #options: AwsSourceOptions;
  readonly #metrics: MetricMemory;
  readonly #organization: OrganizationAccounts | undefined;
  readonly #providers = new Map<string, AwsCredentialIdentityProvider>();
  /** By account, as last listed. */
  readonly #regions = new Map<string, string[]>();
  readonly #accountsWithoutRegions = new Set<string>();

  constructor(options: AwsSourceOptions) {
    this.id = options.id;
    this.#options = options;
    this.#metrics = new MetricMemory(options.clock);
    this.#organization = Array.isArray(options.accounts)
      ? undefined
      : new OrganizationAccounts(options.accounts, options.clock);
  }

  /**
   * An account whose Regions cannot be listed keeps those it had, beside its global scope; {@link clientsFor} refuses the
   * global one with the reason, so that the account shows as failed and the others are collected. Throws where the accounts
   * themselves cannot be listed.
   */
  async listScopes(): Promise<Scope[]> {
    const accountIds = await this.#listAccounts();
    const scopes = await Promise.all(
      accountIds.map(async accountId => {
        const regions = await this.#regionsOf(accountId);
        return [...regions, 'global'].map(region => ({ accountId, region }));
      }),
    );
    return scopes.flat();
  }

  async clientsFor(scope: Scope): Promise<AwsClients> {
    const { accountId, region } = scope;
    if (region === 'global' && this.#accountsWithoutRegions.has(accountId)) {
      await this.#listRegions(accountId);
    }
    return this.#makeClients(scope);
  }

  async #makeClients(scope: Scope): Promise<AwsClients> {
    const { clock, rateLimits, middleware = [] } = this.#options;
    const now = this.#options.now ?? (() => new Date(clock.now()));
    return createAwsClients({
      region: scope.region === 'global' ? this.#homeRegion() : scope.region,
      credentials: await this.#credentialsOf(scope.accountId),
      now,
      middleware: [
        ...middleware,
        this.#metrics.middlewareFor(scope),
        rateLimits.middlewareFor(scope),
      ],
      retries: RETRIES,
    });
  }

  async #listAccounts(): Promise<string[]> {
    const { accounts } = this.#options;
    if (!this.#organization || Array.isArray(accounts)) {
      return Array.isArray(accounts) ? accounts : [];
    }
    const { accountId } = accounts;
    const clients = await this.#makeClients({ accountId, region: 'global' });
    try {
      return await this.#organization.list(clients);
    } finally {
      clients.destroy();
    }
  }

  async #regionsOf(accountId: string): Promise<string[]> {
    if (this.#options.regions.length > 0) {
      return this.#options.regions;
    }
    try {
      return await this.#listRegions(accountId);
    } catch {
      this.#accountsWithoutRegions.add(accountId);
      return this.#regions.get(accountId) ?? [];
    }
  }

  async #listRegions(accountId: string): Promise<string[]> {
    const clients = await this.#makeClients({ accountId, region: 'global' });
    try {
      const answer = await clients.ec2.send(new DescribeRegionsCommand({}));
      const regions = (answer.Regions ?? []).flatMap(
        ({ RegionName }) => RegionName ?? [],
      );
      this.#regions.set(accountId, regions);
      this.#accountsWithoutRegions.delete(accountId);
      return regions;
    } finally {
      clients.destroy();
    }
  }

  /** Where the partition keeps Route 53. */
  #homeRegion(): string {
    switch (partitionOf(this.#options.regions[0] ?? '')) {
      case 'aws-cn':
        return 'cn-northwest-1';
      case 'aws-us-gov':
        return 'us-gov-west-1';
      default:
        return 'us-east-1';
    }
  }

  /** Tries the credentials at once: without them the whole scope fails, and not each of its parts. */
  async #credentialsOf(
    accountId: string,
  ): Promise<AwsCredentialIdentityProvider> {
    const provider =
      this.#providers.get(accountId) ?? (await this.#makeProvider(accountId));
    await provider();
    return provider;
  }

  async #makeProvider(
    accountId: string,
  ): Promise<AwsCredentialIdentityProvider> {
    const { sdkCredentialProvider } =
      await this.#options.credentials.getCredentialProvider({ accountId });
    const provider = rememberCredentials(
      nameFailures(sdkCredentialProvider, accountId),
      () => this.#options.clock.now(),
    );
    await this.#requireAccount(accountId, provider);
    this.#providers.set(accountId, provider);
    return provider;
  }

  /** An account without a role or keys of its own gets the backend's, which would show another account under this one's id. */
  async #requireAccount(
    accountId: string,
    provider: AwsCredentialIdentityProvider,
  ): Promise<void> {
    const actual = await accountOf(provider, this.#homeRegion());
    if (actual !== accountId) {
      throw new CredentialsError(
        accountId,
        `those configured are of account ${actual}`,
      );
    }
  }
}

/** A role that cannot be assumed answers `AccessDenied`; unnamed, each part would seem to lack a permission of its own. */
function nameFailures(
  provider: AwsCredentialIdentityProvider,
  accountId: string,
): AwsCredentialIdentityProvider {
  return async properties => {
    try {
      return await provider(properties);
    } catch (error) {
      const reason = error instanceof Error ? error.name : String(error);
      throw new CredentialsError(accountId, reason, error);
    }
  };
}
