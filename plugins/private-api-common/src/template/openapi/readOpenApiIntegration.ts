import { Fact, Integration, isUnknown, unknownBecause } from '../../inventory';
import { isMap, own, isTrue } from '../parse/jsonValue';
import { integrationOf, isIntegrationType } from '../rest/readMethods';

/** Reads `x-amazon-apigateway-integration`. */
export function readOpenApiIntegration(
  declared: unknown,
): Fact<Integration | null> {
  if (isUnknown(declared)) {
    return declared;
  }
  if (!isMap(declared)) {
    return null;
  }
  const type = String(declared.type ?? '').toUpperCase();
  if (!isIntegrationType(type)) {
    return isUnknown(declared.type)
      ? declared.type
      : unknownBecause(`${type || 'nothing'} is no integration type`);
  }
  const text = (key: string) => {
    const value = own(declared, key);
    return isUnknown(value) ? `(${value.unknown})` : asText(value);
  };
  const timeout = Number(own(declared, 'timeoutInMillis') ?? NaN);
  const tls = own(declared, 'tlsConfig');
  return integrationOf(type, {
    uri: text('uri'),
    method: text('httpMethod'),
    isPrivate: text('connectionType') === 'VPC_LINK',
    connectionId: text('connectionId'),
    targetArn: text('integrationTarget'),
    tlsServerName: asText(own(tls, 'serverNameToVerify')),
    insecureSkipVerification:
      isTrue(own(tls, 'insecureSkipVerification')) || undefined,
    timeoutMs: Number.isFinite(timeout) ? timeout : undefined,
    streaming: text('responseTransferMode') === 'STREAM' || undefined,
    credentialsArn: text('credentials'),
  });
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
