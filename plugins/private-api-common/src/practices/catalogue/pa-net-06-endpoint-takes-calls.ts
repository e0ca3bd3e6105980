import { isExecuteApi } from '../../connectivity/estate/EstateIndex';
import { isUnknown } from '../../inventory';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage } from '../sources';

/** An endpoint is up. */
export const endpointTakesCalls = definePractice({
  meta: {
    id: 'PA-NET-06',
    title: 'VPC endpoint takes calls',
    severity: 'high',
    appliesTo: 'vpc-endpoint',
    checks: 'The state of each execute-api endpoint, as EC2 gives it.',
    why: 'An endpoint in any state but available carries nothing: callers time out, whatever the policies say.',
    sources: [
      otherPage(
        'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
        'AWS PrivateLink concepts – Endpoint states',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Mend what the last error names, for example subnets without free addresses, then create the endpoint anew and name the new one wherever this one is named.',
      cloudFormation: `Type: AWS::EC2::VPCEndpoint
Properties:
  VpcEndpointType: Interface
  ServiceName: !Sub com.amazonaws.\${AWS::Region}.execute-api
  SubnetIds: [!Ref RoomySubnetA, !Ref RoomySubnetB]
  VpcId: !Ref Vpc`,
    },
    whenToIgnore: 'The endpoint is being made or deleted on purpose.',
    messages: {
      notAvailable: 'The endpoint is {{state}}: {{lastError}}',
    },
  },
  evaluate(endpoint) {
    const { state, lastError } = endpoint;
    if (!isExecuteApi(endpoint)) {
      return notApplicable();
    }
    if (isUnknown(state)) {
      return undetermined(state.unknown);
    }
    // The console and CloudFormation write it with a capital.
    return state.toLowerCase() === 'available'
      ? pass()
      : fail('notAvailable', {
          state,
          lastError: lastError ?? 'AWS gives no reason.',
        });
  },
});
