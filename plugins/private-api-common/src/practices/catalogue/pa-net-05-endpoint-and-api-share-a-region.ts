import { namedInPolicy } from '../../connectivity/entrances/namedInPolicy';
import { knownOr } from '../../inventory';
import { listed } from '../listed';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, whitepaper } from '../sources';

/** A private API is called through endpoints of its own Region. */
export const endpointAndApiShareARegion = definePractice({
  meta: {
    id: 'PA-NET-05',
    title: 'VPC endpoints and API are in the same Region',
    severity: 'critical',
    appliesTo: 'api',
    checks:
      'The Region of each VPC endpoint that the endpoint configuration or the resource policy names.',
    why: 'An execute-api endpoint leads to the APIs of its own Region only. AWS PrivateLink reaches some services across Regions; execute-api is not among them.',
    sources: [
      whitepaper('2022', 'REST API', 'Cross-account architecture'),
      whitepaper(
        '2026',
        'REST API',
        'Cross-account architecture using a VPC endpoint',
      ),
      otherPage(
        'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-cross-region-privatelink-support.html',
        'AWS services that support cross-Region access',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Create an endpoint in the Region of the API and name it in place of the other. Callers of other Regions reach it by a peering or a transit gateway.',
      cloudFormation: `Type: AWS::EC2::VPCEndpoint
Properties:
  VpcEndpointType: Interface
  ServiceName: !Sub com.amazonaws.\${AWS::Region}.execute-api
  VpcId: !Ref Vpc`,
    },
    whenToIgnore:
      'The policy is the same in several Regions, and each has an endpoint of its own in it.',
    messages: {
      otherRegion:
        'The API is in {{region}}, but all that it names are endpoints of other Regions: {{endpoints}}.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateApi(api, () => {
      const ids = [
        ...new Set([
          ...knownOr(api.vpcEndpointIds, []),
          ...namedInPolicy(api.policy).endpointIds,
        ]),
      ];
      if (ids.length === 0) {
        return notApplicable();
      }
      const found = ids.flatMap(id => inventory.find('vpc-endpoint', id) ?? []);
      if (found.some(({ region }) => region === api.region)) {
        return pass();
      }
      if (found.length < ids.length) {
        return undetermined('the named endpoints are not all in the inventory');
      }
      return fail('otherRegion', {
        region: api.region,
        endpoints: listed(
          found.map(({ endpointId, region }) => `${endpointId} (${region})`),
        ),
      });
    }),
});
