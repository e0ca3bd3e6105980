import type {
  Api,
  Integration,
  Inventory,
  Stage,
  VpcLink,
} from '../../inventory';

/** What the path behind an API is judged for. */
export interface PathContext {
  api: Api;
  inventory: Inventory;
  /** The stage of the call; absent in a profile, which looks at all stages. */
  stage?: Stage;
}

/** A private integration on its way to a load balancer. */
export interface LinkedContext extends PathContext {
  integration: Integration;
  /** Absent where the inventory does not have the link. */
  link: VpcLink | undefined;
}
