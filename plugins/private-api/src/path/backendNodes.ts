import {
  Backend,
  Hop,
  HopKind,
  HopStatus,
} from 'backstage-plugin-private-api-common';
import { ApiPath, LaneId, PathNode } from './types';

const LANE_OF_HOP: Partial<Record<HopKind, LaneId>> = {
  'vpc-link': 'links',
  'security-group': 'links',
  'load-balancer': 'loadBalancers',
  listener: 'loadBalancers',
  'cloud-map': 'loadBalancers',
  'target-group': 'targets',
  target: 'targets',
};

/**
 * What stands behind the API: a node for each backend's integration and then one a lane, of the hops in that lane. Backends
 * that go through the same link, load balancer or targets share the node.
 */
export function backendNodes(backends: Backend[], apiId: string): ApiPath {
  const nodes = new Map<string, PathNode>();
  const edges = new Map<string, { from: string; to: string }>();
  for (const backend of backends) {
    let from = apiId;
    for (const node of chainOf(backend)) {
      if (!nodes.has(node.id)) {
        nodes.set(node.id, node);
      }
      edges.set(`${from} ${node.id}`, { from, to: node.id });
      from = node.id;
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function chainOf(backend: Backend): PathNode[] {
  const byLane = new Map<LaneId, Hop[]>();
  for (const hop of backend.hops) {
    const lane = LANE_OF_HOP[hop.kind] ?? 'integrations';
    byLane.set(lane, [...(byLane.get(lane) ?? []), hop]);
  }
  const own = byLane.get('integrations') ?? [];
  byLane.delete('integrations');
  return [
    integrationNode(backend, own),
    ...[...byLane].map(([lane, hops]) => laneNode(lane, hops)),
  ];
}

/** A backend without hops behind the integration has no other place to show its status. */
function integrationNode(backend: Backend, hops: Hop[]): PathNode {
  const isAlone = backend.hops.length === hops.length;
  const status = isAlone ? backend.status : worstOf(hops);
  return {
    id: `integration ${backend.kind} ${backend.label}`,
    lane: 'integrations',
    label: backend.label,
    status,
    reason: hops.find(hop => hop.status === status)?.reason ?? '',
    hops,
  };
}

function laneNode(lane: LaneId, hops: Hop[]): PathNode {
  const status = worstOf(hops);
  const [first] = hops;
  return {
    id: `${lane} ${hops.map(hop => hop.resource ?? hop.label).join(' ')}`,
    lane,
    label: first.label,
    detail: hops.length > 1 ? hops[1].label : undefined,
    status,
    reason: hops.find(hop => hop.status === status)?.reason ?? '',
    hops,
  };
}

function worstOf(hops: Hop[]): HopStatus {
  if (hops.some(hop => hop.status === 'fail')) {
    return 'fail';
  }
  return hops.some(hop => hop.status === 'unknown') ? 'unknown' : 'pass';
}
