import {
  Action,
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeRulesCommand,
  Listener as ListenerAnswer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Listener } from 'backstage-plugin-private-api-common';
import { unlessGone } from '../attempt';
import { CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';

type LoadBalancerRef = { arn: string; type: string };

/**
 * The listeners of a load balancer with their certificates and all that they forward to.
 *
 * @internal
 */
export async function readListeners(
  context: CollectContext,
  loadBalancer: LoadBalancerRef,
): Promise<Listener[]> {
  const { clients, call } = context;
  const answers = await readPages(async token => {
    const page = await clients.loadBalancing.send(
      new DescribeListenersCommand({
        LoadBalancerArn: loadBalancer.arn,
        PageSize: 400,
        Marker: token,
      }),
      call,
    );
    return { items: page.Listeners, next: page.NextMarker };
  });
  const listeners = await Promise.all(
    answers.map(answer =>
      unlessGone(() => readListener(context, answer, loadBalancer)),
    ),
  );
  return listeners.filter(listener => listener !== undefined);
}

async function readListener(
  context: CollectContext,
  answer: ListenerAnswer,
  loadBalancer: LoadBalancerRef,
): Promise<Listener | undefined> {
  const protocol = protocolOf(answer.Protocol);
  if (!protocol) {
    return undefined;
  }
  const arn = answer.ListenerArn ?? '';
  const [actions, certificateArns] = await Promise.all([
    readActions(context, answer, loadBalancer),
    readCertificateArns(context, answer),
  ]);
  return {
    arn,
    port: answer.Port ?? 0,
    protocol,
    sslPolicy: answer.SslPolicy,
    certificateArns,
    targetGroupArns: [...new Set(actions.flatMap(targetGroupsOf))],
  };
}

/** No VPC link and no integration can lead to a listener of another protocol (GENEVE, QUIC). */
function protocolOf(
  protocol: string | undefined,
): Listener['protocol'] | undefined {
  switch (protocol) {
    case 'HTTP':
    case 'HTTPS':
    case 'TCP':
    case 'TLS':
    case 'UDP':
    case 'TCP_UDP':
      return protocol;
    default:
      return undefined;
  }
}

/** Only an Application Load Balancer has rules beside the default action; they include it. */
async function readActions(
  { clients, call }: CollectContext,
  listener: ListenerAnswer,
  { type }: LoadBalancerRef,
): Promise<Action[]> {
  if (type !== 'application') {
    return listener.DefaultActions ?? [];
  }
  const rules = await readPages(async token => {
    const page = await clients.loadBalancing.send(
      new DescribeRulesCommand({
        ListenerArn: listener.ListenerArn,
        PageSize: 400,
        Marker: token,
      }),
      call,
    );
    return { items: page.Rules, next: page.NextMarker };
  });
  return rules.flatMap(({ Actions }) => Actions ?? []);
}

/** A listener names its default certificate only; those for further server names take a call. */
async function readCertificateArns(
  { clients, call }: CollectContext,
  listener: ListenerAnswer,
): Promise<string[]> {
  if (listener.Protocol !== 'HTTPS' && listener.Protocol !== 'TLS') {
    return [];
  }
  const certificates = await readPages(async token => {
    const page = await clients.loadBalancing.send(
      new DescribeListenerCertificatesCommand({
        ListenerArn: listener.ListenerArn,
        PageSize: 400,
        Marker: token,
      }),
      call,
    );
    return { items: page.Certificates, next: page.NextMarker };
  });
  return [
    ...new Set(
      [...(listener.Certificates ?? []), ...certificates].flatMap(
        ({ CertificateArn }) => CertificateArn ?? [],
      ),
    ),
  ];
}

function targetGroupsOf(action: Action): string[] {
  return [
    action.TargetGroupArn ?? [],
    (action.ForwardConfig?.TargetGroups ?? []).flatMap(
      ({ TargetGroupArn }) => TargetGroupArn ?? [],
    ),
  ].flat();
}
