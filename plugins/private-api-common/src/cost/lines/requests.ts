import { billedUnits } from '../billedUnits';
import { CostContext } from '../CostContext';
import { costLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import { poolLine } from '../poolLine';
import type { CostLine } from '../types';

/** What API Gateway bills for the calls or messages of an API, and for the time WebSocket clients stay connected. */
export function estimateRequests(context: CostContext): CostLine[] {
  const { api, traffic } = context;
  const isWebSocket = api.apiType === 'WEBSOCKET';
  const { priceKey, unitsPerRequest, words } = billedUnits(api, traffic);
  const head = {
    part: isWebSocket ? ('messages' as const) : ('requests' as const),
    label: isWebSocket ? 'Messages' : `${api.apiType} API requests`,
    priceKey,
  };
  const noun = isWebSocket ? 'messages' : 'requests';
  const { requestsPerMonth } = traffic;
  const line =
    requestsPerMonth === null
      ? costLine(context, {
          ...head,
          quantity: { unknown: traffic.reason },
          because: `${noun}${words}`,
        })
      : poolLine(context, {
          ...head,
          quantity: requestsPerMonth * unitsPerRequest,
          because: `${formatNumber(requestsPerMonth)} ${noun}${words}`,
        });
  return isWebSocket ? [line, connectionMinutes(context)] : [line];
}

function connectionMinutes(context: CostContext): CostLine {
  return costLine(context, {
    part: 'connection-minutes',
    label: 'Connection minutes',
    priceKey: 'websocket-minute',
    quantity: context.traffic.connectionMinutes ?? {
      unknown: 'how long clients stay connected is not measured',
    },
    because: 'minutes that clients are connected',
  });
}
