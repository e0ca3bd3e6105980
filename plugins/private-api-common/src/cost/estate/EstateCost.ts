import type { ApiKey } from '../../inventory';
import type { Cost, CostPart } from '../types';

/**
 * The estimate of one API with where it stands and who owns it.
 *
 * @public
 */
export interface ApiCost {
  key: ApiKey;
  name: string;
  accountId: string;
  region: string;
  /** Entity ref; absent where nobody is known to own it. */
  owner?: string;
  cost: Cost;
}

/**
 * What all APIs cost together, by several views, and where money could be saved.
 *
 * @public
 */
export interface EstateCost {
  currency: string;
  /** Sum of all known lines; `null` where none is. */
  monthly: number | null;
  /** True if every line of every API is known. */
  complete: boolean;
  apiCount: number;
  /** Most expensive first, in each of these. APIs without an owner stand under an empty name. */
  byOwner: CostGroup[];
  /** Of the account that owns the API. */
  byAccount: CostGroup[];
  byRegion: CostGroup[];
  byPart: CostGroup<CostPart>[];
  /** The ten largest, largest first. */
  largestSavings: EstateSaving[];
  /** Keys of APIs whose prices are in another currency and that are not in the sums. */
  otherCurrency: ApiKey[];
}

/** @public */
export interface CostGroup<Name extends string = string> {
  name: Name;
  monthly: number;
  apiCount: number;
  /** False where a line of the group is unknown, so that it costs more than it shows. */
  complete: boolean;
}

/**
 * A saving by another choice. Choices about the same shared resources are one saving of all APIs that share them.
 *
 * @public
 */
export interface EstateSaving {
  /** Of the comparison. */
  id: string;
  title: string;
  monthlySaving: number;
  apis: ApiKey[];
  /** ARNs. */
  resources: string[];
}
