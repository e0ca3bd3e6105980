import type { LoadBalancer } from '../../inventory';
import {
  BreakEvenPrices,
  breakEvenRequests,
  lambdaRequestPrice,
} from '../breakEven';
import { roundToCents } from '../cents';
import { CostContext, priceFor } from '../CostContext';
import { formatAmount, formatNumber } from '../formatAmount';
import type { CostComparison, CostLine } from '../types';
import { Choice, amountOf, linesOf } from './Choice';

/** Memory and duration of one invocation. */
interface Use {
  memoryMb: number;
  durationMs: number;
}

/** Shown where the API's own memory and duration are not known. */
const EXAMPLE: Use = { memoryMb: 512, durationMs: 200 };

/**
 * A load balancer or a VPC-enabled Lambda function behind the API, as in the whitepaper's table 5, with the number of requests
 * from which on the load balancer is cheaper.
 */
export const lambdaInsteadOfLoadBalancer: Choice = (context, lines) => {
  const { loadBalancers, lambda } = context.index.belongingsOf(context.api);
  if (loadBalancers.length > 0) {
    return lambdaFor(context, lines, loadBalancers);
  }
  return lambda === 'none' ? undefined : loadBalancerFor(context, lines);
};

function lambdaFor(
  context: CostContext,
  lines: readonly CostLine[],
  loadBalancers: readonly LoadBalancer[],
): CostComparison {
  const prices = pricesFor(
    context,
    loadBalancers[0].type === 'application' ? 'alb-hour' : 'nlb-hour',
  );
  const balancerLines = linesOf(lines, [
    'load-balancer-hours',
    'load-balancer-capacity',
  ]);
  const use = useOf(context);
  return {
    id: 'lambda-instead-of-load-balancer',
    title: 'VPC-enabled Lambda function instead of a load balancer',
    monthlySaving:
      prices && use ? savingOf(context, prices, use, balancerLines) : null,
    takes: [
      'A function that does the work, or that calls the target in the VPC.',
      'Concurrency and cold starts of Lambda, and its limits of payload and duration.',
      ...(balancerLines.some(({ shared }) => shared)
        ? [
            'The load balancer stays for the other APIs, so that it saves nothing.',
          ]
        : []),
    ],
    explanation: breakEvenWords(context, prices, use),
    resources: loadBalancers.map(({ arn }) => arn),
  };
}

function loadBalancerFor(
  context: CostContext,
  lines: readonly CostLine[],
): CostComparison {
  const prices = pricesFor(context, 'alb-hour');
  const functions = amountOf(linesOf(lines, ['lambda']));
  return {
    id: 'load-balancer-instead-of-lambda',
    title: 'Load balancer instead of the Lambda function',
    monthlySaving:
      prices && functions !== null
        ? roundToCents(functions - roundToCents(hoursOf(context, prices)))
        : null,
    takes: [
      'A service behind the load balancer, whose own cost is not in this estimate.',
      'The capacity units of the load balancer come on top.',
    ],
    explanation: breakEvenWords(context, prices, useOf(context)),
  };
}

function useOf({ whatIf }: CostContext): Use | undefined {
  const { lambdaMb, lambdaMs } = whatIf;
  return lambdaMb !== undefined && lambdaMs !== undefined
    ? { memoryMb: lambdaMb, durationMs: lambdaMs }
    : undefined;
}

function savingOf(
  context: CostContext,
  prices: BreakEvenPrices,
  use: Use,
  balancerLines: readonly CostLine[],
): number | null {
  const { backendRequestsPerMonth } = context.traffic;
  const avoided = amountOf(
    balancerLines.map(line =>
      line.shared ? { ...line, monthly: line.shared.marginalMonthly } : line,
    ),
  );
  if (backendRequestsPerMonth === null || avoided === null) {
    return null;
  }
  return roundToCents(
    avoided - backendRequestsPerMonth * lambdaRequestPrice(prices, use),
  );
}

function hoursOf(
  { hoursPerMonth }: CostContext,
  { loadBalancerHour }: BreakEvenPrices,
): number {
  return loadBalancerHour.tiers[0].unitPrice * hoursPerMonth;
}

function breakEvenWords(
  context: CostContext,
  prices: BreakEvenPrices | undefined,
  use: Use | undefined,
): string {
  if (!prices) {
    return 'The price book lacks one of the prices of load balancer and Lambda.';
  }
  const { hoursPerMonth, currency } = context;
  const { memoryMb, durationMs } = use ?? EXAMPLE;
  const requests = breakEvenRequests(prices, {
    memoryMb,
    durationMs,
    hoursPerMonth,
  });
  const hours = formatAmount(hoursOf(context, prices), currency);
  const rate = Math.round((requests / hoursPerMonth / 3600) * 100) / 100;
  return `At ${memoryMb} MB and ${durationMs} ms${
    use ? '' : ' (an example: the function is not known)'
  } a function costs less than a load balancer's ${hours} below ${formatNumber(
    Math.floor(requests),
  )} requests a month, ${formatNumber(rate)} a second${armWords(
    context,
    prices,
    use ?? EXAMPLE,
  )}, not counting capacity units.`;
}

function armWords(
  context: CostContext,
  prices: BreakEvenPrices,
  use: Use,
): string {
  const lambdaGbSecond = priceFor(context, 'lambda-arm-gb-second');
  return lambdaGbSecond
    ? `; on Arm below ${formatNumber(
        Math.floor(
          breakEvenRequests(
            { ...prices, lambdaGbSecond },
            { ...use, hoursPerMonth: context.hoursPerMonth },
          ),
        ),
      )}`
    : '';
}

function pricesFor(
  context: CostContext,
  loadBalancer: 'alb-hour' | 'nlb-hour',
): BreakEvenPrices | undefined {
  const loadBalancerHour = priceFor(context, loadBalancer);
  const lambdaRequest = priceFor(context, 'lambda-request');
  const lambdaGbSecond = priceFor(context, 'lambda-x86-gb-second');
  return loadBalancerHour && lambdaRequest && lambdaGbSecond
    ? { loadBalancerHour, lambdaRequest, lambdaGbSecond }
    : undefined;
}
