import { Access, analyseAccess } from './access';
import { analyseConnectivity, Connectivity } from './connectivity';
import { Cost, estimateCost, PriceBooks } from './cost';
import { Api, ApiKey, formatApiKey, Inventory, Resource } from './inventory';
import {
  evaluatePractices,
  Finding,
  Practice,
  practices as allPractices,
  PracticeSettings,
} from './practices';

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
  findings: Finding[];
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
 * All four analyses of one API. The same call serves an API that AWS runs and one that a template would make.
 *
 * @public
 */
export function profileApi(
  api: Api,
  inventory: Inventory,
  options: ProfileOptions,
): ApiProfile {
  const connectivity = analyseConnectivity(api, inventory);
  const outcomes = evaluatePractices(
    [api, ...surroundingsOf(connectivity, inventory)],
    options.practices ?? allPractices,
    { inventory, now: options.asOf, settings: options.practiceSettings },
  );
  return {
    api: { ...api, key: formatApiKey(api) },
    connectivity,
    access: analyseAccess(api, inventory),
    cost: estimateCost(api, inventory, { priceBooks: options.priceBooks }),
    findings: outcomes.flatMap(({ finding }) => finding ?? []),
    asOf: options.asOf,
  };
}

/**
 * The resources on the API's own paths, whose faults are the API's too. An endpoint that is merely in reach is not among them:
 * its owner may never call this API.
 */
function surroundingsOf(
  connectivity: Connectivity,
  inventory: Inventory,
): Resource[] {
  const entrances = connectivity.entrances.filter(
    ({ relation }) => relation !== 'in-reach',
  );
  const hops = [...entrances, ...connectivity.backends].flatMap(
    part => part.hops,
  );
  const arns = new Set<string>();
  for (const arn of [
    ...entrances.map(entrance => entrance.arn),
    ...hops.map(hop => hop.resource),
  ]) {
    if (arn) {
      arns.add(arn);
    }
  }
  return [...arns].flatMap(arn => {
    const resource = inventory.lookUp(arn);
    return resource && resource.kind !== 'api' ? [resource] : [];
  });
}
