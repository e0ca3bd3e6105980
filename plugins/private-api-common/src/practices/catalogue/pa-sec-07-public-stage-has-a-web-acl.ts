import { isUnknown } from '../../inventory';
import { judgeWebAcls } from '../lookups/judgeWebAcls';
import { definePractice, notApplicable, undetermined } from '../practice';
import { developerGuide, otherPage } from '../sources';

/** What the internet reaches has a guard. */
export const publicStageHasAWebAcl = definePractice({
  meta: {
    id: 'PA-SEC-07',
    title: 'Stage of a public REST API has a web ACL',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether AWS WAF guards each stage of a Regional or edge-optimized REST API.',
    why: 'Without a web ACL every scan and flood of the internet gets as far as the authorizer, and is billed.',
    sources: [
      developerGuide(
        'apigateway-control-access-aws-waf',
        'Use AWS WAF to protect your REST APIs in API Gateway',
      ),
      otherPage(
        'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html',
        'Security Hub CSPM controls for API Gateway',
      ),
    ],
    matches: {
      'Security Hub': ['APIGateway.4'],
      'AWS Config': ['api-gw-associated-with-waf'],
      Prowler: ['apigateway_restapi_waf_acl_attached'],
      Checkov: ['CKV2_AWS_29'],
      'cdk-nag': ['AwsSolutions-APIG3'],
      KICS: ['api_gateway_without_waf'],
    },
    pillar: 'security',
    remediation: {
      text: 'Associate a Regional web ACL with the stage. If only your own networks call, make the API private instead.',
      cloudFormation: `Type: AWS::WAFv2::WebACLAssociation
Properties:
  WebACLArn: !GetAtt WebAcl.Arn
  ResourceArn: !Sub arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/live`,
    },
    whenToIgnore:
      'A CloudFront distribution with a web ACL stands in front, and the API refuses all other callers.',
    messages: { withoutWebAcl: 'No web ACL guards {{stages}}.' },
  },
  evaluate(api) {
    const { apiType, endpointType } = api;
    if (apiType !== 'REST') {
      return notApplicable();
    }
    if (isUnknown(endpointType)) {
      return undetermined(endpointType.unknown);
    }
    return endpointType === 'PRIVATE' ? notApplicable() : judgeWebAcls(api);
  },
});
