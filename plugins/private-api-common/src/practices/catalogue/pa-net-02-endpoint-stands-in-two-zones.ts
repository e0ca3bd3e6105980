import { isExecuteApi } from '../../connectivity/estate/EstateIndex';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, otherPage } from '../sources';

/** An endpoint outlives the outage of one zone. */
export const endpointStandsInTwoZones = definePractice({
  meta: {
    id: 'PA-NET-02',
    title: 'VPC endpoint stands in two Availability Zones',
    severity: 'medium',
    appliesTo: 'vpc-endpoint',
    checks:
      'The subnets of each execute-api endpoint. It can have one in each Availability Zone.',
    why: 'An endpoint in one zone goes down with that zone, and with it every private API that is called through it.',
    sources: [
      developerGuide(
        'apigateway-private-custom-domains-consumer-create',
        'Consume a private custom domain name',
      ),
      otherPage(
        'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
        'Access an AWS service using an interface VPC endpoint',
      ),
    ],
    matches: { Prowler: ['vpc_endpoint_multi_az_enabled'] },
    pillar: 'reliability',
    remediation: {
      text: 'Add a subnet in a second Availability Zone. Each zone costs its own hours.',
      cloudFormation: `Type: AWS::EC2::VPCEndpoint
Properties:
  SubnetIds: [!Ref SubnetA, !Ref SubnetB]`,
    },
    whenToIgnore:
      'The callers stand in the same single zone, or may wait for its return, as in a test environment.',
    messages: {
      oneZone: 'The endpoint stands in one Availability Zone only: {{zone}}.',
    },
  },
  evaluate(endpoint, { inventory }) {
    if (!isExecuteApi(endpoint)) {
      return notApplicable();
    }
    const [first, ...others] = endpoint.subnetIds;
    if (first === undefined) {
      return undetermined(
        `the subnets of ${endpoint.endpointId} are not known`,
      );
    }
    if (others.length > 0) {
      return pass();
    }
    const zone = inventory.find('subnet', first)?.availabilityZone ?? first;
    return fail('oneZone', { zone });
  },
});
