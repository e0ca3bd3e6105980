import { Entity } from '@backstage/catalog-model';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { anOwnershipRow, anOwnerRow, aPage } from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { OwnedApisCard } from './OwnedApisCard';

const server = setupServer();
registerMswTestHooks(server);

const GROUP: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

let requests: string[];

function answer(path: string, respond: () => Response | Promise<Response>) {
  server.use(
    http.get(`${BACKEND}/${path}`, ({ request }) => {
      requests.push(`${path}${new URL(request.url).search}`);
      return respond();
    }),
  );
}

function renderCard(options: { withoutPage?: boolean } = {}) {
  return renderWithBackend(<OwnedApisCard />, { entity: GROUP, ...options });
}

beforeEach(() => {
  requests = [];
  answer('owners', () => HttpResponse.json(aPage([anOwnerRow()])));
  answer('ownership', () => HttpResponse.json(aPage([anOwnershipRow()])));
});

describe('OwnedApisCard', () => {
  it('shows what a group owns: APIs, findings and cost', async () => {
    renderCard();
    expect(await screen.findByText('2 APIs')).toBeInTheDocument();
    expect(screen.getByText('At least $40.50 a month')).toBeInTheDocument();
    expect(screen.getByText('1 high')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/catalog\/default\/api\//),
    );
    expect(
      screen.getByRole('link', { name: 'All 2 in the list of APIs' }),
    ).toHaveAttribute(
      'href',
      '/private-apis/apis?owner=group%3Adefault%2Forders',
    );
    expect(requests.sort()).toEqual([
      'owners?owner=group%3Adefault%2Forders',
      'ownership?view=all&owner=group%3Adefault%2Forders&limit=10',
    ]);
  });

  it('does not take an unknown cost for nothing', async () => {
    answer('owners', () =>
      HttpResponse.json(aPage([anOwnerRow({ monthlyCost: null })])),
    );
    renderCard();
    expect(await screen.findByText('Cost unknown')).toBeInTheDocument();
  });

  it('says that others lay claim to an API', async () => {
    answer('owners', () =>
      HttpResponse.json(aPage([anOwnerRow({ conflicts: 1 })])),
    );
    renderCard();
    expect(
      await screen.findByText('Others lay claim to one of them'),
    ).toBeInTheDocument();
  });

  it('says what to do where a group owns nothing', async () => {
    answer('owners', () => HttpResponse.json(aPage([])));
    answer('ownership', () => HttpResponse.json(aPage([])));
    renderCard();
    expect(
      await screen.findByRole('link', { name: 'APIs that nobody owns' }),
    ).toHaveAttribute('href', '/private-apis/ownership?view=unowned');
  });

  it('shows the same without links to a page that the app has taken away', async () => {
    renderCard({ withoutPage: true });
    expect(await screen.findByText('2 APIs')).toBeInTheDocument();
    expect(
      screen.getAllByRole('link').map(({ textContent }) => textContent),
    ).toEqual(['orders']);
  });

  it('offers no way to a page that is not there where a group owns nothing', async () => {
    answer('owners', () => HttpResponse.json(aPage([])));
    answer('ownership', () => HttpResponse.json(aPage([])));
    renderCard({ withoutPage: true });
    expect(
      await screen.findByText('Owns no API that is indexed'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    answer('owners', async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderCard();
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('says in plain words that the reader may not see it', async () => {
    answer('owners', () => HttpResponse.json({}, { status: 403 }));
    renderCard();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });

  it('shows an error and tries again', async () => {
    answer('owners', () => HttpResponse.json({}, { status: 503 }));
    renderCard();
    await screen.findByText('This could not be loaded');
    answer('owners', () => HttpResponse.json(aPage([anOwnerRow()])));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 high')).toBeInTheDocument();
  });
});
