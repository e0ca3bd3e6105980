import { ApiKey, parseApiKey } from 'backstage-plugin-private-api-common';

/**
 * Names of APIs that stand beside each other. One that several of them bear is followed by account and Region, and where these
 * are the same too, by the id of the API.
 *
 * @example
 * Two APIs `orders` in two accounts are `orders (111111111111 eu-west-1)` and `orders (222222222222 eu-west-1)`.
 */
export function distinctNames(apis: { key: ApiKey; name: string }[]): string[] {
  const placed = apis.map(({ key, name }) => {
    const parts = parseApiKey(key);
    return {
      name,
      place: parts && `${name} (${parts.accountId} ${parts.region})`,
      id: parts && `${name} (${parts.apiId})`,
    };
  });
  const bearersOf = countEach(placed.map(({ name }) => name));
  const bearersAt = countEach(placed.map(({ place }) => place));
  return placed.map(({ name, place, id }) => {
    if (bearersOf(name) === 1) {
      return name;
    }
    return (bearersAt(place) === 1 ? place : id) ?? name;
  });
}

function countEach<T>(values: T[]): (value: T) => number {
  const counts = new Map<T, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return value => counts.get(value) ?? 0;
}
