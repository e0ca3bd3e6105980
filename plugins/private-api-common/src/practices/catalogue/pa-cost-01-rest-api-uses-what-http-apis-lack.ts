import { lostFeatures } from '../../cost/comparisons/httpInsteadOfRest';
import { isUnknown } from '../../inventory';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { whitepaper } from '../sources';

/** A public REST API could be an HTTP API, which costs less. */
export const restApiUsesWhatHttpApisLack = definePractice({
  meta: {
    id: 'PA-COST-01',
    title: 'REST API uses what HTTP APIs lack',
    severity: 'info',
    appliesTo: 'api',
    checks:
      'Regional REST APIs: whether they use a feature that HTTP APIs do not have. Private APIs have no such choice.',
    why: 'A request to an HTTP API costs less than a third of one to a REST API. The later editions of the whitepaper no longer advise to migrate: HTTP APIs have a part of the features only.',
    sources: [whitepaper('2022', 'Cost optimization', undefined, '2026')],
    pillar: 'cost',
    remediation: {
      text: 'Compare the two kinds in the Developer Guide, make an HTTP API with the same routes, move the custom domain name to it, and delete the REST API.',
      cloudFormation: `Type: AWS::ApiGatewayV2::Api
Properties: { Name: orders, ProtocolType: HTTP }`,
    },
    whenToIgnore:
      'You expect to need a feature of REST APIs, or calls larger than 512 KB, which HTTP APIs bill in parts.',
    messages: {
      candidate:
        'The API is Regional and uses nothing that an HTTP API could not do.',
    },
    offByDefault: true,
  },
  evaluate(api) {
    if (isUnknown(api.endpointType)) {
      return undetermined(api.endpointType.unknown);
    }
    if (api.apiType !== 'REST' || api.endpointType !== 'REGIONAL') {
      return notApplicable();
    }
    if (lostFeatures(api).length > 0) {
      return pass();
    }
    const integrations = isUnknown(api.operations)
      ? []
      : api.operations.map(({ integration }) => integration);
    const gap = [api.operations, api.stages, api.policy, ...integrations].find(
      isUnknown,
    );
    return gap ? undetermined(gap.unknown) : fail('candidate');
  },
});
