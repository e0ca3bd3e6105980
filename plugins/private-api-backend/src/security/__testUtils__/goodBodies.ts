import { aTemplate } from '../../__testUtils__/templates';
import { KEY } from './anAttackedEstate';
import type { Operation } from './operations';

/** Bodies that are taken, so that what is refused is refused for the attack beside them. */
const BODIES: Record<string, object> = {
  '/v1/apis/{key}/reachability': {
    caller: { vpcEndpointId: 'vpce-0a1' },
    stage: 'prod',
    method: 'GET',
    path: '/',
  },
  '/v1/apis/{key}/policy-change': { policy: '' },
  '/v1/apis/{key}/symptoms': { text: '403 Forbidden' },
  '/v1/findings/{id}/waiver': { reason: 'known', expiresOn: '2999-01-01' },
  '/v1/refresh': { key: KEY },
  '/v1/check': { templates: [aTemplate()] },
  '/v1/preview': { templateRef: 'template:default/none', values: {} },
};

/** The body to ask an operation with, if it takes one; throws where none is known. */
export function goodBodyOf({ path, hasBody }: Operation): object | undefined {
  if (!hasBody) {
    return undefined;
  }
  if (!(path in BODIES)) {
    throw new Error(`No body is known for ${path}`);
  }
  return BODIES[path];
}
