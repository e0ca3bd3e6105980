import type { Hop, HopKind } from '../../access/types';
import type { Api, Inventory } from '../../inventory';
import type { ReachabilityQuestion } from '../types';

/**
 * What a symptom can be held against.
 *
 * @public
 */
export interface SymptomContext {
  api: Api;
  inventory: Inventory;
  /** The call that showed the symptom; with it the policies can be judged too. */
  question?: ReachabilityQuestion;
}

/**
 * A likely cause of a symptom.
 *
 * @public
 */
export interface LikelyCause {
  /** Stable name. */
  id: string;
  /** One sentence. */
  cause: string;
  fix: string;
  /** `confirmed`: the inventory shows it; `ruled-out`: it shows the opposite. */
  status: 'confirmed' | 'possible' | 'ruled-out';
  /** The hops that confirm it. */
  hops: Hop[];
}

/**
 * What a symptom may come from, likeliest first.
 *
 * @public
 */
export interface SymptomAnswer {
  /** What the text was taken for; empty where it says nothing known. */
  symptoms: string[];
  causes: LikelyCause[];
}

/** A cause as the table of symptoms has it. */
export interface Cause {
  id: string;
  cause: string;
  fix: string;
  /** The hops of which a failure confirms it. */
  hops?: readonly HopKind[];
  /** Which failures of those hops do; all unless given. */
  isShownBy?: (hop: Hop) => boolean;
  /** What the API itself tells of it; `undefined` where nothing. */
  check?: (api: Api) => boolean | undefined;
}
