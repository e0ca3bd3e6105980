import type {
  Inventory,
  JudgedApi,
  PracticeRow,
} from 'backstage-plugin-private-api-common';
import type { IsDoubtful } from '../store/ProfileRecord';

/**
 * Tells which earlier findings a judgement leaves open because it can't tell: an unknown is not a repair.
 *
 * @remarks
 * A finding stays open where its practice could not be judged on its resource. It also stays where the resource still exists
 * and the API's paths are not fully known: the resource may stand on a part of them that could not be read.
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
  const inForce = new Set(
    practices.filter(practice => practice.inForce).map(({ id }) => id),
  );
  const isPathKnown = arePathsKnown(profile);
  return ({ practice, resource }) => {
    if (judged.has(resource)) {
      return undetermined.has(`${practice} ${resource}`);
    }
    return (
      !isPathKnown &&
      inForce.has(practice) &&
      inventory.lookUp(resource) !== undefined
    );
  };
}

function arePathsKnown({ connectivity }: JudgedApi['profile']): boolean {
  return [...connectivity.entrances, ...connectivity.backends].every(path =>
    path.hops.every(({ status }) => status !== 'unknown'),
  );
}
