import {
  Api,
  Integration,
  Inventory,
  LoadBalancer,
  apiGatewayArn,
  isKnown,
  isUnknown,
  parseArn,
} from '../../inventory';
import type { Belongings, Gap, LambdaUse } from './Belongings';

type Backends = Pick<
  Belongings,
  'links' | 'loadBalancers' | 'cloudMapServices' | 'lambda' | 'gaps'
>;

/** The VPC links, load balancers and Cloud Map services behind an API's integrations, and how much of it Lambda serves. */
export function backendsOf(api: Api, inventory: Inventory): Backends {
  const found = new Map<string, unknown>();
  const backends: Backends = {
    links: [],
    loadBalancers: [],
    cloudMapServices: [],
    lambda: 'none',
    gaps: [],
  };
  if (isUnknown(api.operations)) {
    backends.gaps.push({
      part: 'load-balancer-hours',
      label: 'Load balancers behind the integrations',
      reason: api.operations.unknown,
    });
    return backends;
  }
  const integrations = api.operations.flatMap(({ integration }) =>
    isKnown(integration) && integration ? [integration] : [],
  );
  const once = <T extends { arn: string }>(list: T[], item: T) => {
    if (!found.has(item.arn)) {
      found.set(item.arn, item);
      list.push(item);
    }
  };
  for (const integration of integrations.filter(
    i => i.connectionType === 'VPC_LINK',
  )) {
    for (const linkId of linkIdsOf(api, integration)) {
      const link = inventory.resolve(
        'vpc-link',
        apiGatewayArn(api, `vpclinks/${linkId}`),
        api,
      );
      if (isKnown(link) && link) {
        once(backends.links, link);
      }
    }
  }
  for (const arn of targetArnsOf(integrations, backends.links)) {
    const target = resolveTarget(arn, inventory);
    if ('reason' in target) {
      backends.gaps.push(target);
    } else if (target.kind === 'load-balancer') {
      once(backends.loadBalancers, target);
    } else {
      once(backends.cloudMapServices, target);
    }
  }
  backends.lambda = lambdaUse(integrations);
  return backends;
}

const STAGE_VARIABLE = /^\$\{stageVariables\.([A-Za-z0-9_]+)\}$/;

/** The ids of the links that an integration uses, one for each stage where a stage variable holds it. */
export function linkIdsOf(api: Api, integration: Integration): string[] {
  const id = integration.connectionId;
  if (!id) {
    return [];
  }
  const variable = STAGE_VARIABLE.exec(id)?.[1];
  if (!variable) {
    return [id];
  }
  const stages = isKnown(api.stages) ? api.stages : [];
  return [...new Set(stages.flatMap(stage => stage.variables[variable] ?? []))];
}

function targetArnsOf(
  integrations: readonly Integration[],
  links: Backends['links'],
): Set<string> {
  const arns = new Set(links.flatMap(link => link.targetArns));
  for (const { connectionType, targetArn } of integrations) {
    if (connectionType === 'VPC_LINK' && targetArn) {
      arns.add(loadBalancerArnOf(targetArn));
    }
  }
  return arns;
}

/**
 * The ARN of the load balancer that a listener belongs to; any other ARN unchanged. AWS documents a listener as the target and
 * shows load balancers in its examples, so both occur.
 *
 * @example
 * `…:listener/app/orders/50dc6c495c0c9188/f2f7dc8efc522ab2` gives `…:loadbalancer/app/orders/50dc6c495c0c9188`.
 */
export function loadBalancerArnOf(arn: string): string {
  return arn.replace(
    /:listener\/((?:app|net)\/[^/]+\/[^/]+)\/[^/]+$/,
    ':loadbalancer/$1',
  );
}

function resolveTarget(
  arn: string,
  inventory: Inventory,
): LoadBalancer | Belongings['cloudMapServices'][number] | Gap {
  const parsed = parseArn(arn);
  const isCloudMap = parsed?.service === 'servicediscovery';
  const scope = {
    accountId: parsed?.accountId ?? '',
    region: parsed?.region ?? '',
  };
  const found = inventory.resolve(
    isCloudMap ? 'cloud-map-service' : 'load-balancer',
    arn,
    scope,
  );
  if (found && isKnown(found)) {
    return found;
  }
  return {
    part: isCloudMap ? 'cloud-map' : 'load-balancer-hours',
    label: isCloudMap ? 'Cloud Map service' : 'Load balancer',
    resource: arn,
    reason: found
      ? found.unknown
      : 'the target of the integration does not exist',
  };
}

const LAMBDA = /:lambda:path\/|:lambda:[a-z0-9-]+:\d{12}:function:/;

function lambdaUse(integrations: readonly Integration[]): LambdaUse {
  const behind = integrations.filter(
    ({ type, uri }) => type.startsWith('AWS') && LAMBDA.test(uri ?? ''),
  ).length;
  // A mock answers preflight requests, which nobody pays a backend for.
  const served = integrations.filter(({ type }) => type !== 'MOCK').length;
  if (behind === 0) {
    return 'none';
  }
  return behind === served ? 'all' : 'some';
}
