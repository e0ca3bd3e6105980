import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Coverage,
  Resource,
  ResourceKind,
  Scope,
} from 'backstage-plugin-private-api-common';
import type { AwsClients } from '../aws/AwsClients';
import type { CallCount } from '../aws/CallCounter';
import type {
  DefinitionDigest,
  ExportedDefinition,
} from './definitions/ExportedDefinition';

export type { CallCount } from '../aws/CallCounter';
export type { AwsClients } from '../aws/AwsClients';
export type {
  DefinitionDigest,
  ExportedDefinition,
} from './definitions/ExportedDefinition';

/**
 * What one pass over a scope read.
 *
 * @internal
 */
export interface CollectedScope {
  scope: Scope;
  /** A resource that another account owns and shares (a subnet, an access association) carries that account's id. */
  resources: Resource[];
  /** One entry for each kind that the scope can have. With `only`, those that were read: a single entry that speaks for one API. */
  coverage: Coverage[];
  /** The definitions of deployments that no earlier pass had exported. */
  definitions?: ExportedDefinition[];
  /** Every attempt, by service and operation. */
  calls: CallCount[];
}

/**
 * A configured source of scopes: live AWS or a recording.
 *
 * @internal
 */
export interface ScopeSource {
  /** Its key under `privateApi.sources`. */
  readonly id: string;
  /** One scope for each account and Region, and one with Region `global` for each account (Route 53). */
  listScopes(): Promise<Scope[]>;
  /** Clients for one pass; throws where the scope cannot be read at all. To be destroyed by the caller. */
  clientsFor(scope: Scope): Promise<AwsClients>;
}

/** @internal */
export interface CollectOptions {
  signal?: AbortSignal;
  logger: LoggerService;
  /** Deployments that are exported already, by `deploymentKey`. */
  knownDefinitions?: ReadonlyMap<string, DefinitionDigest>;
  /** Reads this one API again, or some kinds, instead of the scope. */
  only?: { apiId: string } | KindsToRead;
}

/**
 * Kinds to read again, and what is known of the scope: it says what to read of them.
 *
 * @internal
 */
export interface KindsToRead {
  kinds: readonly ResourceKind[];
  known: { resources: readonly Resource[]; coverage: readonly Coverage[] };
}
