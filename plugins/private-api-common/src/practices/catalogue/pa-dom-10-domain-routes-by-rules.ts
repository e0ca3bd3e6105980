import { isUnknown } from '../../inventory';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** A domain that leads to REST APIs uses the newer of two ways to route. */
export const domainRoutesByRules = definePractice({
  meta: {
    id: 'PA-DOM-10',
    title: 'Private domain routes by rules',
    severity: 'info',
    appliesTo: 'domain-name',
    checks:
      'Whether a private custom domain name with base path mappings uses routing rules.',
    why: 'AWS recommends routing rules over base path mappings: they have priorities, look at headers, and on private domains alone know paths of several levels.',
    sources: [
      whitepaper('2026', 'REST API', 'Private custom domain name'),
      developerGuide(
        'rest-api-routing-mode',
        'Send traffic to your APIs through your custom domain name in API Gateway',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Set the routing mode to ROUTING_RULE_THEN_BASE_PATH_MAPPING, write a rule for each mapping, then remove the mappings.',
      cloudFormation: `Type: AWS::ApiGatewayV2::RoutingRule
Properties:
  DomainNameArn: !GetAtt Domain.DomainNameArn
  Priority: 100
  Conditions: [{ MatchBasePaths: { AnyOf: [orders] } }]
  Actions: [{ InvokeApi: { ApiId: !Ref Api, Stage: live } }]`,
    },
    whenToIgnore:
      'One mapping is all that is needed, which is the usual case. For it the practice is off unless switched on.',
    messages: {
      byMappings: 'The domain routes by {{count}} base path mappings.',
    },
    offByDefault: true,
  },
  evaluate({ endpointType, routingMode, mappings }) {
    if (endpointType !== 'PRIVATE') {
      return notApplicable();
    }
    if (isUnknown(mappings)) {
      return undetermined(mappings.unknown);
    }
    if (routingMode?.startsWith('ROUTING_RULE')) {
      return pass();
    }
    return mappings.length > 0
      ? fail('byMappings', { count: mappings.length })
      : notApplicable();
  },
});
