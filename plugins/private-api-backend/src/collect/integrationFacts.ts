import { Fact, Inventory, knownOr } from 'backstage-plugin-private-api-common';

/**
 * All that says what the APIs of a scope lead to; where one of it is unknown, so is a part of what is behind them.
 *
 * @internal
 */
export function integrationFacts(found: Inventory): Fact<unknown>[] {
  return found
    .all('api')
    .flatMap(({ operations }) => [
      operations,
      ...knownOr(operations, []).map(({ integration }) => integration),
    ]);
}
