import {
  analyseAccess,
  analyseConnectivity,
  Api,
  ApiProfile,
  Cost,
  defaultPriceBooks,
  estimateCost,
  evaluatePractices,
  formatApiKey,
  Inventory,
  practices,
  Reachability,
  ReachabilityQuestion,
  WhatIf,
} from 'backstage-plugin-private-api-common';
import { NotImplementedError } from '@backstage/errors';

/** The judgements of private-api-common, with the settings of this installation. All the backend knows of judging. */
export interface Analyses {
  /** Changes when the same inventory would be judged otherwise. */
  readonly version: string;
  /** The profile of one API, as of a time in ISO 8601. */
  profile(api: Api, inventory: Inventory, asOf: string): ApiProfile;
  estimateCost(api: Api, inventory: Inventory, whatIf: WhatIf): Cost;
  explainReachability(
    api: Api,
    question: ReachabilityQuestion,
    inventory: Inventory,
  ): Reachability;
}

/** The analyses with the price books that ship with private-api-common. */
export function createAnalyses(): Analyses {
  const priceBooks = defaultPriceBooks;
  return {
    version: '1',
    profile: (api, inventory, asOf) => ({
      api: { ...api, key: formatApiKey(api) },
      connectivity: analyseConnectivity(api, inventory),
      access: analyseAccess(api, inventory),
      cost: estimateCost(api, inventory, { priceBooks }),
      findings: evaluatePractices([api], practices, {
        inventory,
        now: asOf,
      }).flatMap(({ finding }) => finding ?? []),
      asOf,
    }),
    estimateCost: (api, inventory, whatIf) =>
      estimateCost(api, inventory, { priceBooks, whatIf }),
    explainReachability() {
      throw new NotImplementedError('Reachability is not explained yet');
    },
  };
}
