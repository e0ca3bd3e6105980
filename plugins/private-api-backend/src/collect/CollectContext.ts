import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Inventory,
  Resource,
  ResourceKind,
  Scope,
} from 'backstage-plugin-private-api-common';
import type { AwsClients } from '../aws/AwsClients';

/**
 * What a collector works with.
 *
 * @internal
 */
export interface CollectContext {
  scope: Scope;
  clients: AwsClients;
  logger: LoggerService;
  /** Goes with every call, so that a pass can be called off. */
  call: { abortSignal?: AbortSignal };
  /** What earlier phases of this pass have read. */
  found: Inventory;
  /** Runs reads of single resources, a bounded number at a time. */
  each<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]>;
}

/**
 * Reads one area of AWS. A failure that it does not catch leaves its kinds unread, and only those.
 *
 * @internal
 */
export interface Area {
  kinds: readonly ResourceKind[];
  collect(context: CollectContext): Promise<Resource[]>;
}
