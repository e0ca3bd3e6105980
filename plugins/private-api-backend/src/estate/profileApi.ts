import {
  Api,
  comparePolicies,
  Cost,
  estimateCost,
  explainReachability,
  explainSymptom,
  Inventory,
  JudgedApi,
  judgeApi,
  Practice,
  PracticeRow,
  practices as shippedPractices,
  PracticeSettings,
  PriceBooks,
  Reachability,
  ReachabilityQuestion,
  whatCanReach,
  WhatIf,
  whoCanReach,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { version } from 'backstage-plugin-private-api-common/package.json';
import { PriceShelf } from '../prices/PriceShelf';
import { hashOf } from '../store/hashOf';
import { listPractices } from './listPractices';

/** The judgements of private-api-common, with the settings of this installation. All the backend knows of judging. */
export interface Analyses {
  /** Changes when the same inventory would be judged otherwise. */
  readonly version: string;
  /** In force now. */
  readonly priceBooks: PriceBooks;
  /** Brings the price books up to what the database has. */
  loadPrices(knex: Knex): Promise<void>;
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

/** The analyses with the prices of a shelf: without a reading of AWS's price list, those that ship with private-api-common. */
export function createAnalyses(
  practiceSettings: PracticeSettings = {},
  shelf: PriceShelf = new PriceShelf(),
  practices: readonly Practice[] = shippedPractices,
): Analyses {
  const settings = hashOf([
    practiceSettings,
    practices.map(({ meta }) => meta),
  ]);
  return {
    get version() {
      return `${version} ${hashOf([settings, shelf.hash])}`;
    },
    get priceBooks() {
      return shelf.books;
    },
    async loadPrices(knex) {
      await shelf.load(knex);
    },
    practices: listPractices(practices, practiceSettings),
    judge: (api, inventory, asOf) =>
      judgeApi(api, inventory, {
        priceBooks: shelf.books,
        practices,
        practiceSettings,
        asOf,
      }),
    estimateCost: (api, inventory, whatIf) =>
      estimateCost(api, inventory, { priceBooks: shelf.books, whatIf }),
    explainReachability,
    whoCanReach,
    whatCanReach,
    comparePolicies,
    explainSymptom,
  };
}
