import type { Api, Inventory, Resource } from '../inventory';
import {
  PracticeEvaluator,
  type EvaluationOptions,
  type PracticeOutcome,
} from './evaluatePractices';
import type { Practice } from './practice';

/** Answers of one set of practices on the resources of an inventory that APIs share. */
interface SharedOutcomes {
  practices: readonly Practice[];
  options: EvaluationOptions;
  evaluator: PracticeEvaluator;
  byResource: Map<Resource, readonly PracticeOutcome[]>;
}

const SHARED = new WeakMap<Inventory, SharedOutcomes>();

/**
 * What the practices answer on an API and on the resources around it. Endpoints, links and load balancers serve many APIs and
 * are judged once for all of them, as long as inventory, time and settings stay the same.
 */
export function evaluateProfile(
  { api, surroundings }: { api: Api; surroundings: readonly Resource[] },
  practices: readonly Practice[],
  options: EvaluationOptions,
): PracticeOutcome[] {
  const { evaluator, byResource } = sharedFor(practices, options);
  const outcomes = evaluator.evaluate(api);
  for (const resource of surroundings) {
    let known = byResource.get(resource);
    if (!known) {
      known = evaluator.evaluate(resource);
      byResource.set(resource, known);
    }
    outcomes.push(...known);
  }
  return outcomes;
}

function sharedFor(
  practices: readonly Practice[],
  options: EvaluationOptions,
): SharedOutcomes {
  const before = SHARED.get(options.inventory);
  if (
    before?.practices === practices &&
    before.options.now === options.now &&
    before.options.settings === options.settings
  ) {
    return before;
  }
  const shared: SharedOutcomes = {
    practices,
    options,
    evaluator: new PracticeEvaluator(practices, options),
    byResource: new Map(),
  };
  SHARED.set(options.inventory, shared);
  return shared;
}
