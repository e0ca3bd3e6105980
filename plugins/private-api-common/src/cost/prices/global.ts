import { GLOBAL, PriceBook } from '../priceBook';
import { ROUTE_53_PAGE, infracost } from './sources';
import { TIER_STARTS, tiersFrom } from './tiersFrom';

/**
 * List prices that are the same in all commercial Regions: those of Route 53, whose page has one for all of them (resolver endpoints
 * with their queries among them), and of AWS WAF, as AWS's networking blog says in "Cost-effective ways for securing your web
 * applications using AWS WAF". What is dated 2026-09-20 was read that day from the page, as api-evangelist/amazon-route53-resolver
 * plans/amazon-route53-resolver-plans-pricing.yml quotes it.
 */
export const global: PriceBook = {
  region: GLOBAL,
  currency: 'USD',
  asOf: '2026-09-20',
  prices: {
    'resolver-interface-hour': {
      unit: 'interface hours',
      tiers: [{ from: 0, unitPrice: 0.125 }],
      ...ROUTE_53_PAGE,
    },
    'resolver-query': {
      unit: 'queries',
      tiers: tiersFrom(TIER_STARTS.resolverQueries, [0.0000004, 0.0000002]),
      ...ROUTE_53_PAGE,
    },
    'hosted-zone-month': {
      unit: 'zones',
      tiers: tiersFrom(TIER_STARTS.hostedZones, [0.5, 0.1]),
      ...ROUTE_53_PAGE,
    },
    'dns-query': {
      unit: 'queries',
      tiers: tiersFrom(TIER_STARTS.dnsQueries, [0.0000004, 0.0000002]),
      ...infracost('route53_record'),
    },
    'health-check-aws-month': {
      unit: 'health checks',
      tiers: tiersFrom(TIER_STARTS.healthChecksInAws, [0, 0.5]),
      ...infracost('route53_health_check'),
    },
    'health-check-other-month': {
      unit: 'health checks',
      tiers: [{ from: 0, unitPrice: 0.75 }],
      ...infracost('route53_health_check'),
    },
    'health-check-aws-option-month': {
      unit: 'features',
      tiers: [{ from: 0, unitPrice: 1 }],
      ...infracost('route53_health_check'),
    },
    'health-check-other-option-month': {
      unit: 'features',
      tiers: [{ from: 0, unitPrice: 2 }],
      ...infracost('route53_health_check'),
    },
    'web-acl-month': {
      unit: 'web ACLs',
      tiers: [{ from: 0, unitPrice: 5 }],
      ...infracost('wafv2_web_acl'),
    },
    'web-acl-rule-month': {
      unit: 'rules',
      tiers: [{ from: 0, unitPrice: 1 }],
      ...infracost('wafv2_web_acl'),
    },
    'web-acl-request': {
      unit: 'requests',
      tiers: [{ from: 0, unitPrice: 0.0000006 }],
      ...infracost('wafv2_web_acl'),
    },
  },
};
