import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Fact,
  Inventory,
  Resource,
  ResourceKind,
  Scope,
  Unknown,
} from 'backstage-plugin-private-api-common';
import type { AwsClients } from '../aws/AwsClients';
import type {
  DefinitionDigest,
  ExportedDefinition,
} from './definitions/ExportedDefinition';

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
  /** Deployments by their key as earlier passes exported them, and what this pass exports. */
  definitions: {
    known: ReadonlyMap<string, DefinitionDigest>;
    exported: ExportedDefinition[];
  };
  /** Says that a part is missing for which the model has no unknown: a date, a tag. The area counts as incomplete. */
  reportGap(gap: Unknown): void;
  /** Runs reads of single resources, a bounded number at a time over all areas. Must not be nested: it would wait for itself. */
  each<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]>;
}

/**
 * Reads one area of AWS. A failure that it does not catch leaves its kinds unread, and only those.
 *
 * @internal
 */
export interface Area {
  kinds: readonly ResourceKind[];
  /** Kinds of earlier phases that say what to read: where one of them has a gap, this area has it too. */
  needs?: readonly ResourceKind[];
  /** Facts of earlier phases that say what to read; an unknown one is a gap of this area. */
  needsFacts?(found: Inventory): readonly Fact<unknown>[];
  collect(context: CollectContext): Promise<Resource[]>;
}
