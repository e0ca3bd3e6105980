import {
  createExtensionTester,
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  ApiBlueprint,
  coreExtensionData,
} from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import plugin from '.';
import { privateApiApiRef } from '../api';
import { rootRouteRef } from '../routes';
import {
  aCostRow,
  anApiEntity,
  anApiRow,
  anOwnershipRow,
  anOwnerRow,
  aFindingRow,
  aPage,
  aPriceBookRow,
  aProfile,
  API_KEY,
  aSavingRow,
  aScope,
  aVpcLinkRow,
} from '../testing/fixtures';
import {
  aClient,
  apiUrl,
  BACKEND,
} from '../testing/__testUtils__/renderWithBackend';
import { privateApiApi } from './api';
import {
  authCard,
  connectivityCard,
  costCard,
  findingsCard,
  ownedApisCard,
  componentApisCard,
} from './entityCards';
import { privateApiEntityContent } from './entityContent';
import { homeWidget } from './homeWidget';
import { privateApiPage } from './pages';

const server = setupServer();
registerMswTestHooks(server);

// The first load of a lazy chunk is compiled by jest, which takes longer than a test waits for an element.
beforeAll(async () => {
  await import('../shells/ApisSubPage');
  await import('../shells/CostSubPage');
  await import('../components/tab/PrivateApiContent');
});

beforeEach(() => {
  server.use(
    http.get(`${BACKEND}/scopes`, () => HttpResponse.json(aPage([aScope()]))),
    http.get(`${BACKEND}/apis`, () => HttpResponse.json(aPage([anApiRow()]))),
    http.get(`${BACKEND}/vpc-links`, () =>
      HttpResponse.json(aPage([aVpcLinkRow()])),
    ),
    http.get(`${BACKEND}/vpc-endpoints`, () => HttpResponse.json(aPage([]))),
    http.get(`${BACKEND}/findings`, () =>
      HttpResponse.json(aPage([aFindingRow()])),
    ),
    http.get(`${BACKEND}/ownership`, () =>
      HttpResponse.json(aPage([anOwnershipRow()])),
    ),
    http.get(`${BACKEND}/owners`, () =>
      HttpResponse.json(aPage([anOwnerRow()])),
    ),
    http.get(`${BACKEND}/cost`, () =>
      HttpResponse.json({ ...aPage([aCostRow()]), totals: [aCostRow()] }),
    ),
    http.get(`${BACKEND}/savings`, () =>
      HttpResponse.json({ ...aPage([aSavingRow()]), idle: [] }),
    ),
    http.get(`${BACKEND}/prices`, () =>
      HttpResponse.json(aPage([aPriceBookRow()])),
    ),
    http.get(`${BACKEND}/history`, () => HttpResponse.json(aPage([]))),
    http.get(apiUrl(API_KEY, '/callers'), () => HttpResponse.json(aPage([]))),
    http.get(apiUrl(API_KEY, '/history'), () => HttpResponse.json(aPage([]))),
    http.get(`${BACKEND}/domains`, () => HttpResponse.json(aPage([]))),
    http.get(apiUrl(API_KEY), () => HttpResponse.json(aProfile())),
  );
});

function apis() {
  return [
    [privateApiApiRef, aClient()],
    [permissionApiRef, mockApis.permission()],
    [catalogApiRef, catalogApiMock()],
  ] as const;
}

describe('the plugin in the new frontend system', () => {
  it('has the ids that configuration names', () => {
    const ids = [
      'api:private-api',
      'page:private-api',
      'sub-page:private-api/apis',
      'sub-page:private-api/network',
      'sub-page:private-api/compliance',
      'sub-page:private-api/ownership',
      'sub-page:private-api/cost',
      'entity-card:private-api/connectivity',
      'entity-card:private-api/auth',
      'entity-card:private-api/cost',
      'entity-card:private-api/findings',
      'entity-card:private-api/owned',
      'entity-card:private-api/component',
      'entity-content:private-api',
      'entity-icon-link:private-api/change-by-form',
      'home-page-widget:private-api/mine',
    ] as const;
    for (const id of ids) {
      expect(plugin.getExtension(id)).toBeDefined();
    }
  });

  it('opens the page on the list of APIs and keeps its search in the URL', async () => {
    renderTestApp({
      features: [plugin],
      apis: apis(),
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: ['/private-apis/apis?search=ord'],
    });
    expect(
      await screen.findByRole('rowheader', { name: 'orders' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('ord');
    await userEvent.type(screen.getByRole('searchbox'), 'ers');
    expect(screen.getByRole('searchbox')).toHaveValue('orders');
  });

  it.each([
    ['/private-apis/nonsense', true],
    ['/private-apis/cost', false],
  ])('says at %s whether there is such a page', async (address, isMissing) => {
    renderTestApp({
      features: [plugin],
      apis: apis(),
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [address],
    });
    expect(
      await screen.findByRole('tab', { name: 'Network' }),
    ).toBeInTheDocument();
    expect(screen.queryAllByText(/page not found/i)).toHaveLength(
      isMissing ? 1 : 0,
    );
  });

  it('leads from the page to the network', async () => {
    renderTestApp({
      features: [plugin],
      apis: apis(),
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: ['/private-apis'],
    });
    await screen.findByRole('rowheader', { name: 'orders' });
    await userEvent.click(screen.getByRole('tab', { name: 'Network' }));
    expect(await screen.findByText('V1, l1n2k3')).toBeInTheDocument();
  });

  it('opens the page on the cost by what the URL asks for, and keeps another choice in it', async () => {
    const groupings: (string | null)[] = [];
    server.use(
      http.get(`${BACKEND}/cost`, ({ request }) => {
        groupings.push(new URL(request.url).searchParams.get('groupBy'));
        return HttpResponse.json({ ...aPage([aCostRow()]), totals: [] });
      }),
    );
    renderTestApp({
      features: [plugin],
      apis: apis(),
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: ['/private-apis/cost?groupBy=region'],
    });
    expect(await screen.findByRole('radio', { name: 'Region' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Account' }));
    expect(screen.getByRole('radio', { name: 'Account' })).toBeChecked();
    await waitFor(() => expect(groupings).toEqual(['region', 'account']));
  });
});

describe('extensions', () => {
  it('makes the client', () => {
    const factory = createExtensionTester(privateApiApi).get(
      ApiBlueprint.dataRefs.factory,
    );
    expect(factory.api).toBe(privateApiApiRef);
  });

  it('has a page without content of its own', () => {
    const tester = createExtensionTester(privateApiPage);
    expect(tester.get(coreExtensionData.routePath)).toBe('/private-apis');
    expect(tester.get(coreExtensionData.routeRef)).toBe(rootRouteRef);
  });

  // Taken from the plugin, because a sub-page attaches to the page of the plugin it is in.
  it.each([
    [
      'apis',
      createExtensionTester(plugin.getExtension('sub-page:private-api/apis')),
      'orders',
    ],
    [
      'network',
      createExtensionTester(
        plugin.getExtension('sub-page:private-api/network'),
      ),
      'V1, l1n2k3',
    ],
    [
      'compliance',
      createExtensionTester(
        plugin.getExtension('sub-page:private-api/compliance'),
      ),
      'PA-POL-01',
    ],
    [
      'ownership',
      createExtensionTester(
        plugin.getExtension('sub-page:private-api/ownership'),
      ),
      'Order desk',
    ],
    [
      'cost',
      createExtensionTester(plugin.getExtension('sub-page:private-api/cost')),
      'At least $120.40 a month',
    ],
  ])('has the sub-page %s', async (path, tester, text) => {
    expect(tester.get(coreExtensionData.routePath)).toBe(path);
    renderInTestApp(tester.reactElement(), {
      apis: apis(),
      mountedRoutes: {
        '/private-apis': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    });
    expect((await screen.findAllByText(text))[0]).toBeInTheDocument();
  });

  it.each([
    [
      'connectivity',
      createExtensionTester(connectivityCard),
      'Reachable through 1 of 2 VPC endpoints.',
    ],
    ['auth', createExtensionTester(authCard), 'Authorizer: order-tokens'],
    ['cost', createExtensionTester(costCard), '$27.10 a month'],
    ['findings', createExtensionTester(findingsCard), '1 high'],
    ['owned', createExtensionTester(ownedApisCard), '2 APIs'],
    [
      'component',
      createExtensionTester(componentApisCard),
      'Named by the annotation only',
    ],
  ])('shows the %s card', async (_, tester, text) => {
    renderInTestApp(
      <EntityProvider entity={anApiEntity()}>
        {tester.reactElement()}
      </EntityProvider>,
      {
        apis: apis(),
        mountedRoutes: {
          '/private-apis': rootRouteRef,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows the widget of the home page', async () => {
    const { component, title } = createExtensionTester(homeWidget).get(
      homePageWidgetDataRef,
    );
    expect(title).toBe('My private APIs');
    renderInTestApp(component, {
      apis: apis(),
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('link', { name: 'orders' }),
    ).toBeInTheDocument();
  });

  it('shows the tab', async () => {
    const tester = createExtensionTester(privateApiEntityContent);
    expect(tester.get(coreExtensionData.routePath)).toBe('/private-api');
    renderInTestApp(
      <EntityProvider entity={anApiEntity()}>
        {tester.reactElement()}
      </EntityProvider>,
      { apis: apis() },
    );
    expect(
      await screen.findByRole('heading', { name: 'Path' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['an API without the annotation', anApiEntity({})],
    ['a Component without APIs', { ...anApiEntity({}), kind: 'Component' }],
  ])('show nothing on %s', async (_, entity) => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity }),
        connectivityCard,
        authCard,
        costCard,
        findingsCard,
        ownedApisCard,
        componentApisCard,
        privateApiEntityContent,
      ],
      apis: apis(),
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it.each([
    ['calls an API', [{ type: 'consumesApi', targetRef: 'api:default/a' }], {}],
    [
      'provides an API',
      [{ type: 'providesApi', targetRef: 'api:default/a' }],
      {},
    ],
    ['names an API', [], { 'aws.amazon.com/api-gateway-api': 'orders' }],
  ])(
    'shows a card on a Component that %s',
    async (_, relations, annotations) => {
      const entity = {
        ...anApiEntity(annotations),
        kind: 'Component',
        relations,
      };
      renderTestApp({
        extensions: [createTestEntityPage({ entity }), componentApisCard],
        apis: apis(),
      });
      expect(
        await screen.findByText('No private API is known here'),
      ).toBeInTheDocument();
    },
  );
});
