/**
 * Makes the sample estate in an AWS emulator:
 *
 *     node examples/seed/seed.ts --endpoint http://127.0.0.1:5566
 */
import { parseArgs } from 'node:util';
import { type Aws, connect } from './aws.ts';
import { buildCloudMap } from './build/cloudMap.ts';
import { buildDomain } from './build/domains.ts';
import { buildLoadBalancer } from './build/loadBalancers.ts';
import { buildNetwork, deleteEndpoints } from './build/network.ts';
import { buildRestApi } from './build/restApi.ts';
import { putApiTraffic, putLoadBalancerTraffic } from './build/traffic.ts';
import { buildV2Api } from './build/v2Api.ts';
import { buildVpcLink } from './build/vpcLinks.ts';
import { buildResolverEndpoint, buildZone } from './build/zones.ts';
import { estate } from './estate/index.ts';
import { Names } from './Names.ts';
import type { ApiSpec } from './spec/api.ts';
import type { Scope } from './spec/scope.ts';
import type { ScopeSpec } from './spec/scopeSpec.ts';

const { values } = parseArgs({ options: { endpoint: { type: 'string' } } });
if (!values.endpoint) {
  throw new Error('usage: seed.ts --endpoint URL');
}
await seed(values.endpoint);

async function seed(endpoint: string) {
  const names = new Names();
  const clients = new Map(
    estate.map(scope => [idOf(scope), connect(endpoint, scope)]),
  );
  const awsOf = (scope: Scope) => clients.get(idOf(scope))!;

  await refuseUsedEmulator(awsOf(estate[0]));
  // Policies and domains name endpoints of other scopes, so all networks come first.
  for (const scope of estate) {
    await buildNetwork(awsOf(scope), names, scope.network);
  }
  for (const scope of estate) {
    await buildBackends(awsOf(scope), names, scope);
    await buildApis(awsOf(scope), names, scope.apis);
  }
  for (const scope of estate) {
    await buildNaming(awsOf(scope), awsOf, names, scope);
    await deleteEndpoints(awsOf(scope), names, scope.network);
  }
}

/** Nothing here updates: what is there already would be made a second time. */
async function refuseUsedEmulator(aws: Aws) {
  const { VpcEndpoints } = await aws.ec2.describeVpcEndpoints({});
  if (VpcEndpoints?.length) {
    throw new Error('the emulator is not empty: start it anew');
  }
}

async function buildBackends(aws: Aws, names: Names, scope: ScopeSpec) {
  for (const balancer of scope.loadBalancers) {
    await buildLoadBalancer(aws, names, balancer);
    await putLoadBalancerTraffic(aws, names, balancer);
  }
  for (const namespace of scope.cloudMap) {
    await buildCloudMap(aws, names, namespace);
  }
  for (const link of scope.links) {
    await buildVpcLink(aws, names, link);
  }
}

async function buildApis(aws: Aws, names: Names, apis: ApiSpec[]) {
  const { accountId, region } = aws.scope;
  for (const api of apis) {
    const id =
      api.type === 'REST'
        ? await buildRestApi(aws, names, api)
        : await buildV2Api(aws, names, api);
    const name = `${accountId}:${region}:${api.name}`;
    // AWS lets two APIs share a name; the first is the one that domains map.
    if (!names.has('api', name)) {
      names.add('api', name, id);
    }
    await putApiTraffic(aws, api, id);
    console.log(
      `${accountId}:${region}:${id}  ${api.type.padEnd(9)}  ${api.name}`,
    );
  }
}

async function buildNaming(
  aws: Aws,
  awsOf: (scope: Scope) => Aws,
  names: Names,
  scope: ScopeSpec,
) {
  for (const domain of scope.domains) {
    await buildDomain(aws, awsOf, names, domain);
  }
  for (const zone of scope.zones) {
    await buildZone(aws, names, zone);
  }
  for (const resolver of scope.resolverEndpoints) {
    await buildResolverEndpoint(aws, names, resolver);
  }
}

function idOf({ accountId, region }: Scope): string {
  return `${accountId}:${region}`;
}
