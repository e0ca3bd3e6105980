import { TemplateResource } from '../parse/parseTemplate';
import { entriesOf, isMap, own } from '../parse/jsonValue';

/** A function's event that makes it answer a path of an API. */
export interface SamEvent {
  functionId: string;
  /** The function's own condition, under which alone the operation is made. */
  condition?: string;
  /** Logical id of the API; absent for the one that SAM makes by itself. */
  apiId?: string;
  path: string;
  method: string;
  auth: unknown;
  requestModel: unknown;
  requestParameters: unknown;
}

/** The events of a type that the functions of a template have. */
export function samEvents(
  functions: readonly (readonly [string, TemplateResource])[],
  type: 'Api' | 'HttpApi',
): SamEvent[] {
  return functions.flatMap(([functionId, { properties, condition }]) =>
    entriesOf(properties.Events)
      .filter(([, event]) => own(event, 'Type') === type)
      .map(([, event]) =>
        eventOf(functionId, condition, own(event, 'Properties')),
      ),
  );
}

function eventOf(
  functionId: string,
  condition: string | undefined,
  properties: unknown,
): SamEvent {
  const apiId = referenced(
    own(properties, 'RestApiId') ?? own(properties, 'ApiId'),
  );
  return {
    functionId,
    ...(condition && { condition }),
    ...(apiId && { apiId }),
    path: String(own(properties, 'Path') ?? '/$default'),
    method: String(own(properties, 'Method') ?? 'any').toLowerCase(),
    auth: own(properties, 'Auth'),
    requestModel: own(properties, 'RequestModel'),
    requestParameters: own(properties, 'RequestParameters'),
  };
}

function referenced(reference: unknown): string | undefined {
  const name = isMap(reference) ? reference.Ref : reference;
  return typeof name === 'string' ? name : undefined;
}
