import { Api, isUnknown } from '../../inventory';
import { fail, Judgement, pass, unknownFrom } from '../Judgement';
import type { HostnameKind } from '../types';

const STRICT_REFUSES = new Set<HostnameKind>([
  'endpoint',
  'alias',
  'load-balancer',
]);

/**
 * Whether the API's own settings let calls by a kind of name in.
 *
 * @remarks
 * That `STRICT` refuses the alias follows from the Developer Guide naming custom domains and private DNS as the only ways.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html
 */
export function judgeAcceptance(api: Api, kind: HostnameKind): Judgement {
  if (kind === 'custom-domain') {
    return pass('Calls by a custom domain name are let in.');
  }
  const disabled = api.disableExecuteApiEndpoint;
  if (isUnknown(disabled)) {
    return unknownFrom(
      disabled,
      'Whether the default endpoint is disabled is not known',
    );
  }
  if (disabled) {
    return fail(
      'The default endpoint is disabled: API Gateway answers 403 to all but custom domain names.',
      'Call by a custom domain name, or enable the default endpoint and deploy again.',
      { source: 'API', text: 'disableExecuteApiEndpoint: true' },
    );
  }
  if (api.endpointAccessMode === 'STRICT' && STRICT_REFUSES.has(kind)) {
    return fail(
      'Endpoint access mode STRICT refuses calls whose TLS server name is not the Host of the API.',
      'Call by private DNS or a custom domain name, or set the mode to BASIC (about 15 minutes without service).',
      { source: 'API', text: 'endpointAccessMode: STRICT' },
    );
  }
  return pass('The API lets this name in.');
}
