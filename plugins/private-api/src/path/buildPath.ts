import { ApiProfile } from 'backstage-plugin-private-api-common';
import { Texts } from '../text/useText';
import { backendNodes } from './backendNodes';
import {
  apiNode,
  callerNodes,
  endpointNodes,
  nameNodes,
  policyNode,
} from './frontNodes';
import { ApiPath, LANES, PathEdge, PathNode } from './types';

/**
 * The path of an API from its profile. In front of the API every element of a lane leads to every element of the next, for
 * any caller may take any name; behind it each backend keeps its own way, and ways that share an element meet there.
 */
export function buildPath(
  profile: ApiProfile,
  { t, datesIn }: Pick<Texts, 't' | 'datesIn'>,
): ApiPath {
  const front = [
    ...callerNodes(profile, t),
    ...nameNodes(profile, t),
    ...endpointNodes(profile, t),
    ...policyNode(profile, t),
  ];
  const api = apiNode(profile, t);
  const behind = backendNodes(profile.connectivity.backends, api.id, t);
  return {
    // All that shows the path, pictures and text too, names times as the reader does.
    nodes: [...front, api, ...behind.nodes].map(node => ({
      ...node,
      reason: datesIn(node.reason),
    })),
    edges: [...joinLanes([...front, api]), ...behind.edges],
  };
}

function joinLanes(nodes: PathNode[]): PathEdge[] {
  const lanes = LANES.map(lane =>
    nodes.filter(node => node.lane === lane),
  ).filter(lane => lane.length > 0);
  return lanes
    .slice(1)
    .flatMap((lane, index) =>
      lanes[index].flatMap(from =>
        lane.map(to => ({ from: from.id, to: to.id })),
      ),
    );
}
