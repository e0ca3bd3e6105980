import { priceBookFromPriceList } from './priceBookFromPriceList';

/** Test data in the shape of `GetProducts`; the figures are invented. */
function anEntry(
  of: {
    service: string;
    usageType: string;
    operation?: string;
    region?: string;
  },
  dimensions: [begin: string, end: string, usd: string][],
): string {
  return JSON.stringify({
    serviceCode: of.service,
    product: {
      productFamily: 'any',
      sku: 'SKU1',
      attributes: {
        servicecode: of.service,
        regionCode: of.region ?? 'eu-west-1',
        usagetype: of.usageType,
        operation: of.operation ?? '',
      },
    },
    terms: {
      OnDemand: {
        'SKU1.T': {
          priceDimensions: Object.fromEntries(
            dimensions.map(([beginRange, endRange, USD], index) => [
              `SKU1.T.${index}`,
              { unit: 'x', beginRange, endRange, pricePerUnit: { USD } },
            ]),
          ),
        },
      },
    },
    publicationDate: '2026-11-01T00:00:00Z',
  });
}

const read = (...items: unknown[]) =>
  priceBookFromPriceList(items, 'eu-west-1');

const REST = { service: 'AmazonApiGateway', usageType: 'EU-ApiGatewayRequest' };

it('reads tiers in the order of their bounds', () => {
  const { book, problems } = read(
    anEntry(REST, [
      ['100', 'Inf', '0.0000020000'],
      ['0', '100', '0.0000030000'],
    ]),
  );
  expect(problems).toEqual([]);
  expect(book).toEqual({
    region: 'eu-west-1',
    currency: 'USD',
    asOf: '2026-11-01',
    prices: {
      'rest-request': {
        unit: 'requests',
        tiers: [
          { from: 0, unitPrice: 0.000003 },
          { from: 100, unitPrice: 0.000002 },
        ],
        source: 'AWS price list, AmazonApiGateway, EU-ApiGatewayRequest',
        asOf: '2026-11-01',
      },
    },
  });
});

it('reads a bulk offer file', () => {
  const { book } = read({
    offerCode: 'AmazonVPC',
    publicationDate: '2026-11-02T10:00:00Z',
    products: {
      SKU2: {
        attributes: {
          regionCode: 'eu-west-1',
          usagetype: 'EU-VpcEndpoint-Hours',
        },
      },
    },
    terms: {
      OnDemand: {
        SKU2: {
          'SKU2.T': {
            priceDimensions: {
              'SKU2.T.1': {
                beginRange: '0',
                endRange: 'Inf',
                pricePerUnit: { USD: '0.0770000000' },
              },
            },
          },
        },
      },
    },
  });
  expect(book.prices['vpc-endpoint-hour']).toMatchObject({
    tiers: [{ from: 0, unitPrice: 0.077 }],
    asOf: '2026-11-02',
  });
});

it.each([
  [
    'without a prefix',
    'AWSELB',
    'LCUUsage',
    'LoadBalancing:Network',
    'nlb-capacity-hour',
  ],
  [
    'with a short prefix',
    'AWSELB',
    'EU-LCUUsage',
    'LoadBalancing:Application',
    'alb-capacity-hour',
  ],
  [
    'with a size',
    'AmazonApiGateway',
    'EU-ApiGatewayCacheUsage:0.5GB',
    '',
    'cache-0.5-hour',
  ],
  ['without a Region', 'AmazonRoute53', 'DNS-Queries', '', 'dns-query'],
  ['of AWS WAF', 'awswaf', 'EU-RequestV2-Tier1', '', 'web-acl-request'],
  ['of the resolver', 'AmazonRoute53', 'EU-DNS-Queries', '', 'resolver-query'],
])('finds a usage type %s', (_, service, usageType, operation, key) => {
  const { book } = read(
    anEntry({ service, usageType, operation }, [['0', 'Inf', '0.07']]),
  );
  expect(Object.keys(book.prices)).toEqual([key]);
});

it.each([
  ['AWSELB', 'EU-Outposts-LCUUsage', 'LoadBalancing:Application'],
  ['AWSELB', 'EU-ReservedLCUUsage', 'LoadBalancing:Application'],
  ['AmazonVPC', 'EU-VpcEndpoint-GWLBE-Hours', ''],
  ['AmazonVPC', 'EU-VpcEndpoint-Service-Hours', ''],
  ['awswaf', 'EU-ShieldProtected-WebACLV2', ''],
  ['awswaf', 'EU-RequestV2-Tier2', ''],
  ['AWSCloudMap', 'EU-Cloud-Map-DIR-API-Calls', ''],
  ['AWSLambda', 'Lambda-Edge-Request', ''],
])(
  'does not take %s %s for something else',
  (service, usageType, operation) => {
    const { book } = read(
      anEntry({ service, usageType, operation }, [['0', 'Inf', '0.07']]),
    );
    expect(book.prices).toEqual({});
  },
);

it('leaves other Regions out', () => {
  const { book } = read(
    anEntry({ ...REST, region: 'eu-west-2' }, [['0', 'Inf', '0.07']]),
  );
  expect(book.prices).toEqual({});
});

it('reads services without a Region into the global book', () => {
  const zone = anEntry(
    { service: 'AmazonRoute53', usageType: 'HostedZone', region: '' },
    [
      ['0', '25', '0.7'],
      ['25', 'Inf', '0.2'],
    ],
  );
  const { book } = priceBookFromPriceList([zone], 'global');
  expect(book.prices['hosted-zone-month']?.tiers).toHaveLength(2);
});

it('remembers up to where the list has a price', () => {
  const { book } = read(anEntry(REST, [['0', '100', '0.07']]));
  expect(book.prices['rest-request']?.knownUpTo).toBe(100);
});

it.each([
  [
    'a gap between tiers',
    anEntry(REST, [
      ['0', '10', '1'],
      ['20', 'Inf', '1'],
    ]),
    'rest-request: the tiers of EU-ApiGatewayRequest have a gap or no price.',
  ],
  [
    'no number for a price',
    anEntry(REST, [['0', 'Inf', '']]),
    'rest-request: the tiers of EU-ApiGatewayRequest have a gap or no price.',
  ],
  [
    'no product',
    '{"foo": 1}',
    'Item 0 is neither a product nor an offer file.',
  ],
  ['no JSON', 'oops', 'Item 0 is neither a product nor an offer file.'],
])('reports %s and keeps the price out', (_, item, problem) => {
  expect(read(item)).toMatchObject({
    book: { prices: {} },
    problems: [problem],
  });
});

it('reports two products that contradict each other', () => {
  const { book, problems } = read(
    anEntry(REST, [['0', 'Inf', '1']]),
    anEntry(REST, [['0', 'Inf', '2']]),
  );
  expect(book.prices).toEqual({});
  expect(problems).toEqual([
    'rest-request: 2 products with different prices match.',
  ]);
});
