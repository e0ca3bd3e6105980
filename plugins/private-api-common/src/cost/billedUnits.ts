import { Api, isKnown } from '../inventory';
import { PriceKey } from './priceBook';
import { MonthlyTraffic } from './trafficOf';

/** What API Gateway counts as one unit of an HTTP API's call and of a WebSocket message, and the size up to which a REST response is one call. */
const HTTP_UNIT_KB = 512;
const MESSAGE_UNIT_KB = 32;
const STREAM_UNIT_KB = 10 * 1024;

/** What API Gateway bills by, with how a call counts. */
export interface BilledUnits {
  priceKey: PriceKey;
  unitsPerRequest: number;
  /** For the formula; empty where a call is a unit. */
  words: string;
}

/**
 * How many units a call or message of the API is billed as.
 *
 * @see https://aws.amazon.com/api-gateway/pricing/
 */
export function billedUnits(
  api: Api,
  { requestKb, responseKb }: Pick<MonthlyTraffic, 'requestKb' | 'responseKb'>,
): BilledUnits {
  switch (api.apiType) {
    case 'HTTP':
      return inUnits('http-request', Math.max(requestKb, responseKb), {
        kb: HTTP_UNIT_KB,
        name: '512 KB',
      });
    case 'WEBSOCKET':
      return inUnits('websocket-message', Math.max(requestKb, responseKb), {
        kb: MESSAGE_UNIT_KB,
        name: '32 KB',
      });
    case 'REST':
    default:
      return isStreaming(api)
        ? inUnits('rest-request', responseKb, {
            kb: STREAM_UNIT_KB,
            name: '10 MB',
          })
        : { priceKey: 'rest-request', unitsPerRequest: 1, words: '' };
  }
}

function inUnits(
  priceKey: PriceKey,
  sizeKb: number,
  unit: { kb: number; name: string },
): BilledUnits {
  const unitsPerRequest = Math.max(1, Math.ceil(sizeKb / unit.kb));
  return {
    priceKey,
    unitsPerRequest,
    words:
      unitsPerRequest > 1 ? ` × ${unitsPerRequest} units of ${unit.name}` : '',
  };
}

function isStreaming(api: Api): boolean {
  return (
    isKnown(api.operations) &&
    api.operations.some(
      ({ integration }) => isKnown(integration) && integration?.streaming,
    )
  );
}

const KB_PER_GB = 1024 * 1024;

/** What passes a VPC endpoint in a month: requests and responses, as PrivateLink bills both directions. */
export function endpointGb(traffic: {
  requestsPerMonth: number;
  requestKb: number;
  responseKb: number;
}): number {
  return (
    (traffic.requestsPerMonth * (traffic.requestKb + traffic.responseKb)) /
    KB_PER_GB
  );
}
