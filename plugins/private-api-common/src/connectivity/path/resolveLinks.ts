import { isUnknown, Stage } from '../../inventory';
import { fail, Judgement, unknown, unknownFrom } from '../Judgement';
import type { PathContext } from './PathContext';

/** The link that some stages use, or why it can't be told. */
export interface ResolvedLink {
  /** Names of the stages; empty where the id is the same for all. */
  stages: string[];
  linkId?: string;
  /** Set where there is no id. */
  judgement?: Judgement;
}

const STAGE_VARIABLE = /^\$\{stageVariables\.(\w+)\}$/;

/** The VPC links that an integration's connection id stands for: one, or one for each value of its stage variable. */
export function resolveLinks(
  connectionId: string,
  { api, stage }: PathContext,
): ResolvedLink[] {
  const variable = STAGE_VARIABLE.exec(connectionId)?.[1];
  if (!variable) {
    return [{ stages: [], linkId: connectionId }];
  }
  const stages = stage ? [stage] : api.stages;
  if (isUnknown(stages)) {
    const judgement = unknownFrom(
      stages,
      `The link id stands in stage variable ${variable}, and the stages are not known`,
    );
    return [{ stages: [], judgement }];
  }
  const links = new Map<string, ResolvedLink>();
  for (const each of stages) {
    const link = resolveAt(each, variable);
    const key = link.linkId ?? link.judgement?.status ?? '';
    const known = links.get(key);
    if (known) {
      known.stages.push(each.name);
    } else {
      links.set(key, link);
    }
  }
  return links.size > 0 ? [...links.values()] : [notDeployed(variable)];
}

function resolveAt(stage: Stage, variable: string): ResolvedLink {
  const value = stage.variables[variable];
  const stages = [stage.name];
  if (value) {
    return { stages, linkId: value };
  }
  // Absent is AWS's answer; `null` is the collector's: a value it does not keep.
  if (value === undefined || value === '') {
    const judgement = fail(
      `Stage ${stage.name} has no variable ${variable}, which names the VPC link: calls answer 500.`,
      `Set stage variable ${variable} to the id of a VPC link.`,
      {
        source: `stage ${stage.name}, variables`,
        text: Object.keys(stage.variables).join(', ') || 'none',
      },
    );
    return { stages, judgement };
  }
  const judgement = unknown(
    `Stage ${stage.name} names the VPC link in variable ${variable}, whose value is withheld because it is not the id of a known link.`,
  );
  return { stages, judgement };
}

function notDeployed(variable: string): ResolvedLink {
  const judgement = unknown(
    `The link id stands in stage variable ${variable}, and there is no stage.`,
  );
  return { stages: [], judgement };
}
