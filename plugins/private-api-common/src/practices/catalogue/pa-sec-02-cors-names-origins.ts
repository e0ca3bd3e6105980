import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide } from '../sources';

/** An API says which pages may call it. */
export const corsNamesOrigins = definePractice({
  meta: {
    id: 'PA-SEC-02',
    title: 'CORS names its origins',
    severity: 'low',
    appliesTo: 'api',
    checks: 'Whether an HTTP API allows pages of every origin.',
    why: 'With "*" a page of anybody can use the API from the browsers of its visitors, on your bill and from their networks.',
    sources: [
      developerGuide(
        'http-api-cors',
        'Configure CORS for HTTP APIs in API Gateway',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Name the origins of your own pages.',
      cloudFormation: `Type: AWS::ApiGatewayV2::Api
Properties:
  CorsConfiguration: { AllowOrigins: [https://www.example.com] }`,
    },
    whenToIgnore: 'Pages of others are meant to use the API.',
    messages: { anyOrigin: 'Pages of every origin may call.' },
  },
  evaluate({ corsConfiguration }) {
    if (!corsConfiguration) {
      return notApplicable();
    }
    return corsConfiguration.allowOrigins.includes('*')
      ? fail('anyOrigin')
      : pass();
  },
});
