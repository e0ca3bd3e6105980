import {
  aLoadBalancer,
  aPrivateApi,
  aRegionalApi,
  aTarget,
  aTargetGroup,
  aVpcEndpoint,
  aVpcLink,
  aLinkIntegration,
  anHttpApi,
  anInventory,
  anOperation,
} from '../../testing';
import { Api, Inventory } from '../../inventory';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';
import { MILLION_A_MONTH, scenarios } from '../testing/scenarios';
import { someCapacity, someTraffic } from '../testing/traffic';
import type { WhatIf } from '../types';

function compare(
  id: string,
  api: Api,
  of: { inventory: Inventory; whatIf?: WhatIf },
) {
  return estimateCost(api, of.inventory, {
    priceBooks: EAST_PRICES,
    whatIf: of.whatIf,
  }).comparisons.find(comparison => comparison.id === id);
}

function withTraffic(api: Api, millions: number) {
  return {
    inventory: anInventory([api, someTraffic(api, millions * MILLION_A_MONTH)]),
  };
}

describe('HTTP API instead of REST API', () => {
  const id = 'http-instead-of-rest';

  it('saves 2.50 a million and names what is lost', () => {
    const { api, inventory } =
      scenarios()['a regional REST API behind a measured load balancer'];
    const comparison = compare(id, api, { inventory });
    expect(comparison?.monthlySaving).toBe(25);
    expect(comparison?.takes).toEqual([
      'Lost: API keys and usage plans.',
      'Lost: caching.',
      'Lost: X-Ray tracing.',
      'A new API with another URL: an API cannot change its type.',
    ]);
  });

  it('is never offered for a private API', () => {
    const api = aPrivateApi();
    expect(compare(id, api, withTraffic(api, 10))).toBeUndefined();
  });

  it('is not offered where the endpoint type is not known', () => {
    const api = aRegionalApi({ endpointType: { unknown: 'AccessDenied' } });
    expect(compare(id, api, withTraffic(api, 10))).toBeUndefined();
  });

  it('costs more from four units of 512 KB a call on', () => {
    const api = aRegionalApi();
    const whatIf = { requestsPerMonth: 1_000_000, responseKb: 2_000 };
    expect(
      compare(id, api, { ...withTraffic(api, 1), whatIf })?.monthlySaving,
    ).toBe(-0.5);
  });

  it('has no saving where the traffic is not known', () => {
    const api = aRegionalApi();
    const inventory = anInventory([api]);
    expect(compare(id, api, { inventory })?.monthlySaving).toBeNull();
  });
});

describe('Lambda instead of a load balancer', () => {
  const id = 'lambda-instead-of-load-balancer';
  const { api, inventory } =
    scenarios()['a regional REST API behind a measured load balancer'];

  it('compares for the memory and duration given', () => {
    // 16.43 + 2.92 of the load balancer against 10 million × (0.20 + 1.66667) per million.
    expect(
      compare(id, api, { inventory, whatIf: { lambdaMb: 512, lambdaMs: 200 } })
        ?.monthlySaving,
    ).toBe(0.68);
  });

  it('tells the break-even and no saving where they are not known', () => {
    const comparison = compare(id, api, { inventory });
    expect(comparison?.monthlySaving).toBeNull();
    expect(comparison?.explanation).toContain('8,799,091 requests a month');
  });
});

describe('V2 link instead of a V1 chain', () => {
  const id = 'link-v2-instead-of-chain';
  const { api, inventory } = scenarios()['a V1 chain shared with a busier API'];

  it('saves this API’s part of the Network Load Balancer', () => {
    const comparison = compare(id, api, { inventory });
    expect(comparison?.monthlySaving).toBe(4.14);
    expect(comparison?.takes).toContain(
      'All 2 APIs that share it must change: the bill falls with the last of them.',
    );
  });

  it('is not offered for a WebSocket API', () => {
    const socket = { ...api, apiType: 'WEBSOCKET' as const };
    expect(
      compare(id, socket, {
        inventory: anInventory([socket, ...inventory.all('vpc-link')]),
      }),
    ).toBeUndefined();
  });
});

describe('alias instead of a resolver endpoint', () => {
  it('saves 182.50, the two interfaces of the endpoint', () => {
    const { api, inventory } =
      scenarios()['on-premises callers through a resolver endpoint'];
    const comparison = compare('alias-instead-of-resolver', api, { inventory });
    expect(comparison?.monthlySaving).toBe(182.5);
    expect(comparison?.takes).toContain(
      'The endpoint access mode stays BASIC: STRICT refuses the alias.',
    );
  });
});

describe('endpoints', () => {
  it('tells what an endpoint of its own would cost more', () => {
    const { api, inventory } =
      scenarios()['a V1 chain shared with a busier API'];
    expect(
      compare('endpoint-of-its-own', api, { inventory })?.monthlySaving,
    ).toBe(-10.95);
  });

  it('tells what merging two endpoints of a VPC would save', () => {
    const api = aPrivateApi({ vpcEndpointIds: ['vpce-0a1', 'vpce-0b2'] });
    const inventory = anInventory([
      api,
      aVpcEndpoint(),
      aVpcEndpoint({ endpointId: 'vpce-0b2' }),
    ]);
    expect(compare('merge-endpoints', api, { inventory })).toMatchObject({
      monthlySaving: 14.6,
      resources: ['arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/vpce-0b2'],
    });
  });
});

describe('Cloud Map and load balancers', () => {
  it('saves the load balancer less the registered instances', () => {
    const balancer = aLoadBalancer();
    const api = anHttpApi({
      operations: [anOperation({ integration: aLinkIntegration() })],
    });
    const inventory = anInventory([
      api,
      aVpcLink(),
      balancer,
      aTargetGroup({ targets: [aTarget(), aTarget({ id: '10.2.0.8' })] }),
      someTraffic(api, MILLION_A_MONTH),
      someCapacity(balancer, 0),
    ]);
    expect(
      compare('cloud-map-instead-of-load-balancer', api, { inventory })
        ?.monthlySaving,
    ).toBe(16.23);
  });

  it('costs more the other way round', () => {
    const { api, inventory } = scenarios()['an HTTP API on Cloud Map'];
    expect(
      compare('load-balancer-instead-of-cloud-map', api, { inventory })
        ?.monthlySaving,
    ).toBe(-16.33);
  });
});
