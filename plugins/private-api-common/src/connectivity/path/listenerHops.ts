import type { Hop } from '../../access/types';
import { isUnknown, Listener, LoadBalancer } from '../../inventory';
import { fail, hop, Judgement, unknown, unknownFrom } from '../Judgement';
import { atListener } from './atListener';
import { isSecure, judgeTls } from './judgeTls';
import type { LinkedContext } from './PathContext';
import { targetGroupHops } from './targetGroupHops';
import { portOf } from './uriPort';

/** The listener that a private integration meets, and the target groups behind it. */
export function listenerHops(
  loadBalancer: LoadBalancer,
  listenerArn: string | undefined,
  context: LinkedContext,
): Hop[] {
  const { listeners, name } = loadBalancer;
  if (isUnknown(listeners)) {
    const gap = unknownFrom(
      listeners,
      `The listeners of ${name} are not known`,
    );
    return [hop({ kind: 'listener', label: `Listeners of ${name}` }, gap)];
  }
  const found = listenerArn
    ? listeners.find(({ arn }) => arn === listenerArn)
    : findByPort(listeners, context);
  if (!found) {
    return [
      hop(
        { kind: 'listener', label: `Listener of ${name}` },
        judgeMissing(listeners, listenerArn, context),
      ),
    ];
  }
  return [
    hop(atListener(found), judgeTls(found, context)),
    ...targetGroupHops(found, context),
  ];
}

function findByPort(listeners: readonly Listener[], context: LinkedContext) {
  const port = portOf(context.integration.uri);
  return listeners.find(listener => listener.port === port);
}

function judgeMissing(
  listeners: readonly Listener[],
  listenerArn: string | undefined,
  { integration }: LinkedContext,
): Judgement {
  const evidence = {
    source: 'listeners',
    text:
      listeners.map(({ protocol, port }) => `${protocol} ${port}`).join(', ') ||
      'none',
  };
  if (listenerArn) {
    return fail(
      'The listener does not exist.',
      'Set the integration to the ARN of an existing listener.',
      evidence,
    );
  }
  const port = portOf(integration.uri);
  if (port === undefined && listeners.length > 0) {
    return unknown(
      'The integration has no URL that tells the port, and so the listener.',
      'Set the URI of the integration to a URL with the port of the listener.',
    );
  }
  return fail(
    `No listener on port ${port ?? ''}, to which ${
      isSecure(integration) ? 'https' : 'http'
    } calls of this integration go.`,
    'Add the listener, or name the port of an existing one in the URI of the integration.',
    evidence,
  );
}
