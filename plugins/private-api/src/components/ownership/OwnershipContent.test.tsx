import { useState } from 'react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OwnerClaim } from 'backstage-plugin-private-api-common';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  anOwnershipRow,
  anOwnerRow,
  aPage,
  aScope,
} from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { OwnershipContent } from './OwnershipContent';
import { OwnershipTab } from './ownershipTab';

const server = setupServer();
registerMswTestHooks(server);

const COMPONENT_CLAIM: OwnerClaim = {
  source: 'component',
  origin: 'component:default/shop',
  value: 'group:default/shop',
  owner: 'group:default/shop',
  state: 'found',
  decides: false,
};

let requests: string[];

function answer(path: string, respond: () => Response | Promise<Response>) {
  server.use(
    http.get(`${BACKEND}/${path}`, ({ request }) => {
      requests.push(new URL(request.url).search);
      return respond();
    }),
  );
}

function Shown(props: { tab: OwnershipTab }) {
  const [tab, setTab] = useState(props.tab);
  return <OwnershipContent tab={tab} onTabChange={setTab} />;
}

beforeEach(() => {
  requests = [];
  server.use(
    http.get(`${BACKEND}/scopes`, () => HttpResponse.json(aPage([aScope()]))),
  );
  answer('ownership', () => HttpResponse.json(aPage([anOwnershipRow()])));
  answer('owners', () => HttpResponse.json(aPage([anOwnerRow()])));
});

describe('OwnershipContent', () => {
  it('shows my APIs, who owns them and what says so', async () => {
    renderWithBackend(<Shown tab="mine" />);
    const row = await screen.findByRole('row', { name: /orders/ });
    expect(within(row).getByText('Order desk').closest('a')).toHaveAttribute(
      'href',
      '/catalog/default/group/orders',
    );
    expect(within(row).getByRole('listitem')).toHaveTextContent(
      'Tag team: orders',
    );
    expect(requests).toEqual(['?view=mine&limit=20&offset=0']);
  });

  it('leads from one view to another', async () => {
    renderWithBackend(<Shown tab="mine" />);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Conflicts' }),
    );
    await waitFor(() =>
      expect(requests).toContain('?view=conflicts&limit=20&offset=0'),
    );
    expect(
      screen.getByText(/name different owners. The one in bold decides/),
    ).toBeInTheDocument();
  });

  it('shows all that is said where sources differ', async () => {
    answer('ownership', () =>
      HttpResponse.json(
        aPage([
          anOwnershipRow({
            conflict: true,
            claims: [...anOwnershipRow().claims, COMPONENT_CLAIM],
          }),
        ]),
      ),
    );
    renderWithBackend(<Shown tab="conflicts" />);
    const items = await screen.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      'Tag team: orders',
      'Component shop: group:default/shop',
    ]);
  });

  it('keeps and marks an owner that the catalog does not have', async () => {
    answer('ownership', () =>
      HttpResponse.json(
        aPage([
          anOwnershipRow({ ownerState: 'missing', ownerTitle: undefined }),
        ]),
      ),
    );
    renderWithBackend(<Shown tab="missing" />);
    expect(await screen.findByText('not in the catalog')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'orders', description: '' }),
    ).not.toHaveAttribute('href', '/catalog/default/group/orders');
  });

  it('says that a value names nobody', async () => {
    answer('ownership', () =>
      HttpResponse.json(
        aPage([
          anOwnershipRow({
            owner: undefined,
            ownerState: undefined,
            claims: [
              {
                source: 'tag',
                origin: 'owner',
                value: 'ask on the chat',
                state: 'missing',
                decides: false,
              },
            ],
          }),
        ]),
      ),
    );
    renderWithBackend(<Shown tab="unowned" />);
    expect(await screen.findByRole('listitem')).toHaveTextContent(
      'Tag owner: ask on the chat (names nobody)',
    );
    // Every row would say the same.
    expect(
      screen.queryByRole('columnheader', { name: 'Owner' }),
    ).not.toBeInTheDocument();
  });

  it('shows owners with what they have, and leads to their lists', async () => {
    renderWithBackend(<Shown tab="teams" />);
    expect(await screen.findByRole('link', { name: '2 APIs' })).toHaveAttribute(
      'href',
      '/private-apis/apis?owner=group%3Adefault%2Forders',
    );
    expect(screen.getByRole('link', { name: '3 findings' })).toHaveAttribute(
      'href',
      '/private-apis/compliance?owner=group%3Adefault%2Forders',
    );
    expect(screen.getByText('1 high')).toBeInTheDocument();
    expect(screen.getByText('At least $40.50 a month')).toBeInTheDocument();
    expect(requests).toEqual(['?limit=20&offset=0']);
  });

  it.each<[OwnershipTab, string]>([
    ['mine', 'You own no API that is indexed'],
    ['teams', 'Nobody is known to own an API'],
    ['unowned', 'Every API that you may see has an owner'],
    ['conflicts', 'Nothing names different owners'],
    ['missing', 'The catalog has every owner'],
  ])('says where there is nothing in %s', async (tab, text) => {
    answer('ownership', () => HttpResponse.json(aPage([])));
    answer('owners', () => HttpResponse.json(aPage([])));
    renderWithBackend(<Shown tab={tab} />);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    answer('ownership', async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderWithBackend(<Shown tab="mine" />);
    expect(await screen.findByText('Loading table data.')).toBeInTheDocument();
  });

  it.each<OwnershipTab>(['mine', 'teams'])(
    'says in plain words that the reader may not see %s',
    async tab => {
      answer('ownership', () => HttpResponse.json({}, { status: 403 }));
      answer('owners', () => HttpResponse.json({}, { status: 403 }));
      renderWithBackend(<Shown tab={tab} />);
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'You may not see this',
      );
    },
  );

  it('shows an error and tries again', async () => {
    answer('ownership', () => HttpResponse.json({}, { status: 503 }));
    renderWithBackend(<Shown tab="mine" />);
    await screen.findByText('This could not be loaded');
    answer('ownership', () => HttpResponse.json(aPage([anOwnershipRow()])));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Order desk')).toBeInTheDocument();
  });
});
