import type { Hop } from '../../access/types';
import { Api, isUnknown, Stage } from '../../inventory';
import { fail, hop, Judgement, pass, unknown, unknownFrom } from '../Judgement';
import { judgeAcceptance } from '../names/judgeAcceptance';
import type { HostnameKind } from '../types';

/** The hop of the API itself: its state, and whether its settings let the name in. */
export function apiHop(api: Api, kind: HostnameKind | undefined): Hop {
  return hop(
    { kind: 'api', label: api.name, resource: api.arn },
    judgeApi(api, kind),
  );
}

function judgeApi(api: Api, kind: HostnameKind | undefined): Judgement {
  if (isUnknown(api.endpointType)) {
    return unknownFrom(api.endpointType, 'The endpoint type is not known');
  }
  if (api.apiStatus === 'FAILED') {
    return fail('The API is in state FAILED.', 'Update or create it again.', {
      source: 'API',
      text: 'apiStatus: FAILED',
    });
  }
  return kind
    ? judgeAcceptance(api, kind)
    : pass(`The API is ${api.endpointType}.`);
}

/** The stage of the call, and the hop that tells whether it exists. */
export function findStage(api: Api, name: string): { stage?: Stage; hop: Hop } {
  const at = { kind: 'stage', label: name || 'Stage' } as const;
  const { stages } = api;
  if (!name) {
    const judgement = unknown('The question names no stage.', 'Name a stage.');
    return { hop: hop(at, judgement) };
  }
  if (isUnknown(stages)) {
    return { hop: hop(at, unknownFrom(stages, 'The stages are not known')) };
  }
  const stage = stages.find(one => one.name === name);
  if (!stage) {
    const judgement = fail(
      `There is no stage ${name}: API Gateway answers 403 or 404.`,
      'Call an existing stage, or deploy to this one.',
      {
        source: 'stages',
        text: stages.map(one => one.name).join(', ') || 'none',
      },
    );
    return { hop: hop(at, judgement) };
  }
  const deployed = stage.deployedAt ? `, deployed ${stage.deployedAt}` : '';
  return { stage, hop: hop(at, pass(`The stage exists${deployed}.`)) };
}
