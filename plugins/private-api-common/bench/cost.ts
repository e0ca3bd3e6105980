/* eslint-disable no-console */
import { performance } from 'node:perf_hooks';
import { Api, Inventory, Resource } from '../src/inventory';
import { defaultPriceBooks } from '../src/cost/defaultPriceBooks';
import { estimateCost } from '../src/cost/estimateCost';
import {
  aLinkIntegration,
  aLoadBalancer,
  aPrivateApi,
  aTargetGroup,
  aVpcEndpoint,
  aVpcLink,
  anInventory,
  anOperation,
} from '../src/testing';
import { someTraffic } from '../src/cost/testing/traffic';

/**
 * Estimates per second on one core, over an estate of a thousand private APIs of which ten share each endpoint and load
 * balancer. Run from this package:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/cost.ts [--json]`
 */
const API_COUNT = 1_000;
const APIS_PER_ENDPOINT = 10;
const SECONDS = 2;

interface Result {
  name: string;
  estimatesPerSecond: number;
}

function makeEstate(): { apis: Api[]; inventory: Inventory } {
  const apis: Api[] = [];
  const resources: Resource[] = [];
  for (let index = 0; index < API_COUNT; index++) {
    const group = Math.floor(index / APIS_PER_ENDPOINT);
    const balancerArn = `arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/b${group}/50dc6c495c0c9188`;
    if (index % APIS_PER_ENDPOINT === 0) {
      resources.push(
        aVpcEndpoint({
          region: 'us-east-1',
          endpointId: `vpce-${group}`,
          vpcId: `vpc-${group}`,
        }),
        aVpcLink({ region: 'us-east-1', linkId: `link${group}` }),
        aLoadBalancer({ region: 'us-east-1', arn: balancerArn }),
        aTargetGroup({
          region: 'us-east-1',
          arn: `${balancerArn}/targets`,
          loadBalancerArns: [balancerArn],
        }),
      );
    }
    const integration = aLinkIntegration({
      connectionId: `link${group}`,
      targetArn: balancerArn,
    });
    const api = aPrivateApi({
      region: 'us-east-1',
      apiId: `api${index}`,
      name: `api-${index}`,
      vpcEndpointIds: [`vpce-${group}`],
      operations: Array.from({ length: 20 }, (_, operation) =>
        anOperation({ path: `/p${operation}`, integration }),
      ),
    });
    apis.push(api);
    resources.push(api, someTraffic(api, 1_000 * (index + 1)));
  }
  return { apis, inventory: anInventory(resources) };
}

function measure(name: string, estimate: (index: number) => void): Result {
  for (let index = 0; index < API_COUNT; index++) {
    estimate(index);
  }
  const start = performance.now();
  const end = start + SECONDS * 1000;
  let count = 0;
  while (performance.now() < end) {
    for (let index = 0; index < 100; index++) {
      estimate((count + index) % API_COUNT);
    }
    count += 100;
  }
  const seconds = (performance.now() - start) / 1000;
  return { name, estimatesPerSecond: Math.round(count / seconds) };
}

const { apis, inventory } = makeEstate();
const options = { priceBooks: defaultPriceBooks };
const results = [
  measure('as measured', index =>
    estimateCost(apis[index], inventory, options),
  ),
  measure('what-if of memory and zones', index =>
    estimateCost(apis[index], inventory, {
      ...options,
      whatIf: { zones: 3, lambdaMb: 512, lambdaMs: 200 },
    }),
  ),
  measure('what-if of requests', index =>
    estimateCost(apis[index], inventory, {
      ...options,
      whatIf: { requestsPerMonth: 5_000_000 + index },
    }),
  ),
];

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ apis: API_COUNT, results }));
} else {
  console.table(
    Object.fromEntries(
      results.map(({ name, estimatesPerSecond }) => [
        name,
        { 'estimates/s': estimatesPerSecond },
      ]),
    ),
  );
}
