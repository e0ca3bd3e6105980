import { PriceKey } from '../priceBook';

/** What in AWS's price list is the price of a key. */
export interface PriceSelector {
  key: PriceKey;
  /** Code of the service's offer. */
  service: string;
  usageType: RegExp;
  /** Where several products share a usage type. */
  operation?: string;
  /** What a unit is called in an estimate. */
  unit: string;
}

/** `USE1-`, `EUC1-`, `EU-`, … */
const REGION_PREFIX = '[A-Z]{2,3}\\d{0,2}-';

/**
 * Matches a usage type to its very end, with or without a Region's prefix: us-east-1 often has none, eu-west-1 is `EU-`. A match
 * within the text would take `EU-Outposts-LCUUsage` for `LCUUsage`.
 */
function usage(name: string): RegExp {
  return new RegExp(`^(?:${REGION_PREFIX})?${name.replace(/\./g, '\\.')}$`);
}

const API_GATEWAY = 'AmazonApiGateway';
const ELB = 'AWSELB';
const VPC = 'AmazonVPC';
const ROUTE_53 = 'AmazonRoute53';
const LAMBDA = 'AWSLambda';
const WAF = 'awswaf';

const CACHE_SIZES = [
  '0.5',
  '1.6',
  '6.1',
  '13.5',
  '28.4',
  '58.2',
  '118',
  '237',
] as const;

/** One selector for each price key. */
export const PRICE_SELECTORS: readonly PriceSelector[] = [
  of(API_GATEWAY, 'rest-request', 'ApiGatewayRequest', 'requests'),
  of(
    API_GATEWAY,
    'http-request',
    'ApiGatewayHttpRequest',
    'requests of 512 KB',
  ),
  of(
    API_GATEWAY,
    'websocket-message',
    'ApiGatewayMessage',
    'messages of 32 KB',
  ),
  of(API_GATEWAY, 'websocket-minute', 'ApiGatewayMinute', 'minutes'),
  ...CACHE_SIZES.map(size =>
    of(
      API_GATEWAY,
      `cache-${size}-hour`,
      `ApiGatewayCacheUsage:${size}GB`,
      'hours',
    ),
  ),
  of(VPC, 'vpc-endpoint-hour', 'VpcEndpoint-Hours', 'zone hours'),
  of(VPC, 'vpc-endpoint-gb', 'VpcEndpoint-Bytes', 'GB'),
  ...loadBalancer('nlb', 'LoadBalancing:Network', 'NLCU hours'),
  ...loadBalancer('alb', 'LoadBalancing:Application', 'LCU hours'),
  {
    ...of(VPC, 'transit-gateway-hour', 'TransitGateway-Hours', 'hours'),
    operation: 'TransitGatewayVPC',
  },
  {
    ...of(VPC, 'transit-gateway-gb', 'TransitGateway-Bytes', 'GB'),
    operation: 'TransitGatewayVPC',
  },
  of(
    ROUTE_53,
    'resolver-interface-hour',
    'ResolverNetworkInterface',
    'interface hours',
  ),
  {
    key: 'resolver-query',
    service: ROUTE_53,
    // Without the prefix it is the price of queries to public zones.
    usageType: new RegExp(`^${REGION_PREFIX}DNS-Queries$`),
    unit: 'queries',
  },
  {
    key: 'dns-query',
    service: ROUTE_53,
    // With a prefix it is the price of queries through resolver endpoints.
    usageType: /^DNS-Queries$/,
    unit: 'queries',
  },
  of(ROUTE_53, 'hosted-zone-month', 'HostedZone', 'zones'),
  of(ROUTE_53, 'health-check-aws-month', 'Health-Check-AWS', 'health checks'),
  of(
    ROUTE_53,
    'health-check-other-month',
    'Health-Check-Non-AWS',
    'health checks',
  ),
  of(
    ROUTE_53,
    'health-check-aws-option-month',
    'Health-Check-Option-AWS',
    'features',
  ),
  of(
    ROUTE_53,
    'health-check-other-option-month',
    'Health-Check-Option-Non-AWS',
    'features',
  ),
  of(
    'AWSCloudMap',
    'cloud-map-instance-month',
    'Cloud-Map-Resources',
    'instances',
  ),
  of('AWSCloudMap', 'cloud-map-discovery', 'Cloud-Map-API-Calls', 'calls'),
  of(WAF, 'web-acl-month', 'WebACLV2', 'web ACLs'),
  of(WAF, 'web-acl-rule-month', 'RuleV2', 'rules'),
  // What one request costs as long as its body and the rules stay within what the base price covers.
  of(WAF, 'web-acl-request', 'RequestV2-Tier1', 'requests'),
  {
    ...of('AmazonCloudWatch', 'log-ingestion-gb', 'DataProcessing-Bytes', 'GB'),
    operation: 'PutLogEvents',
  },
  of(
    'AmazonCloudWatch',
    'log-storage-gb-month',
    'TimedStorage-ByteHrs',
    'GB months',
  ),
  of(LAMBDA, 'lambda-request', 'Request', 'invocations'),
  of(LAMBDA, 'lambda-x86-gb-second', 'Lambda-GB-Second', 'GB seconds'),
  of(LAMBDA, 'lambda-arm-gb-second', 'Lambda-GB-Second-ARM', 'GB seconds'),
];

/**
 * The codes of the offers that a price book needs.
 *
 * @public
 */
export const PRICE_LIST_SERVICES: readonly string[] = [
  ...new Set(PRICE_SELECTORS.map(({ service }) => service)),
];

function of(
  service: string,
  key: PriceKey,
  usageType: string,
  unit: string,
): PriceSelector {
  return { key, service, usageType: usage(usageType), unit };
}

function loadBalancer(
  kind: 'nlb' | 'alb',
  operation: string,
  capacityUnit: string,
): PriceSelector[] {
  return [
    { ...of(ELB, `${kind}-hour`, 'LoadBalancerUsage', 'hours'), operation },
    {
      ...of(ELB, `${kind}-capacity-hour`, 'LCUUsage', capacityUnit),
      operation,
    },
  ];
}
