import {
  formatApiKey,
  Inventory,
  isUnknown,
} from 'backstage-plugin-private-api-common';
import type { DayOfCalls } from '../store/writeHistory';

/**
 * The calls of each day of the APIs whose traffic is among the resources given. Left out are those that CloudWatch can't tell
 * from others of the same name, and those it could not be asked about.
 */
export function callsOf(
  arns: readonly string[],
  inventory: Inventory,
): DayOfCalls[] {
  return arns.flatMap(arn => {
    const traffic = inventory.get('api-traffic', arn);
    const api = traffic && inventory.get('api', traffic.apiArn);
    if (
      !api ||
      isUnknown(traffic.days) ||
      traffic.sharedWithApiArns.length > 0
    ) {
      return [];
    }
    const api_key = formatApiKey(api);
    return traffic.days.map(({ date, requests }) => ({
      api_key,
      day: date,
      calls: requests,
    }));
  });
}
