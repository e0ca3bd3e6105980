const MAX_SLUG = 50;

/**
 * The name of the catalog's API entity for an API: its own name made fit for the catalog, with the API's id behind it, because
 * AWS lets two APIs share a name.
 *
 * @example
 * `entityNameOfApi({ name: 'Orders (v2)', apiId: 'a1b2c3d4e5' })` is `orders-v2-a1b2c3d4e5`.
 *
 * @public
 */
export function entityNameOfApi(api: { name: string; apiId: string }): string {
  return entityNameOf(api.name, api.apiId);
}

/**
 * The name of the catalog's Resource entity for a VPC link or a VPC endpoint.
 *
 * @public
 */
export function entityNameOf(name: string, id: string): string {
  const slug = trimDashes(
    trimDashes(name.toLowerCase().replace(/[^a-z0-9]+/g, '-')).slice(
      0,
      MAX_SLUG,
    ),
  );
  return slug && slug !== id ? `${slug}-${id}` : id;
}

function trimDashes(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
