import { GLOBAL, PriceBook } from '../priceBook';
import { infracost } from './sources';
import { TIER_STARTS, tiersFrom } from './tiersFrom';

/**
 * List prices of Route 53's parts that have no Region, and of AWS WAF, whose prices are the same in all Regions as AWS's networking
 * blog says in "Cost-effective ways for securing your web applications using AWS WAF".
 */
export const global: PriceBook = {
  region: GLOBAL,
  currency: 'USD',
  asOf: '2026-08-21',
  prices: {
    'hosted-zone-month': {
      unit: 'zones',
      tiers: tiersFrom(TIER_STARTS.hostedZones, [0.5, 0.1]),
      source: 'https://aws.amazon.com/route53/pricing/',
      asOf: '2024-09-01',
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
