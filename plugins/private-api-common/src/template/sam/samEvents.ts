import { TemplateResource } from '../parse/parseTemplate';
import { JsonMap, entriesOf, isMap, own } from '../parse/jsonValue';

/** Runs a workflow. */
export const STATE_MACHINE = 'AWS::Serverless::StateMachine';

/** An event of a function, or of a state machine, that makes it answer a path of an API. */
export interface SamEvent {
  functionId: string;
  /** The name that the function gives the event. */
  eventId: string;
  /** The alias that is invoked, where each deployment publishes a version. */
  alias?: unknown;
  isStateMachine: boolean;
  isHttp: boolean;
  /** The function's own condition, under which alone the operation is made. */
  condition?: string;
  /** Logical id of the API; absent for the one that SAM makes by itself. */
  apiId?: string;
  /** Absent where only a deployment can tell. */
  path?: string;
  /** In lower case; absent where only a deployment can tell. */
  method?: string;
  auth: unknown;
  /** Of the function, where it passes them on to an API that SAM makes for it. */
  tags?: JsonMap;
  requestModel: unknown;
  timeoutMs: unknown;
  requestParameters: unknown;
  responseTransferMode: unknown;
  /** Of an HTTP API's route. */
  routeSettings: unknown;
}

/** The events of a type that the functions and state machines of a template have. */
export function samEvents(
  functions: readonly (readonly [string, TemplateResource])[],
  type: 'Api' | 'HttpApi',
): SamEvent[] {
  return functions.flatMap(([functionId, resource]) =>
    entriesOf(resource.properties.Events)
      .filter(([, event]) => own(event, 'Type') === type)
      .map(([eventId, event]) =>
        eventOf(
          { functionId, eventId },
          resource,
          type,
          own(event, 'Properties'),
        ),
      ),
  );
}

/**
 * The roles with which a REST API starts the executions of a state machine, one for each event. SAM makes no such events of HTTP
 * APIs.
 */
export function executionRoles(
  stateMachineId: string,
  { properties, condition }: TemplateResource,
): [string, TemplateResource][] {
  return entriesOf(properties.Events)
    .filter(([, event]) => own(event, 'Type') === 'Api')
    .map(([eventId]) => [
      executionRoleOf({ functionId: stateMachineId, eventId }),
      {
        ...(condition && { condition }),
        type: 'AWS::IAM::Role',
        properties: {},
      },
    ]);
}

/** Logical id of the role with which an event of a state machine starts an execution. */
export function executionRoleOf({
  functionId,
  eventId,
}: Pick<SamEvent, 'functionId' | 'eventId'>): string {
  return `${functionId}${eventId}Role`;
}

function eventOf(
  ids: Pick<SamEvent, 'functionId' | 'eventId'>,
  { type, condition, properties: owner }: TemplateResource,
  eventType: 'Api' | 'HttpApi',
  properties: unknown,
): SamEvent {
  const apiId = referenced(
    own(properties, 'RestApiId') ?? own(properties, 'ApiId'),
  );
  return {
    ...ids,
    isStateMachine: type === STATE_MACHINE,
    isHttp: eventType === 'HttpApi',
    ...(owner.AutoPublishAlias !== undefined && {
      alias: owner.AutoPublishAlias,
    }),
    ...(owner.PropagateTags === true &&
      isMap(owner.Tags) && { tags: owner.Tags }),
    ...(condition && { condition }),
    ...(apiId && { apiId }),
    path: literal(own(properties, 'Path') ?? '$default'),
    method: literal(own(properties, 'Method') ?? 'any')?.toLowerCase(),
    auth: own(properties, 'Auth'),
    requestModel: own(properties, 'RequestModel'),
    timeoutMs: own(properties, 'TimeoutInMillis'),
    requestParameters: own(properties, 'RequestParameters'),
    responseTransferMode: own(properties, 'ResponseTransferMode'),
    routeSettings: own(properties, 'RouteSettings'),
  };
}

/** The key of an event's route as stages have it; `undefined` where only a deployment can tell. */
export function routeOf({ path, method }: SamEvent): string | undefined {
  if (path === undefined || method === undefined) {
    return undefined;
  }
  return path === '$default' ? path : `${method.toUpperCase()} ${path}`;
}

/** A text, also one in `Fn::Sub` that has nothing to replace, as loops leave it. */
function literal(node: unknown): string | undefined {
  const text = own(node, 'Fn::Sub') ?? node;
  return typeof text === 'string' && !text.includes('${') ? text : undefined;
}

function referenced(reference: unknown): string | undefined {
  const name = isMap(reference) ? reference.Ref : reference;
  return typeof name === 'string' ? name : undefined;
}
