import { aPrivateApi, aV1Link, aVpcEndpoint, anInventory } from '../../testing';
import { Api, formatApiKey } from '../../inventory';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';
import { MILLION_A_MONTH, scenarios } from '../testing/scenarios';
import { someCapacity, someTraffic } from '../testing/traffic';
import type { ApiCost } from './EstateCost';
import { findIdleResources } from './findIdleResources';
import { summariseEstateCost } from './summariseEstateCost';

const chain = scenarios()['a V1 chain shared with a busier API'];

function costOf(api: Api, owner?: string): ApiCost {
  const { name, accountId, region } = api;
  const cost = estimateCost(api, chain.inventory, { priceBooks: EAST_PRICES });
  return {
    key: formatApiKey(api),
    name,
    accountId,
    region,
    ...(owner && { owner }),
    cost,
  };
}

describe('the sum of an estate', () => {
  const [orders, stock] = chain.inventory.all('api');
  const estate = summariseEstateCost([
    costOf(orders, 'group:default/orders'),
    costOf(stock),
  ]);

  it('counts shared lines once', () => {
    const endpoint = estate.byPart.find(
      ({ name }) => name === 'vpc-endpoint-hours',
    );
    expect(endpoint).toEqual({
      name: 'vpc-endpoint-hours',
      monthly: 14.6,
      apiCount: 2,
      complete: true,
    });
  });

  it('is the same by each view', () => {
    for (const view of [
      estate.byOwner,
      estate.byAccount,
      estate.byRegion,
      estate.byPart,
    ]) {
      const sum = view.reduce((total, { monthly }) => total + monthly, 0);
      expect(sum).toBeCloseTo(estate.monthly ?? NaN, 6);
    }
  });

  it('names who owns what, nobody under an empty name', () => {
    expect(estate.byOwner.map(({ name }) => name)).toEqual([
      '',
      'group:default/orders',
    ]);
  });

  it('joins the savings of all that share a resource', () => {
    expect(estate.largestSavings).toEqual([
      {
        id: 'link-v2-instead-of-chain',
        title: 'V2 VPC link to the Application Load Balancer',
        monthlySaving: 16.56,
        apis: [
          '111111111111:eu-west-1:a1b2c3d4e5',
          '111111111111:eu-west-1:b1b2b3b4b5',
        ],
        resources: [
          'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/orders/73e2d6bc24d8a067',
        ],
      },
    ]);
  });

  it('leaves another currency out and says so', () => {
    const yuan = costOf(orders);
    const mixed = summariseEstateCost([
      { ...yuan, cost: { ...yuan.cost, currency: 'CNY' } },
    ]);
    expect(mixed).toMatchObject({
      monthly: null,
      apiCount: 0,
      otherCurrency: ['111111111111:eu-west-1:a1b2c3d4e5'],
    });
  });
});

describe('idle resources', () => {
  it('names a load balancer without capacity units, an unused link and an endpoint that nobody names', () => {
    const [orders, stock] = chain.inventory.all('api');
    const [network, application] = chain.inventory.all('load-balancer');
    const inventory = anInventory([
      orders,
      stock,
      network,
      application,
      ...chain.inventory.all('vpc-link'),
      ...chain.inventory.all('target-group'),
      aVpcEndpoint(),
      aVpcEndpoint({
        endpointId: 'vpce-0d4',
        vpcId: 'vpc-0d4',
        name: 'labels',
      }),
      aV1Link({ linkId: 'unused1', targetArns: [] }),
      someCapacity(network, 0),
      someCapacity(application, 3),
      someTraffic(orders, MILLION_A_MONTH),
    ]);
    expect(
      findIdleResources(inventory, EAST_PRICES).map(
        ({ kind, name, monthly }) => [kind, name, monthly],
      ),
    ).toEqual([
      ['load-balancer', network.name, 16.43],
      ['vpc-endpoint', 'labels', 14.6],
      ['vpc-link', 'orders-link', 0],
    ]);
  });

  it('takes a link for used where an API’s operations could not be read', () => {
    const api = aPrivateApi({ operations: { unknown: 'AccessDenied' } });
    const inventory = anInventory([api, aV1Link()]);
    expect(findIdleResources(inventory, EAST_PRICES)).toEqual([]);
  });
});
