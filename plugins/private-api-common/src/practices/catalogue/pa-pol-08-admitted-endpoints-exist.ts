import {
  isUnknown,
  knownOr,
  type Api,
  type Inventory,
  type VpcEndpoint,
} from '../../inventory';
import { namedInPolicy } from '../../connectivity/entrances/namedInPolicy';
import { listed } from '../listed';
import { ofPrivatePolicy } from '../lookups/ofPrivateApi';
import { judgeWayIn } from '../lookups/judgeWayIn';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide } from '../sources';

/** The endpoints of an API are there, and its policy and its endpoint configuration agree on them. */
export const admittedEndpointsExist = definePractice({
  meta: {
    id: 'PA-POL-08',
    title: 'Endpoints that the API names exist and may call',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether the VPC endpoints in the resource policy and in the endpoint configuration are in the inventory and available, and whether the policy admits those that are associated.',
    why: 'An endpoint that is deleted comes back under another id. The policy then admits nobody, and the alias of the old endpoint leads nowhere. An endpoint that is associated but not admitted has a name that answers 403.',
    sources: [
      developerGuide(
        'apigateway-private-api-create',
        'Create a private API – troubleshooting',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Put the id of the endpoint in use in place of the old one, in the resource policy and in the endpoint configuration alike, and deploy. Take both from one reference, so that they cannot differ.',
      cloudFormation: `EndpointConfiguration:
  Types: [PRIVATE]
  VpcEndpointIds: [!Ref VpcEndpoint]`,
    },
    whenToIgnore:
      'The endpoints belong to another organisation, whose accounts are not indexed, and it says that they are in use.',
    messages: {
      notFound:
        'The API names no endpoint but {{endpoints}}, which no indexed account has: deleted, or of an account that is not indexed.',
      notAvailable: '{{endpoints}} is named by the API and takes no calls.',
      notAdmitted:
        '{{endpoints}} is associated with the API, but the policy lets no call in through it.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivatePolicy(api, () => {
      if (isUnknown(api.vpcEndpointIds)) {
        return undetermined(api.vpcEndpointIds.unknown);
      }
      const named = [
        ...new Set([
          ...api.vpcEndpointIds,
          ...namedInPolicy(api.policy).endpointIds,
        ]),
      ];
      return judgeNamed(api, named, inventory);
    }),
});

function judgeNamed(api: Api, ids: readonly string[], inventory: Inventory) {
  const found = ids.flatMap(id => inventory.find('vpc-endpoint', id) ?? []);
  const missing = ids.filter(id => !inventory.find('vpc-endpoint', id));
  const closed = found.filter(takesNoCalls);
  if (closed.length > 0) {
    return fail('notAvailable', { endpoints: listed(closed.map(idOf)) });
  }
  const associated: string[] = knownOr(api.vpcEndpointIds, []);
  const waysIn = found
    .filter(({ endpointId }) => associated.includes(endpointId))
    .map(endpoint => ({
      endpoint,
      state: judgeWayIn(api, {
        vpcEndpointId: endpoint.endpointId,
        vpcId: endpoint.vpcId,
      }),
    }));
  const refused = waysIn.filter(({ state }) => state === 'shut');
  if (refused.length > 0) {
    const endpoints = listed(refused.map(({ endpoint }) => idOf(endpoint)));
    return fail('notAdmitted', { endpoints });
  }
  const unread = [
    ...found.map(({ state }) => state),
    ...waysIn.map(({ state }) => state),
  ].find(isUnknown);
  if (unread) {
    return undetermined(unread.unknown);
  }
  if (missing.length === 0) {
    return pass();
  }
  const gap = inventory.gapOf('vpc-endpoint', api);
  return gap || found.length > 0
    ? undetermined(
        gap?.unknown ??
          `${listed(missing)} is in no indexed account: deleted, or of another`,
      )
    : fail('notFound', { endpoints: listed(missing) });
}

function takesNoCalls({ state }: VpcEndpoint): boolean {
  return !isUnknown(state) && state.toLowerCase() !== 'available';
}

function idOf({ endpointId }: VpcEndpoint): string {
  return endpointId;
}
