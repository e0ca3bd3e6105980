import { listed } from '../listed';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide } from '../sources';

/** Not every web page may call with the credentials of whoever looks at it. */
export const corsWithCredentialsNamesOrigins = definePractice({
  meta: {
    id: 'PA-SEC-06',
    title: 'CORS with credentials names its origins',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'Whether an HTTP API that lets browsers send credentials allows origins by a wildcard.',
    why: 'With a wildcard such as https://* any page on the web can call the API with the cookies of whoever looks at it, and read the answer.',
    sources: [
      developerGuide(
        'http-api-cors',
        'Configure CORS for HTTP APIs in API Gateway',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Name the origins of your own pages, or do without credentials.',
      cloudFormation: `Type: AWS::ApiGatewayV2::Api
Properties:
  CorsConfiguration:
    AllowOrigins: [https://www.example.com]
    AllowCredentials: true`,
    },
    whenToIgnore: 'Nobody signs in to the API by a cookie.',
    messages: {
      wildcard: 'Pages of {{origins}} may call with credentials.',
    },
  },
  evaluate({ corsConfiguration }) {
    if (!corsConfiguration?.allowCredentials) {
      return notApplicable();
    }
    const open = corsConfiguration.allowOrigins.filter(origin =>
      origin.includes('*'),
    );
    return open.length > 0
      ? fail('wildcard', { origins: listed(open) })
      : pass();
  },
});
