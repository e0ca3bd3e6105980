/**
 * Tags as EC2, Elastic Load Balancing and others list them, by name.
 *
 * @internal
 */
export function tagsOf(
  tags: readonly { Key?: string; Value?: string }[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']),
  );
}
