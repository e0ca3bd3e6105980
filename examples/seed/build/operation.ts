import type { ApiSpec, Auth, Backend, OperationSpec } from '../spec/api.ts';

/** An operation with the defaults of its API filled in. */
export interface Operation {
  method: string;
  path: string;
  auth: Auth;
  backend: Backend;
  apiKey: boolean;
}

/** The operations of a REST or HTTP API; those of a WebSocket API have no method. */
export function operationsOf(api: ApiSpec): Operation[] {
  return api.operations.map(entry => {
    const spec: OperationSpec =
      typeof entry === 'string' ? { route: entry } : entry;
    const [method, path] = spec.route.split(' ');
    return {
      method: path ? method : '',
      path: path ?? method,
      auth: spec.auth ?? api.auth,
      backend: spec.backend ?? api.backend,
      apiKey: spec.apiKey ?? false,
    };
  });
}
