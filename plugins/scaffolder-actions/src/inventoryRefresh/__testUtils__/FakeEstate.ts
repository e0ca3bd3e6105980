/** An API as the backend lists it, with the tags of its profile. */
export interface ListedApi {
  key: string;
  name: string;
  entityName: string;
  tags?: Record<string, string>;
}

export const ORDERS: ListedApi = {
  key: '111111111111:eu-west-1:a1b2c3d4e5',
  name: 'orders',
  entityName: 'orders-a1b2c3d4e5',
  tags: { 'aws:cloudformation:stack-name': 'orders' },
};

/** The backend and the catalog behind the client's own HTTP: a scope is read some looks after it was asked for. */
export class FakeEstate {
  readonly requests: string[] = [];
  readonly authorizations = new Set<string | null>();
  /** What each pass finds, in turn; the last one stays. */
  passes: ListedApi[][] = [[ORDERS]];
  entities = ['api:default/orders-a1b2c3d4e5'];
  /** Of the scope, beside what a good pass leaves. */
  scope: object = {};
  /** Looks at the scope until a pass that was asked for has ended. */
  looksPerPass = 2;
  apis: ListedApi[] = [];
  #passesDone = 0;
  #looksLeft: number | undefined;

  readonly fetch: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    const url = new URL(String(input));
    const path = url.pathname.replace('/api/private-api', '');
    this.requests.push(`${init?.method} ${path}`);
    this.authorizations.add(new Headers(init?.headers).get('authorization'));
    return Response.json(this.#answer(path, url.searchParams));
  };

  count(request: string): number {
    return this.requests.filter(made => made === request).length;
  }

  #answer(path: string, query: URLSearchParams): object {
    switch (path) {
      case '/v1/refresh':
        this.#looksLeft = this.looksPerPass;
        return { scopes: [] };
      case '/v1/scopes':
        this.#look();
        return page([
          {
            accountId: '111111111111',
            region: 'eu-west-1',
            status: 'current',
            collectedAt: `2026-11-23T06:00:0${this.#passesDone}.000Z`,
            ...this.scope,
          },
        ]);
      case '/v1/apis': {
        const search = query.get('search') ?? '';
        const offset = Number(query.get('offset'));
        const rows = this.apis.filter(({ name }) => name.includes(search));
        // Pages of two, so that paging is seen to work.
        return {
          items: rows.slice(offset, offset + 2),
          totalItems: rows.length,
        };
      }
      default: {
        const key = decodeURIComponent(path.split('/').pop()!);
        const api = this.apis.find(row => row.key === key);
        return { api: { tags: api?.tags ?? {} } };
      }
    }
  }

  #look() {
    if (this.#looksLeft === undefined) {
      return;
    }
    this.#looksLeft -= 1;
    if (this.#looksLeft > 0) {
      return;
    }
    this.#looksLeft = undefined;
    this.#passesDone += 1;
    this.apis = this.passes.length > 1 ? this.passes.shift()! : this.passes[0];
  }
}

function page(items: object[]) {
  return { items, totalItems: items.length };
}
