import {
  Backend,
  Hop,
  HopKind,
  HopStatus,
  parseArn,
} from 'backstage-plugin-private-api-common';
import { shortenArns } from '../text/shortResource';
import { Translate } from '../text/useText';
import { ApiPath, LaneId, PathEdge, PathNode } from './types';

const LANE_OF_HOP: Partial<Record<HopKind, LaneId>> = {
  integration: 'integrations',
  'vpc-link': 'links',
  'load-balancer': 'loadBalancers',
  listener: 'loadBalancers',
  'cloud-map': 'loadBalancers',
  'target-group': 'targets',
  target: 'targets',
};

/**
 * What stands behind the API: a node for each backend's integration, then one a lane, and one for each group of targets.
 * Backends that go through the same link, load balancer or targets share the node.
 */
export function backendNodes(
  backends: Backend[],
  apiId: string,
  t: Translate,
): ApiPath {
  const nodes = new Map<string, PathNode>();
  const edges = new Map<string, PathEdge>();
  for (const backend of backends) {
    let sources = [apiId];
    for (const step of stepsOf(backend, t)) {
      for (const node of step) {
        nodes.set(node.id, nodes.get(node.id) ?? node);
        for (const from of sources) {
          edges.set(`${from} ${node.id}`, { from, to: node.id });
        }
      }
      sources = step.map(node => node.id);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function stepsOf(backend: Backend, t: Translate): PathNode[][] {
  const byLane = hopsByLane(backend.hops);
  const integration = byLane.get('integrations') ?? [];
  byLane.delete('integrations');
  return [
    [integrationNode(backend, integration, t)],
    ...[...byLane].map(([lane, hops]) =>
      lane === 'targets'
        ? hopsByResource(hops).map(group => laneNode(lane, group, t))
        : [laneNode(lane, hops, t)],
    ),
  ];
}

/** Hops of kinds that have no lane of their own, such as security groups, go with the hop before them. */
function hopsByLane(hops: Hop[]): Map<LaneId, Hop[]> {
  const byLane = new Map<LaneId, Hop[]>();
  let lane: LaneId = 'integrations';
  for (const hop of hops) {
    lane = LANE_OF_HOP[hop.kind] ?? lane;
    byLane.set(lane, [...(byLane.get(lane) ?? []), hop]);
  }
  return byLane;
}

function hopsByResource(hops: Hop[]): Hop[][] {
  const byResource = new Map<string, Hop[]>();
  for (const hop of hops) {
    const resource = hop.resource ?? hop.label;
    byResource.set(resource, [...(byResource.get(resource) ?? []), hop]);
  }
  return [...byResource.values()];
}

/** A backend without hops behind the integration has no other place to show its status. */
function integrationNode(
  backend: Backend,
  hops: Hop[],
  t: Translate,
): PathNode {
  const isAlone = backend.hops.length === hops.length;
  const status = isAlone ? backend.status : worstOf(hops);
  return {
    id: `integration ${backend.kind} ${backend.label}`,
    lane: 'integrations',
    label: t(`backend.${backend.kind}`),
    detail: shortenArns(backend.label),
    status,
    reason: reasonFor(status, hops),
    hops,
  };
}

function laneNode(lane: LaneId, hops: Hop[], t: Translate): PathNode {
  const status = worstOf(hops);
  const [first] = hops;
  const accountId = first.resource && parseArn(first.resource)?.accountId;
  return {
    id: `${lane} ${first.resource ?? first.label}`,
    lane,
    label: first.label,
    group: accountId ? t('path.account', { accountId }) : undefined,
    status,
    reason: reasonFor(status, hops),
    hops,
  };
}

/** The reason of the last hop that is as bad as all: what is nearer to the target says more. */
function reasonFor(status: HopStatus, hops: Hop[]): string {
  return hops.filter(hop => hop.status === status).pop()?.reason ?? '';
}

function worstOf(hops: Hop[]): HopStatus {
  if (hops.some(hop => hop.status === 'fail')) {
    return 'fail';
  }
  return hops.some(hop => hop.status === 'unknown') ? 'unknown' : 'pass';
}
