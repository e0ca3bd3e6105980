import { CostPart } from 'backstage-plugin-private-api-common';
import { Translate } from '../../text/useText';

/** Every part, so that the compiler misses one that has no message. */
const PARTS: Record<CostPart, true> = {
  requests: true,
  messages: true,
  'connection-minutes': true,
  cache: true,
  'vpc-endpoint-hours': true,
  'vpc-endpoint-data': true,
  'load-balancer-hours': true,
  'load-balancer-capacity': true,
  'vpc-link': true,
  'transit-gateway': true,
  'resolver-endpoint': true,
  'hosted-zone': true,
  'health-check': true,
  'cloud-map': true,
  'web-acl': true,
  logs: true,
  lambda: true,
  authorizer: true,
};

/** A part of a cost in words; a part that a later backend has made up stays as it is. */
export function partText(t: Translate, part: string): string {
  return isCostPart(part) ? t(`costPart.${part}`) : part;
}

function isCostPart(text: string): text is CostPart {
  return Object.hasOwn(PARTS, text);
}
