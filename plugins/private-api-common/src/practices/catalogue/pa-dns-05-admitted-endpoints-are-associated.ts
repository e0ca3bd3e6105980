import {
  findEntrances,
  type FoundEntrance,
} from '../../connectivity/entrances/findEntrances';
import { isUnknown } from '../../inventory';
import { listed } from '../listed';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Who may call has a name to call, and not only those who came first. */
export const admittedEndpointsAreAssociated = definePractice({
  meta: {
    id: 'PA-DNS-05',
    title: 'Every endpoint that the policy names is associated',
    severity: 'low',
    appliesTo: 'api',
    checks:
      'Where some VPC endpoints are associated with a private API: whether all those are that its policy names, themselves or by their VPC.',
    why: 'The association must be made for every new endpoint and every new API. Where it is forgotten, the alias that works for all others is missing for the newest callers.',
    sources: [
      whitepaper('2022', 'REST API', 'Amazon Route 53 alias'),
      whitepaper('2026', 'REST API', 'Amazon Route 53 alias'),
      developerGuide(
        'apigateway-private-api-create',
        'Create a private API – Associate a VPC endpoint',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Add the endpoint to the VPC endpoints of the API and deploy, or take it out of the policy.',
      cloudFormation: `EndpointConfiguration:
  Types: [PRIVATE]
  VpcEndpointIds: [!Ref FirstEndpoint, !Ref SecondEndpoint]`,
    },
    whenToIgnore:
      'Callers through the endpoint use private DNS or a private custom domain name.',
    messages: {
      notAssociated:
        'The policy names {{endpoints}}, but no alias leads there: it is not associated with the API.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateApi(api, () => {
      const { vpcEndpointIds } = api;
      if (isUnknown(vpcEndpointIds)) {
        return undetermined(vpcEndpointIds.unknown);
      }
      if (vpcEndpointIds.length === 0 || refusesAliases(api)) {
        return notApplicable();
      }
      const forgotten = findEntrances(api, inventory).filter(isForgotten);
      return forgotten.length > 0
        ? fail('notAssociated', {
            endpoints: listed(forgotten.map(one => one.vpcEndpointId)),
          })
        : pass();
    }),
});

function refusesAliases(api: {
  disableExecuteApiEndpoint: unknown;
  endpointAccessMode?: string;
}): boolean {
  return (
    api.disableExecuteApiEndpoint === true ||
    api.endpointAccessMode === 'STRICT'
  );
}

/** One that no account has needs no alias, and is the matter of another practice. */
function isForgotten({ relation, endpoint }: FoundEntrance): boolean {
  return relation === 'named-in-policy' && endpoint !== undefined;
}
