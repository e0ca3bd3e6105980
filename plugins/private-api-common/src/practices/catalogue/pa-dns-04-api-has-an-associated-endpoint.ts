import { indexOf } from '../../connectivity/estate/EstateIndex';
import { isUnknown } from '../../inventory';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** An associated endpoint gives a private API a name that resolves everywhere. */
export const apiHasAnAssociatedEndpoint = definePractice({
  meta: {
    id: 'PA-DNS-04',
    title: 'VPC endpoint is associated with the API',
    severity: 'low',
    appliesTo: 'api',
    checks:
      'Whether a VPC endpoint is associated with each private API that has no private custom domain name either.',
    why: 'An association makes a Route 53 alias that resolves everywhere, on-premises too, and needs neither private DNS nor a header. Without it those callers are left with a header, or with a Resolver endpoint at its own price.',
    sources: [
      whitepaper('2022', 'REST API', 'Amazon Route 53 alias'),
      whitepaper('2026', 'REST API', 'Basic architecture'),
      developerGuide(
        'apigateway-private-api-create',
        'Create a private API – Associate a VPC endpoint',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Add the endpoint to the VPC endpoints of the API and deploy.',
      cloudFormation: `EndpointConfiguration:
  Types: [PRIVATE]
  VpcEndpointIds: [!Ref VpcEndpoint]`,
    },
    whenToIgnore:
      'All callers are in VPCs with private DNS, and nobody calls from on-premises.',
    messages: {
      none: 'No VPC endpoint is associated with the API, so that it has no alias.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateApi(api, () => {
      if (isUnknown(api.vpcEndpointIds)) {
        return undetermined(api.vpcEndpointIds.unknown);
      }
      if (api.vpcEndpointIds.length > 0) {
        return pass();
      }
      const isClosed =
        api.disableExecuteApiEndpoint === true ||
        api.endpointAccessMode === 'STRICT';
      const hasDomain = indexOf(inventory)
        .domainsOf(api)
        .some(({ endpointType }) => endpointType === 'PRIVATE');
      return isClosed || hasDomain ? notApplicable() : fail('none');
    }),
});
