import { isUnknown } from '../../inventory';
import { listed } from '../listed';
import { internetBackends } from '../lookups/internetBackends';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** A backend on the internet can tell API Gateway from others. */
export const internetBackendKnowsTheGateway = definePractice({
  meta: {
    id: 'PA-SEC-02',
    title: 'Backend on the internet can check a client certificate',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether the stages of a REST API with HTTP integrations over the internet have a client certificate. Backends behind a VPC link are left out.',
    why: 'A backend with a public address is called past the API by whoever finds it. With a client certificate it can refuse everyone but API Gateway.',
    sources: [
      whitepaper('2022', 'WebSocket API', 'Sample architecture pattern'),
      developerGuide(
        'getting-started-client-side-ssl-authentication',
        'Generate and configure an SSL certificate for backend authentication',
      ),
    ],
    matches: {
      'Security Hub': ['APIGateway.2'],
      'AWS Config': ['API_GW_SSL_ENABLED'],
      Prowler: ['apigateway_restapi_client_certificate_enabled'],
      Checkov: ['CKV2_AWS_51'],
      KICS: ['api_gateway_without_ssl_certificate'],
    },
    pillar: 'security',
    remediation: {
      text: 'Generate a client certificate, set it at the stage and let the backend check it. Better still, move the backend behind a VPC link.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties:
  ClientCertificateId: !Ref ClientCertificate`,
    },
    whenToIgnore:
      'The backend is a public service of someone else, or knows its callers by another secret.',
    messages: {
      withoutCertificate:
        'Stages {{stages}} call {{hosts}} over the internet without client certificate.',
    },
  },
  evaluate(api) {
    const { apiType, operations, stages } = api;
    if (apiType !== 'REST') {
      return notApplicable();
    }
    if (isUnknown(operations)) {
      return undetermined(operations.unknown);
    }
    const hosts = internetBackends(operations).map(({ host }) => host);
    if (hosts.length === 0) {
      return notApplicable();
    }
    if (isUnknown(stages)) {
      return undetermined(stages.unknown);
    }
    const without = stages.filter(stage => !stage.clientCertificateId);
    return without.length > 0
      ? fail('withoutCertificate', {
          stages: listed(without.map(({ name }) => name)),
          hosts: listed(hosts),
        })
      : pass();
  },
});
