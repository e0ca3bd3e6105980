import { Api, Inventory, Stage, knownOr } from '../inventory';
import { sumOfCents } from './cents';
import { compareChoices } from './comparisons/compareChoices';
import { CostContext } from './CostContext';
import { costIndexOf } from './CostIndex';
import { estimateAuthorizers } from './lines/authorizers';
import { estimateCaches } from './lines/cache';
import { estimateCloudMap } from './lines/cloudMap';
import { estimateEndpoints } from './lines/endpoints';
import { estimateLambda } from './lines/lambda';
import { estimateLinks } from './lines/links';
import { estimateLoadBalancers } from './lines/loadBalancers';
import { estimateLogs } from './lines/logs';
import { estimateNames } from './lines/names';
import { estimateRequests } from './lines/requests';
import { estimateWebAcls } from './lines/webAcls';
import { estimateTransitGateways } from './lines/transitGateways';
import { HOURS_PER_MONTH } from './month';
import { PriceBooks } from './priceBook';
import { trafficOf } from './trafficOf';
import type { Cost, CostBasis, CostLine, WhatIf } from './types';
import { usableWhatIf } from './usableWhatIf';

/**
 * What an estimate needs beside the inventory.
 *
 * @public
 */
export interface CostOptions {
  priceBooks: PriceBooks;
  whatIf?: WhatIf;
  /** 730 unless given; some of AWS's examples reckon with 720. */
  hoursPerMonth?: number;
}

/** In the order of a call: API Gateway, the way in, the way out, what is written down. */
const PARTS: readonly ((context: CostContext) => CostLine[])[] = [
  estimateRequests,
  estimateCaches,
  estimateWebAcls,
  estimateAuthorizers,
  estimateEndpoints,
  estimateNames,
  estimateLinks,
  estimateLoadBalancers,
  estimateCloudMap,
  estimateTransitGateways,
  estimateLambda,
  estimateLogs,
];

/**
 * What an API costs a month at list prices, line by line, and what other choices would cost.
 *
 * @remarks
 * The inventory should hold all that shares something with the API: the other APIs of its account and Region, because tiers
 * apply to their sum, and the APIs behind its endpoints and load balancers. Free tiers and discounts are left out.
 *
 * @example
 * A private API with 5 million requests through an endpoint in one zone, in us-east-1 and a month of 720 hours:
 * 17.50 for requests, 7.20 for the endpoint and 0.16 for its data are 24.86, AWS's own example.
 *
 * @public
 */
export function estimateCost(
  api: Api,
  inventory: Inventory,
  options: CostOptions,
): Cost {
  const { whatIf, notes } = usableWhatIf(options.whatIf ?? {});
  const index = costIndexOf(inventory);
  const context: CostContext = {
    api,
    inventory,
    index,
    traffic: options.whatIf
      ? trafficOf(api, inventory, whatIf)
      : index.trafficOf(api),
    whatIf,
    priceBooks: options.priceBooks,
    hoursPerMonth: options.hoursPerMonth ?? HOURS_PER_MONTH,
    currency: options.priceBooks[api.region]?.currency ?? 'USD',
  };
  const lines = PARTS.flatMap(estimate => estimate(context));
  const known = lines.flatMap(({ monthly }) =>
    monthly === null ? [] : [monthly],
  );
  return {
    currency: context.currency,
    monthly: known.length > 0 ? sumOfCents(known) : null,
    complete: known.length === lines.length,
    lines,
    comparisons: compareChoices(context, lines),
    basis: basisOf(context, notes),
  };
}

function basisOf(context: CostContext, notes: string[]): CostBasis {
  const { api, traffic, priceBooks } = context;
  return {
    traffic: traffic.kind,
    requestsPerMonth: traffic.requestsPerMonth,
    requestKb: traffic.requestKb,
    responseKb: traffic.responseKb,
    notes: [...notes, ...traffic.notes, ...leftOut(context)],
    region: api.region,
    pricesAsOf: priceBooks[api.region]?.asOf ?? '',
  };
}

/** What has a price but no line, so that nobody takes the sum for more than it is. */
function leftOut({ api, inventory }: CostContext): string[] {
  const notes = [
    'List prices without free tiers, discounts and taxes; the targets behind load balancers and data between zones are not included.',
  ];
  if (api.endpointType !== 'PRIVATE') {
    notes.push('Data transfer out to the internet is not included.');
  }
  const stages = knownOr(api.stages, []);
  if (stages.some(({ webAclArn }) => webAclArn)) {
    notes.push(
      'Of web ACLs, the base price is reckoned: rule groups by subscription, bot and fraud control, and what large bodies add are not included. What else they guard than the APIs that are known pays nothing here.',
    );
  }
  if (stages.some(({ tracingEnabled }) => tracingEnabled)) {
    notes.push('Traces of X-Ray are not included.');
  }
  if (stages.some(hasDetailedMetrics)) {
    notes.push('Detailed metrics of CloudWatch are not included.');
  }
  if (inventory.gapOf('api', api)) {
    notes.push(
      'Not all APIs of the account are known: tiers and shares may be lower.',
    );
  }
  return notes;
}

function hasDetailedMetrics({ methodSettings }: Stage): boolean {
  return Object.values(methodSettings).some(
    ({ metricsEnabled }) => metricsEnabled,
  );
}
