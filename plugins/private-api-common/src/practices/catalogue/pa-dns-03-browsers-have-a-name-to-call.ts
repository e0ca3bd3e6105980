import { analyseNames } from '../../connectivity/names/analyseNames';
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

/** An API for web pages has a name that needs no header. */
export const browsersHaveANameToCall = definePractice({
  meta: {
    id: 'PA-DNS-03',
    title: 'API for browsers has a name that needs no header',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'For a private API that answers preflights (OPTIONS): whether another name than the host name of the VPC endpoint works.',
    why: 'The host name of the endpoint needs the API’s id in a header. A browser sends no header of one’s own with the preflight, so that the preflight fails and with it the call.',
    sources: [
      whitepaper('2022', 'REST API', 'VPC endpoint public DNS hostnames'),
      whitepaper('2026', 'REST API', 'VPC endpoint public DNS hostnames'),
      developerGuide(
        'apigateway-private-api-test-invoke-url',
        'Invoke a private API',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Associate the VPC endpoint with the API and deploy: the alias needs no header and resolves everywhere. A private custom domain name serves too.',
      cloudFormation: `EndpointConfiguration:
  Types: [PRIVATE]
  VpcEndpointIds: [!Ref VpcEndpoint]`,
    },
    whenToIgnore:
      'The OPTIONS methods are left from elsewhere, and no page calls.',
    messages: {
      onlyWithHeader:
        'The API answers preflights, but no name works without a header: {{reason}}',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateApi(api, () => {
      if (isUnknown(api.operations)) {
        return undetermined(api.operations.unknown);
      }
      if (!api.operations.some(({ method }) => method === 'OPTIONS')) {
        return notApplicable();
      }
      const names = analyseNames(api, inventory).filter(
        ({ kind }) => kind !== 'endpoint',
      );
      if (names.some(({ status }) => status === 'pass')) {
        return pass();
      }
      const open = names.find(({ status }) => status === 'unknown');
      if (open) {
        return undetermined(open.reason);
      }
      const alias = names.find(({ kind }) => kind === 'alias');
      return fail('onlyWithHeader', { reason: alias?.reason ?? '' });
    }),
});
