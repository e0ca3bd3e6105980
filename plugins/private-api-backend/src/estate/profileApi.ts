import {
  Api,
  comparePolicies,
  Cost,
  defaultPriceBooks,
  estimateCost,
  explainReachability,
  explainSymptom,
  Inventory,
  JudgedApi,
  judgeApi,
  PracticeRow,
  practices,
  PracticeSettings,
  Reachability,
  ReachabilityQuestion,
  whatCanReach,
  WhatIf,
  whoCanReach,
} from 'backstage-plugin-private-api-common';
import { version } from 'backstage-plugin-private-api-common/package.json';
import { hashOf } from '../store/hashOf';
import { listPractices } from './listPractices';

/** The judgements of private-api-common, with the settings of this installation. All the backend knows of judging. */
export interface Analyses {
  /** Changes when the same inventory would be judged otherwise. */
  readonly version: string;
  /** The catalogue of practices with the settings applied. */
  readonly practices: readonly PracticeRow[];
  /** The profile of one API and all that the practices answered, as of a time in ISO 8601. */
  judge(api: Api, inventory: Inventory, asOf: string): JudgedApi;
  estimateCost(api: Api, inventory: Inventory, whatIf: WhatIf): Cost;
  explainReachability(
    api: Api,
    question: ReachabilityQuestion,
    inventory: Inventory,
  ): Reachability;
  whoCanReach: typeof whoCanReach;
  whatCanReach: typeof whatCanReach;
  comparePolicies: typeof comparePolicies;
  explainSymptom: typeof explainSymptom;
}

/** The analyses with the price books that ship with private-api-common. */
export function createAnalyses(
  practiceSettings: PracticeSettings = {},
): Analyses {
  const priceBooks = defaultPriceBooks;
  return {
    version: `${version} ${hashOf([practiceSettings, priceBooks])}`,
    practices: listPractices(practices, practiceSettings),
    judge: (api, inventory, asOf) =>
      judgeApi(api, inventory, { priceBooks, practiceSettings, asOf }),
    estimateCost: (api, inventory, whatIf) =>
      estimateCost(api, inventory, { priceBooks, whatIf }),
    explainReachability,
    whoCanReach,
    whatCanReach,
    comparePolicies,
    explainSymptom,
  };
}
