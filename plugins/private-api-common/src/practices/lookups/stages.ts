import {
  isUnknown,
  type Api,
  type MethodSettings,
  type Stage,
} from '../../inventory';
import { listed } from '../listed';
import { notApplicable, undetermined, type PracticeResult } from '../practice';

type Results<M extends string> = PracticeResult<M> | PracticeResult<M>[];

/** Judges the stages of an API; one without any is not deployed, and the practice says nothing of it. */
export function ofStages<M extends string>(
  api: Api,
  judge: (stages: readonly Stage[]) => Results<M>,
): Results<M> {
  if (isUnknown(api.stages)) {
    return undetermined(api.stages.unknown);
  }
  return api.stages.length > 0 ? judge(api.stages) : notApplicable();
}

/** What a stage sets for all methods or routes that have no settings of their own. */
export function defaultSettings(stage: Stage): MethodSettings {
  return stage.methodSettings['*/*'] ?? stage.methodSettings.$default ?? {};
}

/** Names of stages as a part of a sentence. */
export function listStages(stages: readonly Stage[]): string {
  return listed(stages.map(({ name }) => name));
}
