import { Integration, Listener } from '../../inventory';
import { fail, Judgement, pass } from '../Judgement';
import type { LinkedContext } from './PathContext';
import { originOf } from './groupOperations';

/** Whether API Gateway speaks TLS to the target of a private integration. */
export function isSecure({ uri, tlsServerName }: Integration): boolean {
  return Boolean(tlsServerName || originOf(uri ?? '')?.startsWith('https://'));
}

/**
 * Whether listener and integration agree on TLS: an HTTP API speaks it where the integration names a server, a REST or
 * WebSocket API where the URI is https.
 */
export function judgeTls(
  listener: Listener,
  { integration, api, inventory }: LinkedContext,
): Judgement {
  const { protocol, port } = listener;
  const secure = isSecure(integration);
  const evidence = {
    source: `listener ${protocol} ${port}`,
    text: `${protocol}, integration speaks ${secure ? 'HTTPS' : 'HTTP'}`,
  };
  if (protocol === 'UDP') {
    return fail(
      'A UDP listener takes no HTTP.',
      'Use a TCP or TLS listener.',
      evidence,
    );
  }
  if (protocol === 'TCP' || protocol === 'TCP_UDP') {
    return pass(
      secure
        ? 'The listener passes TCP through: targets must end TLS themselves.'
        : 'The listener passes TCP through.',
      evidence,
    );
  }
  const terminates = protocol === 'HTTPS' || protocol === 'TLS';
  if (terminates !== secure) {
    return fail(
      terminates
        ? 'The listener wants TLS, and the integration speaks plain HTTP.'
        : 'The integration speaks HTTPS, and the listener plain HTTP.',
      terminates ? fixOf(api.apiType) : 'Add an HTTPS or TLS listener.',
      evidence,
    );
  }
  const host = serverNameOf(integration);
  const names = listener.certificateArns.map(
    arn => inventory.get('certificate', arn)?.domainNames,
  );
  const known = names.every(name => name !== undefined);
  if (
    secure &&
    host &&
    names.length > 0 &&
    known &&
    !integration.insecureSkipVerification &&
    !names.flat().some(name => name !== undefined && covers(name, host))
  ) {
    return fail(
      `No certificate of the listener covers ${host}.`,
      `Add a certificate for ${host}, or name a host that the certificate covers.`,
      {
        source: `listener ${protocol} ${port}, certificates`,
        text: names.flat().join(', '),
      },
    );
  }
  return pass(
    secure
      ? 'Listener and integration speak TLS.'
      : 'Listener and integration speak plain HTTP.',
    evidence,
  );
}

function fixOf(apiType: string): string {
  return apiType === 'HTTP'
    ? 'Set the TLS server name of the integration.'
    : 'Set the URI of the integration to https.';
}

/** The name that the certificate must carry; nothing where the URI has a placeholder for it. */
function serverNameOf({ uri, tlsServerName }: Integration) {
  const host =
    tlsServerName ?? originOf(uri ?? '')?.replace(/^https?:\/\/|:\d+$/g, '');
  return host?.includes('{') ? undefined : host?.toLowerCase();
}

function covers(pattern: string, host: string): boolean {
  const name = pattern.toLowerCase();
  return name.startsWith('*.')
    ? host.slice(host.indexOf('.')) === name.slice(1)
    : name === host;
}
