import {
  Api,
  CloudMapService,
  Integration,
  Inventory,
  LoadBalancer,
  VpcLink,
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

const NONE: Backends = {
  links: [],
  loadBalancers: [],
  cloudMapServices: [],
  lambda: 'none',
  gaps: [],
};

/** The VPC links, load balancers and Cloud Map services behind an API's integrations, and how much of it Lambda serves. */
export function backendsOf(api: Api, inventory: Inventory): Backends {
  if (isUnknown(api.operations)) {
    return { ...NONE, gaps: [unreadBackends(api.operations.unknown)] };
  }
  const facts = api.operations.map(({ integration }) => integration);
  const integrations = facts.flatMap(integration =>
    isKnown(integration) && integration ? [integration] : [],
  );
  const unread = facts.find(isUnknown);
  const links = linksOf(api, integrations, inventory);
  const targets = [...targetArnsOf(integrations, links.found)].map(arn =>
    resolveTarget(arn, inventory),
  );
  return {
    links: links.found,
    loadBalancers: targets.filter(isLoadBalancer),
    cloudMapServices: targets.filter(isCloudMapService),
    lambda: lambdaUse(integrations),
    gaps: [
      ...(unread ? [unreadBackends(unread.unknown)] : []),
      ...links.gaps,
      ...targets.filter(isGap),
    ],
  };
}

function unreadBackends(reason: string): Gap {
  return {
    part: 'load-balancer-hours',
    label: 'Load balancers behind the integrations',
    reason,
  };
}

function linksOf(
  api: Api,
  integrations: readonly Integration[],
  inventory: Inventory,
): { found: VpcLink[]; gaps: Gap[] } {
  const ids = new Set(
    integrations
      .filter(({ connectionType }) => connectionType === 'VPC_LINK')
      .flatMap(integration => linkIdsOf(api, integration)),
  );
  const found: VpcLink[] = [];
  const gaps: Gap[] = [];
  for (const id of ids) {
    const arn = apiGatewayArn(api, `vpclinks/${id}`);
    const link = inventory.resolve('vpc-link', arn, api);
    if (isUnknown(link)) {
      gaps.push({
        part: 'load-balancer-hours',
        label: `Load balancer behind VPC link ${id}`,
        resource: arn,
        reason: link.unknown,
      });
    } else if (link) {
      found.push(link);
    }
  }
  return { found, gaps };
}

type Target = LoadBalancer | CloudMapService | Gap;

function isLoadBalancer(target: Target): target is LoadBalancer {
  return 'kind' in target && target.kind === 'load-balancer';
}

function isCloudMapService(target: Target): target is CloudMapService {
  return 'kind' in target && target.kind === 'cloud-map-service';
}

function isGap(target: Target): target is Gap {
  return !('kind' in target);
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
  links: readonly VpcLink[],
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

function resolveTarget(arn: string, inventory: Inventory): Target {
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
