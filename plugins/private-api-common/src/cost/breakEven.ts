import { gbSeconds } from './lines/lambdaDuration';
import { Price } from './priceBook';

/**
 * Prices that decide between a load balancer and a function; the first tier of each.
 *
 * @public
 */
export interface BreakEvenPrices {
  loadBalancerHour: Price;
  lambdaRequest: Price;
  lambdaGbSecond: Price;
}

/**
 * Requests a month at which a Lambda function costs as much as a load balancer's hours. Below it the function is cheaper.
 *
 * @example
 * In us-east-1, 730 hours of a load balancer are as dear as 8.8 million requests of 512 MB and 200 ms.
 *
 * @public
 */
export function breakEvenRequests(
  prices: BreakEvenPrices,
  use: { memoryMb: number; durationMs: number; hoursPerMonth: number },
): number {
  const hours = prices.loadBalancerHour.tiers[0].unitPrice * use.hoursPerMonth;
  return hours / lambdaRequestPrice(prices, use);
}

/** What one invocation costs in the first tier, request and duration. */
export function lambdaRequestPrice(
  prices: Pick<BreakEvenPrices, 'lambdaRequest' | 'lambdaGbSecond'>,
  use: { memoryMb: number; durationMs: number },
): number {
  return (
    prices.lambdaRequest.tiers[0].unitPrice +
    gbSeconds(use.memoryMb, use.durationMs) *
      prices.lambdaGbSecond.tiers[0].unitPrice
  );
}
