import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_API_GATEWAY_API,
  ANNOTATION_DEFINITION,
  ApiRowWithDefinition,
} from 'backstage-plugin-private-api-common';
import { provenanceOf } from './provenanceOf';

// A tag can hold any text, but an entity with a reference that is not one would be refused whole.
const ENTITY_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;

/** An API entity of one API. */
export function entityOfApi(
  api: ApiRowWithDefinition,
  options: { defaultOwner: string },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: api.entityName,
      title: api.name,
      ...(api.description && { description: api.description }),
      annotations: {
        [ANNOTATION_API_GATEWAY_API]: api.key,
        [ANNOTATION_DEFINITION]: originOf(api),
        ...provenanceOf(api),
      },
      tags: [
        api.type.toLowerCase(),
        ...(api.endpointType === 'UNKNOWN'
          ? []
          : [api.endpointType.toLowerCase()]),
      ],
      links: [{ url: consoleUrlOf(api), title: 'API Gateway console' }],
    },
    spec: {
      type: api.definition.type,
      lifecycle: api.tags.environment ?? 'unknown',
      owner: api.owner ?? options.defaultOwner,
      ...(ENTITY_NAME.test(api.tags.system ?? '') && {
        system: api.tags.system,
      }),
      definition: api.definition.text,
    },
  };
}

function originOf({ definition: { origin } }: ApiRowWithDefinition): string {
  return origin.from === 'deployment'
    ? `deployed to stage ${origin.stage}`
    : 'made from the listed methods';
}

function consoleUrlOf(api: ApiRowWithDefinition): string {
  const apiId = api.key.split(':')[2];
  return `https://${api.region}.console.aws.amazon.com/apigateway/main/apis/${apiId}/resources?api=${apiId}&region=${api.region}`;
}
