import { Scope, ResourceKind } from 'backstage-plugin-private-api-common';
import { isRecord, textAt } from './isRecord';
import { partsChanged } from './partsChanged';

/**
 * What an event says has changed: one API, some kinds of a scope, or something of a scope that only a whole pass can find.
 */
export type Change = Scope &
  (
    | { what: 'api'; apiId: string }
    | { what: 'kinds'; kinds: readonly ResourceKind[] }
    | { what: 'scope' }
  );

/**
 * Reads an event of CloudTrail as EventBridge delivers it, from a queue as text or already as an object. `undefined` where it
 * changes nothing that is indexed: reads, refused calls, other services, and what is not such an event at all.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export function readChange(payload: unknown): Change | undefined {
  const event = parse(payload);
  const detail = event?.detail;
  if (
    !event ||
    event['detail-type'] !== 'AWS API Call via CloudTrail' ||
    !isRecord(detail) ||
    !hasChangedSomething(detail)
  ) {
    return undefined;
  }
  // The owner of the resource is told of what another account does to it.
  const accountId =
    textAt(detail, 'recipientAccountId') ?? textAt(event, 'account');
  const region = textAt(detail, 'awsRegion') ?? textAt(event, 'region');
  const service = textAt(detail, 'eventSource');
  if (!accountId || !region) {
    return undefined;
  }
  const scope = {
    accountId,
    region: service === 'route53.amazonaws.com' ? 'global' : region,
  };
  const name = textAt(detail, 'eventName') ?? '';
  const apiId =
    service === 'apigateway.amazonaws.com' ? apiIdOf(detail) : undefined;
  if (apiId) {
    return { ...scope, what: 'api', apiId };
  }
  const kinds = partsChanged(service ?? '', name);
  if (kinds === 'unknown') {
    return { ...scope, what: 'scope' };
  }
  return kinds.length > 0 ? { ...scope, what: 'kinds', kinds } : undefined;
}

function parse(payload: unknown): Record<string, unknown> | undefined {
  if (typeof payload !== 'string') {
    return isRecord(payload) ? payload : undefined;
  }
  try {
    const parsed: unknown = JSON.parse(payload);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function hasChangedSomething(detail: Record<string, unknown>): boolean {
  const isRead =
    detail.readOnly === true ||
    /^(Get|List|Describe|Export|Test)/.test(textAt(detail, 'eventName') ?? '');
  return !isRead && detail.errorCode === undefined;
}

/** In the words of both versions; of a new API, in what AWS answered. */
function apiIdOf(detail: Record<string, unknown>): string | undefined {
  const { requestParameters, responseElements } = detail;
  const name = textAt(detail, 'eventName') ?? '';
  if (isRecord(requestParameters)) {
    const asked =
      textAt(requestParameters, 'restApiId') ??
      textAt(requestParameters, 'apiId');
    // A mapping names an API, but what changes is the domain name.
    if (asked && !/Mapping|RoutingRule/.test(name)) {
      return asked;
    }
    const tagged = textAt(requestParameters, 'resourceArn')?.match(
      /::\/(?:rest)?apis\/([a-z0-9]+)/,
    );
    if (tagged) {
      return tagged[1];
    }
  }
  return isRecord(responseElements) &&
    /^(Create|Import)(RestApi|Api)$/.test(name)
    ? textAt(responseElements, 'apiId') ?? textAt(responseElements, 'id')
    : undefined;
}
