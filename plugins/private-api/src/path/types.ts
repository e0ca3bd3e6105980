import { Hop, HopStatus } from 'backstage-plugin-private-api-common';

/** The lanes of the path, in the order a call passes them. */
export const LANES = [
  'callers',
  'names',
  'endpoints',
  'policies',
  'api',
  'integrations',
  'links',
  'loadBalancers',
  'targets',
] as const;

/** One lane of the path. */
export type LaneId = (typeof LANES)[number];

/** One element of the path as it is drawn. */
export interface PathNode {
  id: string;
  lane: LaneId;
  label: string;
  /** A second line: what the label does not say. */
  detail?: string;
  /** Account and VPC, where the element stands in one. */
  group?: string;
  status: HopStatus;
  /** Says it better than the status's own word, where there is something better. */
  statusText?: string;
  reason: string;
  /** What was judged about it, with evidence and fix. */
  hops: Hop[];
}

/** A way from one element to the next. */
export interface PathEdge {
  from: string;
  to: string;
}

/** The ways from callers to targets, as a graph whose edges go from lane to later lane. */
export interface ApiPath {
  nodes: PathNode[];
  edges: PathEdge[];
}
