import { ZoneRecord } from '../../inventory';
import {
  aHostedZone,
  anInventory,
  aPrivateApi,
  aVpcEndpoint,
} from '../../testing';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';

const endpoint = aVpcEndpoint();
const api = aPrivateApi({ operations: [] });
const record: ZoneRecord = {
  name: 'orders.internal.example',
  type: 'A',
  values: [],
};

function queriesTo(records: ZoneRecord[]) {
  const zone = aHostedZone({ records });
  const { lines } = estimateCost(api, anInventory([api, endpoint, zone]), {
    priceBooks: EAST_PRICES,
  });
  return lines.filter(({ label }) => label.startsWith('Queries to internal'));
}

it('charges no query to an alias of a VPC endpoint', () => {
  const alias = { ...record, aliasTarget: endpoint.dnsNames[0] };
  expect(queriesTo([alias])).toMatchObject([
    {
      part: 'hosted-zone',
      quantity: null,
      unitPrice: 0,
      monthly: 0,
      source:
        'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
    },
  ]);
});

it.each([
  [
    'a CNAME record',
    [{ ...record, type: 'CNAME', values: [endpoint.dnsNames[0]] }],
  ],
  [
    'an alias beside a CNAME record',
    [
      { ...record, aliasTarget: endpoint.dnsNames[0] },
      {
        ...record,
        name: 'stock.internal.example',
        type: 'CNAME',
        values: [endpoint.dnsNames[0]],
      },
    ],
  ],
])('does not know how many queries %s gets', (_, records) => {
  expect(queriesTo(records)).toMatchObject([
    {
      monthly: null,
      reason: 'queries are not measured',
      unitPrice: 0.0000004,
      source: expect.stringContaining('route53_record'),
    },
  ]);
});
