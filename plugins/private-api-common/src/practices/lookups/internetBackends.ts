import { isKnown, type Operation } from '../../inventory';

/** An HTTP backend that API Gateway calls over the internet. */
export interface InternetBackend {
  operation: Operation;
  protocol: string;
  /** As written, so that it may hold a stage variable. */
  host: string;
}

const HTTP_URI = /^(https?):\/\/([^/?#]+)/i;

/** The HTTP integrations that go over the internet and not through a VPC link. */
export function internetBackends(
  operations: readonly Operation[],
): InternetBackend[] {
  return operations.flatMap(operation => {
    const integration = isKnown(operation.integration)
      ? operation.integration
      : null;
    if (
      integration?.connectionType !== 'INTERNET' ||
      !integration.type.startsWith('HTTP')
    ) {
      return [];
    }
    const match = HTTP_URI.exec(integration.uri ?? '');
    return match
      ? [{ operation, protocol: match[1].toLowerCase(), host: match[2] }]
      : [];
  });
}
