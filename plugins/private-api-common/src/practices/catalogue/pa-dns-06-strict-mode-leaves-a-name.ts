import { isUnknown, type Api } from '../../inventory';
import { listed } from '../listed';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide } from '../sources';

/** Names that the endpoint configuration gives are not refused by the access mode. */
export const strictModeLeavesAName = definePractice({
  meta: {
    id: 'PA-DNS-06',
    title: 'Access mode does not refuse the names that the API gives',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'Whether a private API in endpoint access mode STRICT has associated VPC endpoints, whose aliases it refuses.',
    why: 'STRICT compares the Host header with the TLS server name and takes calls by private DNS and by custom domain names only. The alias of an endpoint and its host name with a header resolve as before, and every call by them fails.',
    sources: [
      developerGuide(
        'apigateway-security-policies',
        'Security policies for REST APIs in API Gateway – Endpoint access mode',
      ),
      developerGuide(
        'apigateway-private-api-test-invoke-url',
        'Invoke a private API',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Set the access mode to BASIC, which takes about 15 minutes without service, or move the callers to private DNS or a private custom domain name and remove the associations.',
      cloudFormation: `Type: AWS::ApiGateway::RestApi
Properties:
  EndpointAccessMode: BASIC`,
    },
    whenToIgnore:
      'The access log shows that all callers use private DNS or a custom domain name.',
    messages: {
      refused:
        'The API is STRICT and refuses the aliases of {{endpoints}}, which it is associated with.',
    },
  },
  evaluate: api => ofPrivateApi(api, () => judge(api)),
});

function judge({
  endpointAccessMode,
  vpcEndpointIds,
  disableExecuteApiEndpoint,
}: Api) {
  if (endpointAccessMode !== 'STRICT' || disableExecuteApiEndpoint === true) {
    return notApplicable();
  }
  if (isUnknown(vpcEndpointIds)) {
    return undetermined(vpcEndpointIds.unknown);
  }
  return vpcEndpointIds.length > 0
    ? fail(
        'refused',
        { endpoints: listed(vpcEndpointIds) },
        { source: 'API', text: 'endpointAccessMode: STRICT' },
      )
    : pass();
}
