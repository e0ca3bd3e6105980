import { Api, ApiType } from '../../inventory';
import { costLine } from '../costLine';
import { PriceBooks, PriceKey, findPrice } from '../priceBook';
import { MonthlyTraffic } from '../trafficOf';
import type { CostLine } from '../types';

const PRICE_OF: Record<ApiType, PriceKey> = {
  REST: 'rest-request',
  HTTP: 'http-request',
  WEBSOCKET: 'websocket-message',
};

/** What API Gateway bills for the calls or messages of one API. */
export function estimateRequests(
  api: Api,
  traffic: MonthlyTraffic,
  books: PriceBooks,
): CostLine {
  const key = PRICE_OF[api.apiType];
  return costLine({
    part: api.apiType === 'WEBSOCKET' ? 'messages' : 'requests',
    label: api.apiType === 'WEBSOCKET' ? 'Messages' : `${api.apiType} requests`,
    price: findPrice(books, api.region, key),
    priceKey: key,
    region: api.region,
    quantity: traffic.requestsPerMonth ?? { unknown: traffic.reason ?? '' },
    formula: 'requests a month × price of a request',
  });
}
