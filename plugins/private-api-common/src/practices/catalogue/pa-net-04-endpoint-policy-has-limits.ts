import { callContext } from '../../access/flow/callContext';
import { invokeRequest } from '../../access/flow/gates';
import { readPolicy } from '../../access/policies/readPolicy';
import { isExecuteApi } from '../../connectivity/estate/EstateIndex';
import { partitionOf, type VpcEndpoint } from '../../inventory';
import {
  evaluatePolicy,
  MAY_ALLOW,
  type CompiledPolicy,
  type RequestPrincipal,
} from '../../policy';
import { statementEvidence } from '../lookups/statementEvidence';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** An endpoint does not lead everyone everywhere. */
export const endpointPolicyHasLimits = definePractice({
  meta: {
    id: 'PA-NET-04',
    title: 'VPC endpoint policy is not full access',
    severity: 'medium',
    appliesTo: 'vpc-endpoint',
    checks:
      'Whether the policy of each execute-api endpoint lets an anonymous caller call an API of an account that it does not name.',
    why: 'The endpoint policy is the only place where the owner of a network says which APIs may be called from it. With full access, whoever gets into the VPC can send data to a private API of any account.',
    sources: [
      whitepaper('2026', 'REST API', 'Basic architecture'),
      developerGuide(
        'apigateway-vpc-endpoint-policies',
        'Use VPC endpoint policies for private APIs in API Gateway',
      ),
    ],
    matches: { Prowler: ['vpc_endpoint_connections_trust_boundaries'] },
    pillar: 'security',
    remediation: {
      text: 'Allow execute-api:Invoke on the APIs of your own accounts only, or to principals of your organisation only.',
      cloudFormation: `PolicyDocument:
  Version: '2012-10-17'
  Statement:
    - Effect: Allow
      Principal: '*'
      Action: execute-api:Invoke
      Resource: !Sub arn:\${AWS::Partition}:execute-api:*:\${AWS::AccountId}:*`,
    },
    whenToIgnore:
      'The VPC may send data anywhere on other ways too, so that the endpoint is no perimeter.',
    messages: {
      none: 'The endpoint has no policy of its own: it leads everyone to every private API.',
      full: 'The policy leads everyone to the APIs of any account.',
    },
  },
  evaluate(endpoint) {
    if (!isExecuteApi(endpoint)) {
      return notApplicable();
    }
    const policy = readPolicy(endpoint.policy);
    switch (policy.state) {
      case 'none':
        return fail('none');
      case 'unknown':
        return undetermined(policy.reason);
      case 'present':
        return judgePolicy(endpoint, policy.compiled);
      default:
        return undetermined('the endpoint policy cannot be read');
    }
  },
});

function judgePolicy(endpoint: VpcEndpoint, compiled: CompiledPolicy) {
  if (!letsStrangerCall(endpoint, compiled)) {
    return pass();
  }
  const allow = compiled.document.statements.find(
    ({ effect, conditions }) => effect === 'Allow' && conditions.length === 0,
  );
  return fail('full', {}, allow && statementEvidence('endpoint policy', allow));
}

/** Asks about an account that does not exist, so that any way to write "everything" counts and no list of one's own does. */
function letsStrangerCall(
  { endpointId, vpcId, region }: VpcEndpoint,
  compiled: CompiledPolicy,
): boolean {
  const principal: RequestPrincipal = { type: 'anonymous' };
  const context = callContext(
    { isPrivate: true, vpcEndpointId: endpointId, vpcId },
    principal,
  );
  const resource = `arn:${partitionOf(
    region,
  )}:execute-api:${region}:000000000000:0000000000/stage/GET/path`;
  return (
    evaluatePolicy(compiled, invokeRequest(resource, principal, context)) ===
    MAY_ALLOW
  );
}
