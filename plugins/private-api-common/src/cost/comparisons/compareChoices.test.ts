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
import { roundToCents } from '../cents';
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
    expect(comparison?.explanation).toBe(
      "At 512 MB and 200 ms (an example: the function is not known) a function costs less than a load balancer's USD 16.43 below 8,799,091 requests a month, 3.35 a second; on Arm below 10,711,909, not counting capacity units.",
    );
  });

  // The whitepaper's table 5 with the API's own memory and duration, in millions of requests a month.
  it.each([
    [128, 50, '54.0', '58.0'],
    [128, 100, '40.2', '44.8'],
    [256, 100, '26.6', '30.8'],
    [512, 200, '8.8', '10.7'],
    [1024, 1000, '1.0', '1.2'],
  ])('breaks even at %d MB and %d ms', (lambdaMb, lambdaMs, x86, arm) => {
    const words = compare(id, api, {
      inventory,
      whatIf: { lambdaMb, lambdaMs },
    })?.explanation;
    const millions = [...(words ?? '').matchAll(/below ([\d,]+)/g)].map(
      ([, digits]) => (Number(digits.replace(/,/g, '')) / 1e6).toFixed(1),
    );
    expect(millions).toEqual([x86, arm]);
  });

  it('saves at the break-even what it costs: the difference is a cent at most', () => {
    // 16.43 of hours, without capacity units, against 0.40833 a million.
    const at = (requestsPerMonth: number) =>
      compare(id, api, {
        inventory: anInventory([
          api,
          aVpcLink(),
          ...inventory.all('load-balancer'),
          ...inventory.all('target-group'),
          ...inventory
            .all('load-balancer')
            .map(balancer => someCapacity(balancer, 0)),
          someTraffic(api, requestsPerMonth / (730 / 24)),
        ]),
        whatIf: { lambdaMb: 128, lambdaMs: 100 },
      })?.monthlySaving;
    expect(at(40_200_000)).toBe(0.01);
    expect(at(20_100_000)).toBe(8.22);
    expect(at(80_400_000)).toBe(-16.4);
  });
});

describe('a load balancer instead of Lambda', () => {
  const id = 'load-balancer-instead-of-lambda';
  const { api, inventory } = scenarios()['a private API on Lambda'];

  it('has no saving where memory and duration are not known, but the break-even', () => {
    const comparison = compare(id, api, { inventory });
    expect(comparison?.monthlySaving).toBeNull();
    expect(comparison?.explanation).toContain('8,799,091 requests a month');
  });

  it('costs more below the break-even, and less above it', () => {
    const at = (requestsPerMonth: number) =>
      compare(id, api, {
        inventory,
        whatIf: { requestsPerMonth, lambdaMb: 512, lambdaMs: 200 },
      })?.monthlySaving;
    // A million: 0.20 and 1.67 of the function against 16.43.
    expect(at(1_000_000)).toBe(-14.56);
    expect(at(8_799_091)).toBe(0);
    expect(at(20_000_000)).toBe(20.9);
  });
});

describe('the whitepaper’s table 4', () => {
  // What a REST API costs for each unit that an HTTP API does.
  it.each([
    [333_000_000, 1_165.5, 329.7, 3.54],
    [300_000_000, 1_050, 300, 3.5],
    [1_000_000_000, 3_033.1, 930, 3.26],
    [5_000_000_000, 12_553.1, 4_530, 2.77],
  ])('%d requests: %d against %d', (requestsPerMonth, rest, http, ratio) => {
    const api = aRegionalApi({ operations: [] });
    const comparison = compare('http-instead-of-rest', api, {
      inventory: anInventory([api]),
      whatIf: { requestsPerMonth },
    });
    expect(comparison?.monthlySaving).toBe(roundToCents(rest - http));
    expect(Math.round((rest / http) * 100) / 100).toBe(ratio);
  });

  it.each([
    [1, 512],
    [2, 513],
    [3, 1_536],
    [4, 1_537],
  ])('%d units at %d KB', (units, responseKb) => {
    const api = aRegionalApi({ operations: [] });
    const comparison = compare('http-instead-of-rest', api, {
      inventory: anInventory([api]),
      whatIf: { requestsPerMonth: 1_000_000, responseKb },
    });
    expect(comparison?.monthlySaving).toBe(3.5 - units);
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

  it('saves one API all of it: 16.43 and its capacity units', () => {
    const [network] = inventory.all('load-balancer');
    const alone = anInventory([
      api,
      ...inventory.all('vpc-link'),
      ...inventory.all('load-balancer'),
      ...inventory.all('target-group'),
      // One NLCU all day long: 730 × 0.006 are 4.38.
      someCapacity(network, 24),
    ]);
    expect(compare(id, api, { inventory: alone })?.monthlySaving).toBe(20.81);
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
  it.each([
    ['', 0, 16.23],
    // One LCU all day long: 730 × 0.008 are 5.84.
    [' and its capacity units', 24, 22.07],
  ])(
    'saves the load balancer%s less the registered instances',
    (_, lcus, expected) => {
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
        someCapacity(balancer, lcus),
      ]);
      expect(
        compare('cloud-map-instead-of-load-balancer', api, { inventory })
          ?.monthlySaving,
      ).toBe(expected);
    },
  );

  it('costs more the other way round', () => {
    const { api, inventory } = scenarios()['an HTTP API on Cloud Map'];
    expect(
      compare('load-balancer-instead-of-cloud-map', api, { inventory })
        ?.monthlySaving,
    ).toBe(-16.33);
  });
});
