import { endpointGb } from '../billedUnits';
import { CostContext } from '../CostContext';
import { costLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import { shareLine } from '../shareLine';
import type { CostLine } from '../types';
import { unreadLines } from './unreadLines';

/** The transit gateway attachments in the path of an API: their hours, and the data that calls send into the gateway. */
export function estimateTransitGateways(context: CostContext): CostLine[] {
  const { attachments } = context.index.belongingsOf(context.api);
  const { hoursPerMonth } = context;
  return [
    ...attachments.map(({ arn, attachmentId, vpcId }) =>
      shareLine(
        context,
        costLine(context, {
          part: 'transit-gateway',
          label: `Transit gateway attachment ${attachmentId} of ${vpcId}`,
          resource: arn,
          priceKey: 'transit-gateway-hour',
          quantity: hoursPerMonth,
          because: `${hoursPerMonth} h`,
        }),
        context.index.usersOf(arn),
      ),
    ),
    ...(attachments.length > 0 ? [gatewayData(context)] : []),
    ...unreadLines(context, 'transit-gateway-attachment', {
      part: 'transit-gateway',
      label: 'Transit gateway attachments',
      priceKey: 'transit-gateway-hour',
      because: 'attachments × hours',
    }),
  ];
}

/** AWS bills each GB once for each gateway, as it is sent into it; requests come from one side and responses from the other. */
function gatewayData(context: CostContext): CostLine {
  const { traffic, api, index } = context;
  const { requestsPerMonth, requestKb, responseKb } = traffic;
  const { gatewayCrossings } = index.belongingsOf(api);
  const times = gatewayCrossings > 1 ? ` × ${gatewayCrossings} crossings` : '';
  const sizes = `(${formatNumber(requestKb)} + ${formatNumber(
    responseKb,
  )}) KB / 1,048,576 KB${times}`;
  const isKnown = requestsPerMonth !== null;
  return costLine(context, {
    part: 'transit-gateway',
    label: 'Data through transit gateways',
    priceKey: 'transit-gateway-gb',
    quantity: isKnown
      ? endpointGb({ requestsPerMonth, requestKb, responseKb }) *
        gatewayCrossings
      : { unknown: traffic.reason },
    because: isKnown
      ? `${formatNumber(requestsPerMonth)} requests × ${sizes}`
      : `requests × ${sizes}`,
    assumption:
      'At most: every call crosses the gateway, though some may come from, or go to, the same VPC.',
  });
}
