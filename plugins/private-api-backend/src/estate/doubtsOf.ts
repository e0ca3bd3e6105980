import {
  Inventory,
  JudgedApi,
  maySurround,
  PracticeRow,
} from 'backstage-plugin-private-api-common';
import type { IsDoubtful } from '../store/ProfileRecord';

/**
 * Tells which earlier findings a judgement leaves open because it can't tell: an unknown is not a repair.
 *
 * @remarks
 * A finding stays open where its practice could not be judged on its resource. It also stays where the resource still exists
 * and was not judged, but may stand on a part of the API's paths that could not be read.
 */
export function doubtsOf(
  { profile, outcomes }: JudgedApi,
  context: { inventory: Inventory; practices: readonly PracticeRow[] },
): IsDoubtful {
  const { inventory, practices } = context;
  const judged = new Set(outcomes.map(({ resource }) => resource));
  const undetermined = new Set(
    outcomes
      .filter(({ status }) => status === 'unknown')
      .map(({ practice, resource }) => `${practice} ${resource}`),
  );
  // A pass keeps one of these for each API of a scope, and few are ever asked: nothing is prepared that all have alike.
  const isInForce = (id: string) =>
    practices.some(practice => practice.id === id && practice.inForce);
  return ({ practice, resource }) => {
    if (judged.has(resource)) {
      return undetermined.has(`${practice} ${resource}`);
    }
    const found = inventory.lookUp(resource);
    return (
      found !== undefined &&
      isInForce(practice) &&
      maySurround(profile, found, inventory)
    );
  };
}
