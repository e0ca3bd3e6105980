/**
 * What is remembered of an exported definition from pass to pass, so that a deployment is exported once.
 *
 * @internal
 */
export interface DefinitionDigest {
  /** The resource policy as JSON text, where the export carries one. Its absence says nothing. */
  policy?: string;
  /** Where each operation leads, as {@link fingerprintOf} writes it, by `GET /orders`. */
  operations: Record<string, string>;
  /** Why its text is not kept, where it is not. */
  withoutText?: string;
}

/**
 * The definition that a deployment holds, as AWS exports it.
 *
 * @internal
 */
export interface ExportedDefinition {
  apiArn: string;
  deploymentId: string;
  digest: DefinitionDigest;
  /** OpenAPI as JSON text, without what may be secret; `null` where it is too large to keep. */
  text: string | null;
}

/**
 * Names a deployment among those of all APIs.
 *
 * @internal
 */
export function deploymentKey(apiArn: string, deploymentId: string): string {
  return `${apiArn} ${deploymentId}`;
}
