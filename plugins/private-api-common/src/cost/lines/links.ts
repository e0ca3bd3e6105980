import { CostContext } from '../CostContext';
import type { CostLine } from '../types';

const PRICING_PAGE = 'https://aws.amazon.com/api-gateway/pricing/';
const READ_ON = '2025-11-02';

/**
 * The VPC links of an API, at no charge: neither API Gateway's pricing page nor its price list names one. The line is there so
 * that a reader need not wonder, and says what its zero rests on.
 */
export function estimateLinks(context: CostContext): CostLine[] {
  return context.index.belongingsOf(context.api).links.map(link => ({
    part: 'vpc-link',
    resource: link.arn,
    label: `VPC link ${link.name} (${link.version})`,
    quantity: 1,
    unit: 'link',
    unitPrice: 0,
    monthly: 0,
    formula: `1 link × no charge: the pricing page and the price list of API Gateway name none for a VPC link`,
    source: PRICING_PAGE,
    asOf: READ_ON,
  }));
}
