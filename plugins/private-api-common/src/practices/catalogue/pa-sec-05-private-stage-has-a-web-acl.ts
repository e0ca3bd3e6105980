import { judgeWebAcls } from '../lookups/judgeWebAcls';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import { definePractice } from '../practice';
import { developerGuide, otherPage } from '../sources';

/** Inside the perimeter a web ACL is one guard more. */
export const privateStageHasAWebAcl = definePractice({
  meta: {
    id: 'PA-SEC-05',
    title: 'Stage of a private API has a web ACL',
    severity: 'low',
    appliesTo: 'api',
    checks: 'Whether AWS WAF guards each stage of a private REST API.',
    why: 'A web ACL stops malformed and excessive requests of a workload that was taken over, before the resource policy and the authorizer are asked.',
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
      'cdk-nag': ['AwsSolutions-APIG3'],
      KICS: ['api_gateway_without_waf'],
    },
    pillar: 'security',
    remediation: {
      text: 'Associate a Regional web ACL with the stage. It is billed by the month, the rule and the request.',
      cloudFormation: `Type: AWS::WAFv2::WebACLAssociation
Properties:
  WebACLArn: !GetAtt WebAcl.Arn
  ResourceArn: !Sub arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/live`,
    },
    whenToIgnore:
      'The API is called by known workloads only. That is the usual case, for which the practice is off unless switched on.',
    messages: { withoutWebAcl: 'No web ACL guards {{stages}}.' },
    offByDefault: true,
  },
  evaluate: api => ofPrivateApi(api, () => judgeWebAcls(api)),
});
