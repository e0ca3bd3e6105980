import { isUnknown, type Api } from '../../inventory';
import type { CallQuestion, Hop } from '../types';

/** API Gateway answers 414 to a call with a longer one. */
const MAX_METHOD_ARN_BYTES = 1600;

/**
 * The hop of the API itself, where it has something against the call: its default endpoint is disabled, or the path is too
 * long. Empty where nothing is wrong.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html}
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html}
 */
export function apiHop(
  api: Api,
  question: Pick<CallQuestion, 'viaDomainArn' | 'viaUnknownDomain'>,
  resource: string,
): Hop[] {
  const hop = { kind: 'api' as const, resource: api.arn, label: api.name };
  const arnBytes = new TextEncoder().encode(resource).length;
  if (arnBytes > MAX_METHOD_ARN_BYTES) {
    return [
      {
        ...hop,
        status: 'fail',
        reason: `The method's ARN has ${arnBytes} bytes; with more than ${MAX_METHOD_ARN_BYTES} API Gateway answers 414.`,
        fix: 'Call a shorter path.',
      },
    ];
  }
  return question.viaDomainArn || question.viaUnknownDomain
    ? []
    : defaultEndpointHop(api, hop);
}

function defaultEndpointHop(
  api: Api,
  hop: Pick<Hop, 'kind' | 'resource' | 'label'>,
): Hop[] {
  const isDisabled = api.disableExecuteApiEndpoint;
  const mode =
    api.endpointAccessMode === 'STRICT'
      ? ' Its access mode is STRICT besides: the Host header must be the TLS server name.'
      : '';
  if (isUnknown(isDisabled)) {
    return [
      {
        ...hop,
        status: 'unknown',
        reason: `Whether the default endpoint is disabled is not known: ${isDisabled.unknown}.${mode}`,
      },
    ];
  }
  if (!isDisabled) {
    return mode
      ? [
          {
            ...hop,
            status: 'pass',
            reason: `The default endpoint is enabled.${mode}`,
          },
        ]
      : [];
  }
  return [
    {
      ...hop,
      status: 'fail',
      reason: `The default execute-api endpoint is disabled: every call to it gets 403.${mode}`,
      evidence: { source: api.name, text: 'disableExecuteApiEndpoint true' },
      fix: 'Call through the custom domain name, or enable the default endpoint and deploy.',
    },
  ];
}

/** The only hop of an API that may be private or public: the two have nothing in common. */
export function unknownTypeHop(api: Api, reason: string): Hop {
  return {
    kind: 'api',
    resource: api.arn,
    label: api.name,
    status: 'unknown',
    reason: `Whether the API is private is not known: ${reason}.`,
  };
}
