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
  context: LinkedContext,
): Judgement {
  const { integration, api } = context;
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
  if (!secure) {
    return pass('Listener and integration speak plain HTTP.', evidence);
  }
  return (
    certificateFailure(listener, context) ??
    pass('Listener and integration speak TLS.', evidence)
  );
}

/** What is wrong with the listener's certificates for the name that API Gateway asks for; nothing where one of them is not known. */
function certificateFailure(
  { certificateArns, protocol, port }: Listener,
  { integration, inventory }: LinkedContext,
): Judgement | undefined {
  const host = serverNameOf(integration);
  const names = certificateArns.flatMap<string | undefined>(
    arn => inventory.get('certificate', arn)?.domainNames,
  );
  if (
    !host ||
    certificateArns.length === 0 ||
    integration.insecureSkipVerification ||
    names.some(name => name === undefined || covers(name, host))
  ) {
    return undefined;
  }
  return fail(
    `No certificate of the listener covers ${host}.`,
    `Add a certificate for ${host}, or name a host that the certificate covers.`,
    {
      source: `listener ${protocol} ${port}, certificates`,
      text: names.join(', '),
    },
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
