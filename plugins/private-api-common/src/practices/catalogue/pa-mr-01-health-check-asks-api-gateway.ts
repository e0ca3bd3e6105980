import { isExecuteApi } from '../../connectivity/estate/EstateIndex';
import { isUnknown, type TargetGroup } from '../../inventory';
import { listed } from '../listed';
import { endpointsBehind, gapBehind } from '../lookups/endpointTargets';
import { acceptsCode } from '../lookups/acceptsCode';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Paths that API Gateway answers itself with 200, whatever the host name. */
const SERVICE_HEALTH_PATHS = ['/ping', '/sping'];

/** A load balancer before a private API notices when API Gateway does not answer. */
export const healthCheckAsksApiGateway = definePractice({
  meta: {
    id: 'PA-MR-01',
    title: 'Health check before a private API asks /ping',
    severity: 'high',
    appliesTo: 'target-group',
    checks:
      'Target groups with the addresses of execute-api endpoints: that the health check asks by HTTP or HTTPS, for /ping or a heartbeat that is healthy, and does not take 403 for health.',
    why: 'A health check names no API, so that API Gateway refuses it with 403 on any path but its own. Who counts 403 as healthy, or asks for the open port only, never fails over.',
    sources: [
      whitepaper('2022', 'REST API', 'Multi-Region private API gateway'),
      whitepaper(
        '2026',
        'REST API',
        'Multi-Region Private API Gateway using a Network Load Balancer',
      ),
      developerGuide(
        'api-gateway-known-issues',
        'Important notes: /ping and /sping',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Let the health check ask for /ping by HTTPS and expect 200, or ask a heartbeat method of your own that needs no authorization.',
      cloudFormation: `Type: AWS::ElasticLoadBalancingV2::TargetGroup
Properties:
  TargetType: ip
  HealthCheckProtocol: HTTPS
  HealthCheckPath: /ping
  Matcher: { HttpCode: '200' }`,
    },
    whenToIgnore:
      'Something else than the health check decides about failover, an alarm for example.',
    messages: {
      portOnly:
        '{{name}} checks by {{protocol}} only whether {{endpoints}} holds its port open.',
      refusalCounts:
        '{{name}} takes 403 for health ({{matcher}}), which is what API Gateway answers to a check that names no API.',
      wrongPath: '{{name}} asks for {{path}}, and API Gateway answers 403.',
    },
  },
  evaluate(group, { inventory }) {
    const endpoints = endpointsBehind(group, inventory).filter(({ endpoint }) =>
      isExecuteApi(endpoint),
    );
    if (endpoints.length === 0) {
      const gap = isUnknown(group.targets)
        ? group.targets.unknown
        : gapBehind(group, inventory);
      return gap && group.targetType === 'ip'
        ? undetermined(gap)
        : notApplicable();
    }
    const { protocol, path, matcher } = group.healthCheck;
    const { name } = group;
    if (!protocol) {
      return undetermined('the protocol of the health check is not known');
    }
    if (protocol !== 'HTTP' && protocol !== 'HTTPS') {
      const ids = endpoints.map(({ endpoint }) => endpoint.endpointId);
      return fail('portOnly', { name, protocol, endpoints: listed(ids) });
    }
    if (matcher && acceptsCode(matcher, 403)) {
      return fail('refusalCounts', { name, matcher });
    }
    if (SERVICE_HEALTH_PATHS.includes(path ?? '/')) {
      return pass();
    }
    if (hasHealthyTarget(group)) {
      return pass();
    }
    return isRefused(group)
      ? fail('wrongPath', { name, path: path ?? '/' })
      : undetermined(
          `no target is healthy; whether API Gateway refuses ${
            path ?? '/'
          } or is not reached cannot be told`,
        );
  },
});

/** A heartbeat of one's own that works has healthy targets. */
function hasHealthyTarget({ targets }: TargetGroup): boolean {
  return (
    !isUnknown(targets) && targets.some(({ health }) => health === 'healthy')
  );
}

/** Elastic Load Balancing names the codes: `Health checks failed with these codes: [403]`. */
function isRefused({ targets }: TargetGroup): boolean {
  return (
    !isUnknown(targets) && targets.some(({ reason }) => reason?.includes('403'))
  );
}
