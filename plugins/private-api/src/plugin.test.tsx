import { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  EntityPrivateApiAuthCard,
  EntityPrivateApiComponentCard,
  EntityPrivateApiConnectivityCard,
  EntityPrivateApiContent,
  EntityPrivateApiCostCard,
  EntityPrivateApiFindingsCard,
  EntityPrivateApiOwnedCard,
  HomePagePrivateApis,
  isPrivateApiAvailable,
  privateApiApiRef,
  PrivateApiPage,
  privateApiPlugin,
  rootRouteRef,
} from '.';
import {
  aCostRow,
  aFindingRow,
  anApiEntity,
  anApiRow,
  anOwnershipRow,
  anOwnerRow,
  aPage,
  aPriceBookRow,
  aProfile,
  API_KEY,
  aSavingRow,
  aScope,
  aVpcLinkRow,
} from './testing/fixtures';
import {
  aClient,
  apiUrl,
  BACKEND,
} from './testing/__testUtils__/renderWithBackend';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => {
  server.use(
    http.get(`${BACKEND}/scopes`, () => HttpResponse.json(aPage([aScope()]))),
    http.get(`${BACKEND}/apis`, () => HttpResponse.json(aPage([anApiRow()]))),
    http.get(`${BACKEND}/vpc-links`, () =>
      HttpResponse.json(aPage([aVpcLinkRow()])),
    ),
    http.get(`${BACKEND}/vpc-endpoints`, () => HttpResponse.json(aPage([]))),
    http.get(`${BACKEND}/ownership`, () =>
      HttpResponse.json(aPage([anOwnershipRow()])),
    ),
    http.get(`${BACKEND}/owners`, () =>
      HttpResponse.json(aPage([anOwnerRow()])),
    ),
    http.get(`${BACKEND}/cost`, () =>
      HttpResponse.json({ ...aPage([aCostRow()]), totals: [] }),
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

async function renderInLegacyApp(element: ReactElement, url = '/') {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [privateApiApiRef, aClient()],
        [permissionApiRef, mockApis.permission()],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [url],
      components: { NotFoundErrorPage: () => <p>Page not found</p> },
      mountedRoutes: {
        '/private-apis': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('the plugin in the old frontend system', () => {
  it('offers the client', () => {
    expect([...privateApiPlugin.getApis()].map(({ api }) => api)).toEqual([
      privateApiApiRef,
    ]);
  });

  it('opens the page on the list of APIs, with what the URL asks for, and leads to the network', async () => {
    await renderInLegacyApp(
      <Routes>
        <Route path="/private-apis/*" element={<PrivateApiPage />} />
      </Routes>,
      '/private-apis/apis?search=ord',
    );
    expect(
      await screen.findByRole('rowheader', { name: 'orders' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('ord');
    await userEvent.click(screen.getByRole('tab', { name: 'Network' }));
    expect(await screen.findByText('V1, l1n2k3')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Ownership' }));
    expect(await screen.findByText('Order desk')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Cost' }));
    expect(
      await screen.findByText('At least $120.40 a month'),
    ).toBeInTheDocument();
  });

  it('says that there is no page at an address that no tab has', async () => {
    await renderInLegacyApp(
      <Routes>
        <Route path="/private-apis/*" element={<PrivateApiPage />} />
      </Routes>,
      '/private-apis/nonsense',
    );
    expect(await screen.findByText(/page not found/i)).toBeInTheDocument();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });

  it('opens the page on the cost by what the URL asks for', async () => {
    await renderInLegacyApp(
      <Routes>
        <Route path="/private-apis/*" element={<PrivateApiPage />} />
      </Routes>,
      '/private-apis/cost?groupBy=region',
    );
    expect(await screen.findByRole('radio', { name: 'Region' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Account' }));
    expect(screen.getByRole('radio', { name: 'Account' })).toBeChecked();
  });

  it.each([
    ['connectivity', EntityPrivateApiConnectivityCard, 'Behind it'],
    ['auth', EntityPrivateApiAuthCard, 'Authorizer: order-tokens'],
    ['cost', EntityPrivateApiCostCard, '$27.10 a month'],
    ['findings', EntityPrivateApiFindingsCard, '1 high'],
    ['owned', EntityPrivateApiOwnedCard, '2 APIs'],
    [
      'component',
      EntityPrivateApiComponentCard,
      'Named by the annotation only',
    ],
  ])('shows the %s card', async (_, Extension, text) => {
    await renderInLegacyApp(
      <EntityProvider entity={anApiEntity()}>
        <Extension />
      </EntityProvider>,
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows the widget of the home page', async () => {
    server.use(
      http.get(`${BACKEND}/findings`, () =>
        HttpResponse.json(aPage([aFindingRow()])),
      ),
    );
    await renderInLegacyApp(<HomePagePrivateApis />);
    expect(await screen.findByText('My private APIs')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'orders' }),
    ).toBeInTheDocument();
  });

  it('shows the tab', async () => {
    await renderInLegacyApp(
      <EntityProvider entity={anApiEntity()}>
        <Routes>
          <Route path="/tab" element={<EntityPrivateApiContent />} />
        </Routes>
      </EntityProvider>,
      '/tab',
    );
    expect(
      await screen.findByRole('heading', { name: 'Path' }),
    ).toBeInTheDocument();
  });
});

describe('isPrivateApiAvailable', () => {
  it.each([
    ['with the annotation', anApiEntity(), true],
    ['without it', anApiEntity({}), false],
  ])('tells an entity %s', (_, entity, expected) => {
    expect(isPrivateApiAvailable(entity)).toBe(expected);
  });
});
