import { createHash } from 'node:crypto';
import {
  DefinitionDifference,
  Fact,
  isUnknown,
  Operation,
} from 'backstage-plugin-private-api-common';
import { DefinitionDigest } from './ExportedDefinition';
import { withoutCredentials } from '../withoutCredentials';

/** Where an integration leads, in the words that draft and export share. */
export interface Destination {
  type?: string;
  uri?: string;
  method?: string;
  connectionType?: string;
  connectionId?: string;
}

/**
 * A short text that differs where two integrations lead elsewhere. Addresses stand in it without names and passwords, as the
 * inventory has them.
 *
 * @internal
 */
export function fingerprintOf(destination: Destination): string {
  const { type, uri, method, connectionType, connectionId } = destination;
  return createHash('sha1')
    .update(
      JSON.stringify([
        type?.toUpperCase(),
        uri ? withoutCredentials(uri) : '',
        // A mock has none, whatever a tool has written.
        type?.toUpperCase() === 'MOCK' ? '' : method?.toUpperCase() ?? '',
        connectionType ?? 'INTERNET',
        connectionId ?? '',
      ]),
    )
    .digest('base64url')
    .slice(0, 12);
}

/**
 * Where the editable draft of an API and a deployment of it differ. An operation whose integration one side does not tell is
 * compared by its being there alone.
 *
 * @internal
 */
export function compareDefinitions(
  draft: Fact<Operation[]>,
  deployed: DefinitionDigest['operations'],
): Fact<DefinitionDifference[]> {
  if (isUnknown(draft)) {
    return draft;
  }
  const drafted = new Map(
    draft.map(operation => [nameOf(operation), operation]),
  );
  const differences: DefinitionDifference[] = [];
  for (const [operation, { integration }] of drafted) {
    const fingerprint = Object.hasOwn(deployed, operation)
      ? deployed[operation]
      : undefined;
    if (fingerprint === undefined) {
      differences.push({ operation, change: 'not-deployed' });
    } else if (
      fingerprint !== '' &&
      integration &&
      !isUnknown(integration) &&
      fingerprint !== fingerprintOf(integration)
    ) {
      differences.push({ operation, change: 'integration' });
    }
  }
  for (const operation of Object.keys(deployed)) {
    if (!drafted.has(operation)) {
      differences.push({ operation, change: 'not-in-draft' });
    }
  }
  return differences.sort((a, b) => (a.operation < b.operation ? -1 : 1));
}

function nameOf({ method, path }: Operation): string {
  return `${method ?? 'ANY'} ${path}`;
}
