import type { Router } from 'express';
import { createRouter } from '../routes/createRouter';
import type { RouteContext } from '../routes/RouteContext';
import { OPENAPI_DOCUMENT, readOperations } from './__testUtils__/operations';

/** What Express keeps of a router, in its versions 4 and 5. */
interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

function routesIn(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map(method => `${method} ${route.path}`)
      : routesIn(handle?.stack ?? []),
  );
}

describe('the attacks of this suite', () => {
  let router: Router;

  beforeAll(async () => {
    // Handlers are only put in place here: none is called.
    router = await createRouter({} as RouteContext);
  });

  it('go against every route that the router has, and no other', () => {
    const attacked = [...readOperations(), OPENAPI_DOCUMENT].map(
      ({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    const routes = routesIn(router.stack as Layer[]);
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.sort()).toEqual(attacked.sort());
  });
});
