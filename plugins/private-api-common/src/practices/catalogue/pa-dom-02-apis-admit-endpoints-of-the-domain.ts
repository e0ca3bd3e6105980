import { domainInvokeArn } from '../../access/policies/invokeArns';
import {
  apiGatewayArn,
  isKnown,
  isUnknown,
  type Api,
  type DomainName,
  type Inventory,
} from '../../inventory';
import { listed } from '../listed';
import { associationsOf, ofPrivateDomain } from '../lookups/ofPrivateDomain';
import { judgeWayIn, type WayIn } from '../lookups/judgeWayIn';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** The second of two policies lets in whoever the first one does. */
export const apisAdmitEndpointsOfTheDomain = definePractice({
  meta: {
    id: 'PA-DOM-02',
    title: 'APIs behind a private domain admit its associated endpoints',
    severity: 'high',
    appliesTo: 'domain-name',
    checks:
      'For each API that a private custom domain name leads to: whether its resource policy may let calls in through each VPC endpoint that is associated with the domain.',
    why: 'A call by a private domain name needs the leave of two policies. An endpoint that is added to that of the domain and forgotten in that of the API gets 403.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Cross-account architecture using a private custom domain name',
      ),
      developerGuide(
        'apigateway-private-custom-domains',
        'Custom domain names for private APIs in API Gateway',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Add the endpoint to the resource policy of the API and deploy, or remove its association with the domain.',
      cloudFormation: `Condition:
  StringNotEquals: { aws:SourceVpce: [!Ref FirstEndpoint, !Ref SecondEndpoint] }`,
    },
    whenToIgnore:
      'The domain leads to several APIs, and callers through the endpoint are meant for the others only.',
    messages: {
      shutsOut:
        '{{api}} lets nobody in through {{endpoints}}, which is associated with the domain.',
    },
  },
  evaluate: (domain, { inventory }) =>
    ofPrivateDomain(domain, () => {
      const associations = associationsOf(domain, inventory);
      if (isUnknown(domain.mappings)) {
        return undetermined(domain.mappings.unknown);
      }
      const apis = apisOf(domain, inventory);
      const unread = isUnknown(domain.routingRules)
        ? [undetermined(domain.routingRules.unknown)]
        : [];
      if (associations.length === 0 || (!unread[0] && apis.length === 0)) {
        return notApplicable();
      }
      const viaDomainArn = domainInvokeArn(domain);
      const ways = associations.map(({ vpcEndpointId }) => ({
        vpcEndpointId,
        vpcId: inventory.find('vpc-endpoint', vpcEndpointId)?.vpcId,
        viaDomainArn,
      }));
      // What can't be told of one API must not hide what can be told of another, and the other way round.
      const results = [...apis.flatMap(api => judgeApi(api, ways)), ...unread];
      return results.length > 0 ? results : pass();
    }),
});

function judgeApi(api: Api, ways: readonly WayIn[]) {
  const judged = ways.map(way => ({ way, state: judgeWayIn(api, way) }));
  const endpoints = judged
    .filter(({ state }) => state === 'shut')
    .map(({ way }) => way.vpcEndpointId);
  if (endpoints.length > 0) {
    return fail(
      'shutsOut',
      { api: api.name, endpoints: listed(endpoints) },
      { source: api.arn, text: endpoints.join(', ') },
    );
  }
  const unread = judged.map(({ state }) => state).find(isUnknown);
  return unread ? undetermined(`of ${api.name}: ${unread.unknown}`) : [];
}

function apisOf(domain: DomainName, inventory: Inventory): Api[] {
  const targets = [
    ...(isKnown(domain.mappings) ? domain.mappings : []),
    ...(isKnown(domain.routingRules) ? domain.routingRules : []),
  ];
  const ids = new Set(targets.map(({ apiId }) => apiId));
  return [...ids].flatMap(
    id => inventory.get('api', apiGatewayArn(domain, `restapis/${id}`)) ?? [],
  );
}
