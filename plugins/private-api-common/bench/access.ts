/* eslint-disable no-console */
import { performance } from 'node:perf_hooks';
import { analyseAccess, judgeCall, judgeMatrix } from '../src/access';
import { readApiPolicy } from '../src/access/policies/readPolicy';
import { callContext } from '../src/access/flow/callContext';
import { methodArn } from '../src/access/policies/invokeArns';
import { answersOf, evaluatePolicy } from '../src/policy';
import { makeAccessEstate } from './accessEstate';

/**
 * Verdicts a second with compiled policies, the matrix of APIs × VPC endpoints in three sizes, and profiles a second, on one
 * core. Run from this package:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/access.ts [--json]`
 */
const ENDPOINT_COUNT = 200;
const API_COUNTS = [250, 500, 1_000];
const SECONDS = 2;
const PROFILE_COUNT = 2_000;
const PASS_COUNT = 3;

function ratePerSecond(run: (index: number) => unknown): number {
  for (let index = 0; index < 1_000; index++) {
    run(index);
  }
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < SECONDS * 1_000) {
    for (let index = 0; index < 100; index++) {
      run(count + index);
    }
    count += 100;
  }
  return Math.round(count / ((performance.now() - start) / 1_000));
}

/** Requests to compiled resource policies: every API in turn, every endpoint in turn. */
function verdictsPerSecond(): number {
  const { apis, endpoints } = makeAccessEstate(1_000, ENDPOINT_COUNT);
  const principal = { type: 'anonymous' } as const;
  const contexts = endpoints.map(endpoint =>
    callContext(
      {
        isPrivate: true,
        vpcEndpointId: endpoint.endpointId,
        vpcId: endpoint.vpcId,
      },
      principal,
    ),
  );
  const policies = apis.flatMap(api => {
    const policy = readApiPolicy(api);
    const resource = methodArn(api, {
      stage: 'prod',
      method: 'GET',
      path: '/p1/17',
    });
    return policy.state === 'present'
      ? [{ compiled: policy.compiled, resource }]
      : [];
  });
  return ratePerSecond(index => {
    const { compiled, resource } = policies[index % policies.length];
    return answersOf(
      evaluatePolicy(compiled, {
        principal,
        action: 'execute-api:Invoke',
        resource,
        context: contexts[index % contexts.length],
      }),
    );
  });
}

/** Whole answers with hops, evidence and fix, policies read anew each time. */
function explanationsPerSecond(): number {
  const { apis, endpoints, inventory } = makeAccessEstate(100, ENDPOINT_COUNT);
  return ratePerSecond(index => {
    const api = apis[index % apis.length];
    const [operation] = Array.isArray(api.operations) ? api.operations : [];
    return judgeCall(
      api,
      {
        caller: {
          vpcEndpointId: endpoints[index % endpoints.length].endpointId,
        },
        operation,
        method: 'GET',
        path: '/p0/17',
        stage: 'prod',
      },
      inventory,
    );
  });
}

/** The best of three passes, each over an estate of its own, so that nothing is read before its clock starts. */
function profilesPerSecond(endpointCount: number): number {
  const seconds = Array.from({ length: PASS_COUNT }, () => {
    const { apis, inventory } = makeAccessEstate(PROFILE_COUNT, endpointCount);
    const start = performance.now();
    for (const api of apis) {
      analyseAccess(api, inventory);
    }
    return (performance.now() - start) / 1_000;
  });
  return Math.round(PROFILE_COUNT / Math.min(...seconds));
}

function matrixMs(apiCount: number): number {
  const { apis, endpoints, inventory } = makeAccessEstate(
    apiCount,
    ENDPOINT_COUNT,
  );
  const start = performance.now();
  judgeMatrix(apis, endpoints, inventory);
  return Math.round(performance.now() - start);
}

matrixMs(API_COUNTS[0]);
const result = {
  verdictsPerSecond: verdictsPerSecond(),
  explanationsPerSecond: explanationsPerSecond(),
  profilesPerSecond: profilesPerSecond(20),
  profilesPerSecondWith200Endpoints: profilesPerSecond(ENDPOINT_COUNT),
  matrix: API_COUNTS.map(apiCount => ({
    apis: apiCount,
    endpoints: ENDPOINT_COUNT,
    cells: apiCount * ENDPOINT_COUNT,
    ms: matrixMs(apiCount),
  })),
};

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(result));
} else {
  const { matrix, ...rates } = result;
  console.table(rates);
  console.table(matrix);
}
