import {
  BreakEvenPrices,
  breakEvenRequests,
  lambdaRequestPrice,
} from '../breakEven';
import { roundToCents } from '../cents';
import { CostContext, priceFor } from '../CostContext';
import { formatAmount, formatNumber } from '../formatAmount';
import type { CostLine } from '../types';
import { Choice, amountOf, linesOf } from './Choice';

/** Shown where the API's own memory and duration are not known. */
const EXAMPLE = { memoryMb: 512, durationMs: 200 };

/**
 * A load balancer or a VPC-enabled Lambda function behind the API, as in the whitepaper's table 5, with the number of requests
 * from which on the load balancer is cheaper.
 */
export const lambdaInsteadOfLoadBalancer: Choice = (context, lines) => {
  const { loadBalancers, lambda } = context.index.belongingsOf(context.api);
  const balancer = loadBalancers[0];
  if (!balancer && lambda === 'none') {
    return undefined;
  }
  const prices = pricesFor(
    context,
    balancer?.type === 'application' || !balancer,
  );
  const { lambdaMb, lambdaMs } = context.whatIf;
  const use =
    lambdaMb !== undefined && lambdaMs !== undefined
      ? { memoryMb: lambdaMb, durationMs: lambdaMs }
      : undefined;
  const balancerLines = balancer
    ? linesOf(lines, ['load-balancer-hours', 'load-balancer-capacity'])
    : [];
  return {
    id: 'lambda-instead-of-load-balancer',
    title: balancer
      ? 'VPC-enabled Lambda function instead of a load balancer'
      : 'Load balancer instead of the Lambda function',
    monthlySaving:
      balancer && prices && use
        ? saving(context, prices, use, balancerLines)
        : null,
    takes: takesOf(balancerLines),
    explanation: prices
      ? breakEvenWords(context, prices, use)
      : 'The price book lacks one of the prices of load balancer and Lambda.',
    ...(balancer && { resources: loadBalancers.map(({ arn }) => arn) }),
  };
};

function takesOf(balancerLines: readonly CostLine[]): string[] {
  if (balancerLines.length === 0) {
    return [
      'A service behind the load balancer, whose own cost is not in this estimate.',
    ];
  }
  const isShared = balancerLines.some(({ shared }) => shared);
  return [
    'A function that does the work, or that calls the target in the VPC.',
    'Concurrency and cold starts of Lambda, and its limits of payload and duration.',
    ...(isShared
      ? [
          'The load balancer stays for the other APIs, so that it saves nothing.',
        ]
      : []),
  ];
}

function saving(
  context: CostContext,
  prices: BreakEvenPrices,
  use: { memoryMb: number; durationMs: number },
  balancerLines: readonly CostLine[],
): number | null {
  const { requestsPerMonth } = context.traffic;
  const avoided = amountOf(
    balancerLines.map(line =>
      line.shared ? { ...line, monthly: line.shared.marginalMonthly } : line,
    ),
  );
  if (requestsPerMonth === null || avoided === null) {
    return null;
  }
  return roundToCents(
    avoided - requestsPerMonth * lambdaRequestPrice(prices, use),
  );
}

function breakEvenWords(
  context: CostContext,
  prices: BreakEvenPrices,
  use: { memoryMb: number; durationMs: number } | undefined,
): string {
  const { hoursPerMonth, currency } = context;
  const { memoryMb, durationMs } = use ?? EXAMPLE;
  const requests = breakEvenRequests(prices, {
    memoryMb,
    durationMs,
    hoursPerMonth,
  });
  const hours = formatAmount(
    prices.loadBalancerHour.tiers[0].unitPrice * hoursPerMonth,
    currency,
  );
  return `At ${memoryMb} MB and ${durationMs} ms${
    use ? '' : ' (an example: the function is not known)'
  } a function costs less than a load balancer's ${hours} below ${formatNumber(
    Math.floor(requests),
  )} requests a month, not counting capacity units.`;
}

function pricesFor(
  context: CostContext,
  isApplication: boolean,
): BreakEvenPrices | undefined {
  const loadBalancerHour = priceFor(
    context,
    isApplication ? 'alb-hour' : 'nlb-hour',
  );
  const lambdaRequest = priceFor(context, 'lambda-request');
  const lambdaGbSecond = priceFor(context, 'lambda-x86-gb-second');
  return loadBalancerHour && lambdaRequest && lambdaGbSecond
    ? { loadBalancerHour, lambdaRequest, lambdaGbSecond }
    : undefined;
}
