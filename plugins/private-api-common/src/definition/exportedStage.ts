import { Api, knownOr, Stage } from '../inventory';

/** Names by which people call the stage that serves their customers. */
const PRODUCTION = /^(\$default|live|main|prd|prod|production)$/i;

/**
 * The stage whose definition stands for the API where only one can be shown: one with a name that says production, otherwise
 * the one deployed last. `undefined` where no stage serves anything.
 *
 * @public
 */
export function exportedStage({
  stages,
}: Pick<Api, 'stages'>): Stage | undefined {
  const deployed = knownOr(stages, []).filter(stage => stage.deploymentId);
  const [first] = [...deployed].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || compareDates(b, a) || (a.name < b.name ? -1 : 1),
  );
  return first;
}

function rankOf({ name }: Stage): number {
  return PRODUCTION.test(name) ? 0 : 1;
}

function compareDates(a: Stage, b: Stage): number {
  return (a.deployedAt ?? '').localeCompare(b.deployedAt ?? '');
}
