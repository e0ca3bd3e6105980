import { JsonMap, isMap, listOf, own } from '../parse/jsonValue';
import type { Template, TemplateResource } from '../parse/parseTemplate';
import { expandHttpApi } from './expandHttpApi';
import { expandRestApi } from './expandRestApi';
import { mergeGlobals } from './mergeGlobals';
import { expandWebSocketApi } from './expandWebSocketApi';
import {
  executionRoles,
  SamEvent,
  samEvents,
  STATE_MACHINE,
} from './samEvents';

const REST = 'AWS::Serverless::Api';
const HTTP = 'AWS::Serverless::HttpApi';
const WEB_SOCKET = 'AWS::Serverless::WebSocketApi';
const FUNCTION = 'AWS::Serverless::Function';

/** Names under which SAM makes an API for events that name none. */
const IMPLICIT_REST = 'ServerlessRestApi';
const IMPLICIT_HTTP = 'ServerlessHttpApi';

type Entry = [string, TemplateResource];

/**
 * The template with its serverless resources replaced by those that SAM makes of them, as far as APIs are concerned. Anything
 * else stays as it is. See
 * {@link https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html}.
 */
export function expandSam(template: Template): Template {
  const entries = [...template.resources].map(
    ([logicalId, resource]): Entry => [
      logicalId,
      withGlobals(resource, template.globals),
    ],
  );
  const functions = entries.filter(
    ([, { type }]) => type === FUNCTION || type === STATE_MACHINE,
  );
  const restEvents = samEvents(functions, 'Api');
  const httpEvents = samEvents(functions, 'HttpApi');
  const implicit = [
    ...implicitApi(template, IMPLICIT_REST, REST, restEvents, {
      StageName: 'Prod',
    }),
    ...implicitApi(template, IMPLICIT_HTTP, HTTP, httpEvents, {}),
  ].map(
    ([logicalId, resource]): Entry => [
      logicalId,
      withGlobals(resource, template.globals),
    ],
  );
  return {
    ...template,
    conditions: new Map([
      ...template.conditions,
      ...implicitCondition(IMPLICIT_REST, restEvents),
      ...implicitCondition(IMPLICIT_HTTP, httpEvents),
    ]),
    resources: new Map(
      [...entries, ...implicit].flatMap(([logicalId, resource]) =>
        expand(
          logicalId,
          resource,
          ofApi(restEvents, logicalId, IMPLICIT_REST),
          ofApi(httpEvents, logicalId, IMPLICIT_HTTP),
        ),
      ),
    ),
  };
}

function expand(
  logicalId: string,
  resource: TemplateResource,
  restEvents: SamEvent[],
  httpEvents: SamEvent[],
): Entry[] {
  switch (resource.type) {
    case REST:
      return expandRestApi(logicalId, resource, restEvents);
    case HTTP:
      return expandHttpApi(logicalId, resource, httpEvents);
    case WEB_SOCKET:
      return expandWebSocketApi(logicalId, resource);
    case STATE_MACHINE:
      return [[logicalId, resource], ...executionRoles(logicalId, resource)];
    case FUNCTION:
      return [[logicalId, { ...resource, type: 'AWS::Lambda::Function' }]];
    default:
      return [[logicalId, resource]];
  }
}

function withGlobals(
  resource: TemplateResource,
  globals: JsonMap,
): TemplateResource {
  const [, section] =
    /^AWS::Serverless::(Api|HttpApi|WebSocketApi|Function|StateMachine)$/.exec(
      resource.type,
    ) ?? [undefined, undefined];
  return section
    ? {
        ...resource,
        properties: mergeGlobals(
          globalsFor(resource, own(globals, section)),
          resource.properties,
        ),
      }
    : resource;
}

function globalsFor(
  { ignoreGlobals }: TemplateResource,
  globals: unknown,
): unknown {
  if (ignoreGlobals === '*') {
    return undefined;
  }
  const ignored = listOf(ignoreGlobals).map(String);
  return isMap(globals)
    ? Object.fromEntries(
        Object.entries(globals).filter(([name]) => !ignored.includes(name)),
      )
    : globals;
}

/** The API that SAM makes for the events that name none, in place of one that the template may have under that name. */
function implicitApi(
  { resources }: Template,
  logicalId: string,
  type: string,
  allEvents: readonly SamEvent[],
  properties: JsonMap,
): Entry[] {
  const events = ofApi(allEvents, logicalId, logicalId);
  const isNamedByAll = events.every(({ apiId }) => apiId !== undefined);
  if (events.length === 0 || (isNamedByAll && resources.has(logicalId))) {
    return [];
  }
  const [condition, ...others] = conditionsOf(events);
  const tags = Object.assign({}, ...events.map(event => event.tags ?? {}));
  return [
    [
      logicalId,
      {
        type,
        properties: {
          ...properties,
          ...(Object.keys(tags).length > 0 && {
            Tags: tags,
            PropagateTags: true,
          }),
        },
        ...(condition && {
          condition: others.length > 0 ? `${logicalId}Condition` : condition,
        }),
      },
    ],
  ];
}

/** An API that only conditional functions use is made where one of them is. */
function implicitCondition(
  logicalId: string,
  events: readonly SamEvent[],
): [string, unknown][] {
  const conditions = conditionsOf(ofApi(events, logicalId, logicalId));
  return conditions.length > 1
    ? [
        [
          `${logicalId}Condition`,
          { 'Fn::Or': conditions.map(Condition => ({ Condition })) },
        ],
      ]
    : [];
}

/** None where an event has none. */
function conditionsOf(events: readonly SamEvent[]): string[] {
  const conditions = new Set(events.map(({ condition }) => condition));
  return conditions.has(undefined) ? [] : ([...conditions] as string[]);
}

function ofApi(
  events: readonly SamEvent[],
  logicalId: string,
  implicitId: string,
): SamEvent[] {
  return events.filter(event => (event.apiId ?? implicitId) === logicalId);
}
