import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { shareLine } from '../shareLine';
import type { CostLine } from '../types';

/** The transit gateway attachments in the path of an API: their hours, and the data, of which nothing tells this API's part. */
export function estimateTransitGateways(context: CostContext): CostLine[] {
  const { attachments } = context.index.belongingsOf(context.api);
  if (attachments.length === 0) {
    return [];
  }
  const { hoursPerMonth } = context;
  const hours = attachments.map(({ arn, attachmentId, vpcId }) =>
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
  );
  return [
    ...hours,
    unknownLine(context, {
      part: 'transit-gateway',
      label: 'Data through the transit gateway',
      priceKey: 'transit-gateway-gb',
      because: 'GB sent into the gateway',
      reason: 'which part of the calls crosses the gateway is not measured',
    }),
  ];
}
