import { CollectContext } from '../CollectContext';

/**
 * Stage variables without what may be a secret: a value is kept only where it is the id of a VPC link of the scope, because
 * an integration may name its link by a variable.
 *
 * @internal
 */
export function keepLinkIds(
  { found }: CollectContext,
  variables: Record<string, string> | undefined,
): Record<string, string | null> {
  const linkIds = new Set(found.all('vpc-link').map(link => link.linkId));
  return Object.fromEntries(
    Object.entries(variables ?? {}).map(([name, value]) => [
      name,
      linkIds.has(value) ? value : null,
    ]),
  );
}
