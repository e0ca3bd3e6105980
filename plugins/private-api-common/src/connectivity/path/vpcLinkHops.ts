import type { Hop } from '../../access/types';
import {
  apiGatewayArn,
  Integration,
  isUnknown,
  VpcLink,
} from '../../inventory';
import { fail, hop, Judgement, pass, unknownFrom } from '../Judgement';
import { cloudMapHops } from './cloudMapHops';
import { labelOf, targetArnOf } from './groupOperations';
import { loadBalancerHops } from './loadBalancerHops';
import type { PathContext } from './PathContext';
import { ResolvedLink, resolveLinks } from './resolveLinks';

/** The hops of a private integration: integration, VPC link, and what stands behind it. */
export function vpcLinkHops(
  integration: Integration,
  context: PathContext,
): Hop[] {
  const at = { kind: 'integration', label: labelOf(integration) } as const;
  if (!integration.connectionId) {
    const judgement = fail(
      'The integration has connection type VPC_LINK and names no VPC link.',
      'Set its connection id to the id of a VPC link.',
    );
    return [hop(at, judgement)];
  }
  const links = resolveLinks(integration.connectionId, context);
  return [
    hop(at, judgeIntegration(integration)),
    ...links.flatMap(link => linkHops(link, integration, context)),
  ];
}

function judgeIntegration({ connectionId, uri, targetArn }: Integration) {
  return pass('The integration names a VPC link.', {
    source: 'integration',
    text: [
      `connectionId: ${connectionId}`,
      uri && `uri: ${uri}`,
      targetArn && `integrationTarget: ${targetArn}`,
    ]
      .filter(Boolean)
      .join(', '),
  });
}

function linkHops(
  { linkId, judgement, stages }: ResolvedLink,
  integration: Integration,
  context: PathContext,
): Hop[] {
  const { api, inventory } = context;
  const suffix = stages.length > 0 ? ` (stage ${stages.join(', ')})` : '';
  if (!linkId || judgement) {
    const label = `${integration.connectionId}${suffix}`;
    return judgement ? [hop({ kind: 'vpc-link', label }, judgement)] : [];
  }
  const arn = apiGatewayArn(api, `vpclinks/${linkId}`);
  const link = inventory.resolve('vpc-link', arn, api);
  const at = {
    kind: 'vpc-link',
    label: `${(!isUnknown(link) && link?.name) || linkId}${suffix}`,
    resource: arn,
  } as const;
  if (isUnknown(link)) {
    const gap = unknownFrom(link, `VPC link ${linkId} is not known`);
    return [hop(at, gap), ...targetHops(integration, undefined, context)];
  }
  if (!link) {
    const missing = fail(
      `VPC link ${linkId} does not exist in account ${api.accountId} in ${api.region}.`,
      'Create the link and set its id as connection id, then deploy.',
      { source: 'integration, connectionId', text: linkId },
    );
    return [hop(at, missing)];
  }
  return [hop(at, judgeLink(link)), ...targetHops(integration, link, context)];
}

/**
 * Whether a VPC link takes traffic.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html
 */
function judgeLink(link: VpcLink): Judgement {
  const { status, linkId, statusMessage, version } = link;
  if (isUnknown(status)) {
    return unknownFrom(status, `The status of VPC link ${linkId} is not known`);
  }
  const evidence = {
    source: `VPC link ${linkId} (${version})`,
    text: statusMessage ? `${status}: ${statusMessage}` : status,
  };
  switch (status) {
    case 'AVAILABLE':
      return pass('The VPC link is available.', evidence);
    case 'INACTIVE':
      return fail(
        'The VPC link is INACTIVE: after 60 days without traffic AWS deleted its network interfaces.',
        'Send a call: API Gateway makes the interfaces again, and calls fail until then. A regular call keeps the link.',
        evidence,
      );
    case 'PENDING':
      return fail(
        'The VPC link is still PENDING.',
        'Wait until the link is AVAILABLE.',
        evidence,
      );
    default:
      return fail(
        `The VPC link is ${status}.`,
        'Create a new link and set its id as connection id, then deploy.',
        evidence,
      );
  }
}

const NO_TARGET = { kind: 'load-balancer', label: 'No target' } as const;

function targetHops(
  integration: Integration,
  link: VpcLink | undefined,
  context: PathContext,
): Hop[] {
  // A V1 link is its load balancer's; an integration's own target counts with V2 only.
  const arns =
    link?.version === 'V1' ? link.targetArns : [targetArnOf(integration)];
  const [arn] = arns;
  if (!arn) {
    return link ? [hop(NO_TARGET, judgeNoTarget(link))] : [];
  }
  return arn.includes(':servicediscovery:')
    ? cloudMapHops(arn, context)
    : loadBalancerHops(arn, { integration, link, ...context });
}

function judgeNoTarget(link: VpcLink): Judgement {
  return link.version === 'V1'
    ? fail(
        'The VPC link has no Network Load Balancer.',
        'Create a link with a Network Load Balancer.',
      )
    : fail(
        'The integration names no load balancer, listener or Cloud Map service behind the VPC link.',
        'Set the integration target to the ARN of a load balancer.',
      );
}
