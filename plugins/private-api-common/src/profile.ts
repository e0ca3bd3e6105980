import { Access, analyseAccess } from './access';
import { analyseConnectivity, Connectivity } from './connectivity';
import { Cost, estimateCost, PriceBooks } from './cost';
import { Api, ApiKey, formatApiKey, Inventory } from './inventory';
import {
  Finding,
  FindingLife,
  Practice,
  PracticeOutcome,
  practices as allPractices,
  PracticeSettings,
} from './practices';
import { evaluateProfile } from './practices/evaluateProfile';
import { surroundingsOf } from './surroundings';

/**
 * The analysis of one API.
 *
 * @public
 */
export interface ApiProfile {
  api: ProfiledApi;
  connectivity: Connectivity;
  access: Access;
  cost: Cost;
  /** Those of the index have a life; those of a template have none yet. */
  findings: (Finding & Partial<FindingLife>)[];
  /** ISO 8601; when the inventory behind it was read. */
  asOf: string;
}

/**
 * The API itself with its key.
 *
 * @public
 */
export type ProfiledApi = Api & { key: ApiKey };

/**
 * What an analysis needs beside the inventory.
 *
 * @public
 */
export interface ProfileOptions {
  priceBooks: PriceBooks;
  /** ISO 8601; when the inventory was read, which is also the day of judgement. */
  asOf: string;
  /** Those of this package unless given; others can be added. */
  practices?: readonly Practice[];
  practiceSettings?: PracticeSettings;
}

/**
 * A profile with what each practice answered, also where it did not fail.
 *
 * @public
 */
export interface JudgedApi {
  profile: ApiProfile;
  outcomes: PracticeOutcome[];
}

/**
 * All four analyses of one API. The same call serves an API that AWS runs and one that a template would make.
 *
 * @public
 */
export function profileApi(
  api: Api,
  inventory: Inventory,
  options: ProfileOptions,
): ApiProfile {
  return judgeApi(api, inventory, options).profile;
}

/**
 * As {@link profileApi}, for those who must tell a practice that is kept from one that could not be judged.
 *
 * @public
 */
export function judgeApi(
  api: Api,
  inventory: Inventory,
  options: ProfileOptions,
): JudgedApi {
  const connectivity = analyseConnectivity(api, inventory);
  const outcomes = evaluateProfile(
    { api, surroundings: surroundingsOf(api, connectivity, inventory) },
    options.practices ?? allPractices,
    { inventory, now: options.asOf, settings: options.practiceSettings },
  );
  const profile = {
    api: { ...api, key: formatApiKey(api) },
    connectivity,
    access: analyseAccess(api, inventory),
    cost: estimateCost(api, inventory, { priceBooks: options.priceBooks }),
    findings: outcomes.flatMap(({ finding }) => finding ?? []),
    asOf: options.asOf,
  };
  return { profile, outcomes };
}
