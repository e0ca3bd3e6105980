import { listed } from 'backstage-plugin-private-api-common';

/** What the words of a cause need to know of its API. */
interface NamedApi {
  api_key: string;
  name: string;
  owner: string;
}

/** The names of the APIs, each API once; the first five, and how many more. */
export function namesOf(causes: readonly NamedApi[]): string {
  // Two APIs may have one name.
  const byKey = new Map(causes.map(({ api_key, name }) => [api_key, name]));
  const names = [...byKey.values()];
  return names.length === new Set(names).size
    ? listed(names)
    : listed([...byKey].map(([key, name]) => `${name} (${key})`));
}

/** How many APIs it is. */
export function countApis(causes: readonly NamedApi[]): number {
  return new Set(causes.map(({ api_key }) => api_key)).size;
}

/** Where the portal lists findings of a practice with the owners of the APIs. */
export function linkToFindings(
  page: string,
  practice: string,
  { causes, state }: { causes: readonly NamedApi[]; state?: string },
): string {
  const owners = new Set(causes.map(({ owner }) => owner));
  const params = new URLSearchParams([
    ['practice', practice],
    ...[...owners].map(owner => ['owner', owner]),
    ...(state ? [['state', state]] : []),
  ]);
  return `${page}/compliance?${params}`;
}
