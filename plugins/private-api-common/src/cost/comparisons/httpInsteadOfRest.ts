import { Api, isKnown } from '../../inventory';
import { billedUnits } from '../billedUnits';
import { roundToCents } from '../cents';
import { priceFor } from '../CostContext';
import { formatAmount, formatNumber } from '../formatAmount';
import { isBeyond } from '../costLine';
import { priceOverTiers } from '../priceTiers';
import { Choice, linesOf } from './Choice';

/**
 * An HTTP API instead of a REST API, as in the whitepaper's table 4. HTTP APIs have no private endpoint, so that it is no choice
 * for a private API, nor where the endpoint type is not known.
 */
export const httpInsteadOfRest: Choice = (context, lines) => {
  const { api, traffic } = context;
  if (
    api.apiType !== 'REST' ||
    (api.endpointType !== 'REGIONAL' && api.endpointType !== 'EDGE')
  ) {
    return undefined;
  }
  const price = priceFor(context, 'http-request');
  const [rest] = linesOf(lines, ['requests']);
  const { unitsPerRequest } = billedUnits({ ...api, apiType: 'HTTP' }, traffic);
  const units = (traffic.requestsPerMonth ?? 0) * unitsPerRequest;
  const http =
    price && traffic.requestsPerMonth !== null && !isBeyond(price, units)
      ? roundToCents(priceOverTiers(units, price.tiers))
      : null;
  return {
    id: 'http-instead-of-rest',
    title: 'HTTP API instead of REST API',
    monthlySaving:
      http === null || rest.monthly === null
        ? null
        : roundToCents(rest.monthly - http),
    takes: [
      ...lostFeatures(api).map(feature => `Lost: ${feature}.`),
      'A new API with another URL: an API cannot change its type.',
    ],
    explanation: `An HTTP API bills ${
      unitsPerRequest === 1
        ? 'a call of this size as one unit'
        : `a call of this size as ${unitsPerRequest} units of 512 KB`
    }${
      http === null
        ? ''
        : `: ${formatNumber(units)} units are ${formatAmount(
            http,
            context.currency,
          )}`
    }.`,
  };
};

/** The features in use that an HTTP API does not have. */
export function lostFeatures(api: Api): string[] {
  const operations = isKnown(api.operations) ? api.operations : [];
  const stages = isKnown(api.stages) ? api.stages : [];
  const integrations = operations.flatMap(({ integration }) =>
    isKnown(integration) && integration ? [integration] : [],
  );
  const uses: [string, unknown][] = [
    ['the resource policy', isKnown(api.policy) && api.policy !== null],
    ['API keys and usage plans', operations.some(o => o.apiKeyRequired)],
    ['request validation', operations.some(o => o.requestValidatorId)],
    ['the edge-optimised endpoint', api.endpointType === 'EDGE'],
    ['caching', stages.some(stage => stage.cache)],
    ['the web ACL', stages.some(stage => stage.webAclArn)],
    ['X-Ray tracing', stages.some(stage => stage.tracingEnabled)],
    ['client certificates', stages.some(stage => stage.clientCertificateId)],
    ['response streaming', integrations.some(i => i.streaming)],
    ['mock integrations', integrations.some(i => i.type === 'MOCK')],
    [
      'mapping templates of non-proxy integrations',
      integrations.some(i => i.type === 'HTTP' || i.type === 'AWS'),
    ],
    [
      'the Cognito authorizer, which becomes a JWT authorizer',
      operations.some(o => o.authorizationType === 'COGNITO_USER_POOLS'),
    ],
  ];
  return uses.filter(([, used]) => used).map(([name]) => name);
}
