import { useState } from 'react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { anApiRow, aPage, aScope } from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { ApisContent } from './ApisContent';
import { readApiListState } from './apiListState';

const server = setupServer();
registerMswTestHooks(server);

const ORDERS_GROUP = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

let requests: URLSearchParams[];

function answerRows(answer: () => Response) {
  server.use(
    http.get(`${BACKEND}/apis`, ({ request }) => {
      requests.push(new URL(request.url).searchParams);
      return answer();
    }),
  );
}

function lastRequest(): string {
  return String(requests[requests.length - 1] ?? '');
}

function List(props: { url: string }) {
  const [state, setState] = useState(() =>
    readApiListState(new URLSearchParams(props.url)),
  );
  return <ApisContent state={state} onStateChange={setState} />;
}

function renderList(url = '') {
  return renderWithBackend(<List url={url} />, { groups: [ORDERS_GROUP] });
}

beforeEach(() => {
  requests = [];
  server.use(
    http.get(`${BACKEND}/scopes`, () => HttpResponse.json(aPage([aScope()]))),
  );
  answerRows(() => HttpResponse.json({ items: [anApiRow()], totalItems: 45 }));
});

describe('ApisContent', () => {
  it('shows the columns that are chosen, and the type below the name where it has no column', async () => {
    renderList('column=owner');
    await screen.findByRole('rowheader');
    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Name', 'Owner']);
    expect(screen.getByRole('rowheader')).toHaveTextContent('REST');
  });

  it('takes a column away', async () => {
    renderList('column=owner&column=type');
    await userEvent.click(
      await screen.findByRole('button', { name: /Columns/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Owner' }));
    await userEvent.keyboard('{Escape}');
    expect(
      (await screen.findAllByRole('columnheader')).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['Name', 'Type']);
  });

  it('shows a page of rows, each leading to the API in the catalog', async () => {
    renderList();
    const name = await screen.findByRole('rowheader', { name: 'orders' });
    const row = name.closest('[role="row"], tr') as HTMLElement;
    expect(row).toHaveAttribute(
      'data-href',
      '/catalog/default/api/orders-a1b2c3d4e5',
    );
    expect(within(row).getByText('Works')).toBeInTheDocument();
    expect(within(row).getByText('1 high, 2 medium')).toBeInTheDocument();
    expect(lastRequest()).toBe('sort=name%3Aasc&limit=20&offset=0');
    expect(screen.getByText('1 to 20 of 45')).toBeInTheDocument();
  });

  it('asks for the next page', async () => {
    renderList();
    await screen.findByRole('rowheader', { name: 'orders' });
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    await waitFor(() =>
      expect(lastRequest()).toBe('sort=name%3Aasc&limit=20&offset=20'),
    );
    expect(await screen.findByText('21 to 40 of 45')).toBeInTheDocument();
  });

  it('asks for another order', async () => {
    renderList();
    await screen.findByRole('rowheader', { name: 'orders' });
    await userEvent.click(
      screen.getByRole('columnheader', { name: /Connectivity/ }),
    );
    await waitFor(() =>
      expect(lastRequest()).toContain('sort=connectivity%3Aasc'),
    );
  });

  it('asks for what is searched', async () => {
    renderList();
    await userEvent.type(await screen.findByRole('searchbox'), 'pay');
    await waitFor(() => expect(lastRequest()).toContain('search=pay'));
  });

  it('asks for what is filtered', async () => {
    renderList();
    await userEvent.click(
      await screen.findByRole('button', { name: /Endpoint type$/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Private' }));
    await waitFor(() =>
      expect(lastRequest()).toContain('endpointType=PRIVATE'),
    );
  });

  it('offers accounts and Regions of the scopes and groups of the catalog', async () => {
    renderList();
    await userEvent.click(
      await screen.findByRole('button', { name: /Owner$/ }),
    );
    expect(
      await screen.findByRole('option', { name: 'orders' }),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: /Region$/ }));
    expect(
      await screen.findByRole('option', { name: 'eu-west-1' }),
    ).toBeInTheDocument();
  });

  it('asks for APIs that nobody is known to own', async () => {
    renderList();
    await userEvent.click(
      await screen.findByRole('button', { name: /Owner$/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'nobody known' }));
    await waitFor(() => expect(lastRequest()).toContain('owner=&'));
  });

  it('begins with what the URL asks for', async () => {
    renderList(
      'search=pay&region=eu-west-1&owner=group:default/gone&sort=monthlyCost:desc',
    );
    await screen.findByRole('rowheader', { name: 'orders' });
    expect(lastRequest()).toBe(
      'search=pay&region=eu-west-1&owner=group%3Adefault%2Fgone&sort=monthlyCost%3Adesc&limit=20&offset=0',
    );
    expect(screen.getByRole('searchbox')).toHaveValue('pay');
    expect(screen.getByRole('button', { name: /^gone/ })).toBeInTheDocument();
  });

  it('says what to do where nothing is indexed', async () => {
    answerRows(() => HttpResponse.json(aPage([])));
    renderList();
    expect(await screen.findByText('No APIs are indexed')).toBeInTheDocument();
    expect(screen.getByText(/privateApi\.sources/)).toBeInTheDocument();
  });

  it('lifts search and filters where nothing matches', async () => {
    answerRows(() => HttpResponse.json(aPage([])));
    renderList('search=nothing&type=HTTP');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear search and filters' }),
    );
    await waitFor(() =>
      expect(lastRequest()).toBe('sort=name%3Aasc&limit=20&offset=0'),
    );
  });

  it('shows an error and tries again', async () => {
    answerRows(() => HttpResponse.json({}, { status: 503 }));
    renderList();
    await screen.findByText('This could not be loaded');
    answerRows(() => HttpResponse.json(aPage([anApiRow()])));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('rowheader', { name: 'orders' }),
    ).toBeInTheDocument();
  });

  it('says what is stale, removed, unowned and unknown', async () => {
    answerRows(() =>
      HttpResponse.json(
        aPage([
          anApiRow({
            state: 'stale',
            owner: undefined,
            monthlyCost: 12,
            monthlyCostComplete: false,
          }),
          anApiRow({ key: '2', name: 'gone', state: 'removed' }),
        ]),
      ),
    );
    renderList();
    const stale = (await screen.findByText(/^stale, read/)).closest(
      'tr, [role="row"]',
    ) as HTMLElement;
    expect(within(stale).getByText('nobody known')).toBeInTheDocument();
    expect(
      within(stale).getByText('At least $12.00 a month'),
    ).toBeInTheDocument();
    const removed = screen
      .getByText(/^removed from AWS/)
      .closest('tr, [role="row"]');
    expect(removed).not.toHaveAttribute('data-href');
  });
});

describe('the export of the list', () => {
  const saved: Blob[] = [];

  beforeEach(() => {
    saved.length = 0;
    // jsdom has no object URLs.
    URL.createObjectURL = content => {
      saved.push(content as Blob);
      return 'blob:csv';
    };
    URL.revokeObjectURL = () => {};
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation();
  });

  it('saves all that matches, not only the page', async () => {
    let asked = '';
    server.use(
      http.get(`${BACKEND}/export/apis.csv`, ({ request }) => {
        asked = new URL(request.url).search;
        return new HttpResponse('key,name');
      }),
    );
    renderList('search=pay&region=eu-west-1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save as CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(asked).toBe('?search=pay&region=eu-west-1&sort=name%3Aasc');
  });

  it('says why it could not be saved', async () => {
    server.use(
      http.get(`${BACKEND}/export/apis.csv`, () =>
        HttpResponse.json(
          { error: { name: 'NotAllowedError', message: 'not for you' } },
          { status: 403 },
        ),
      ),
    );
    renderList();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save as CSV' }),
    );
    expect(await screen.findByText(/403/)).toBeInTheDocument();
    expect(saved).toEqual([]);
  });
});

describe('FreshnessBanner', () => {
  function answerScopes(answer: () => Response) {
    server.use(http.get(`${BACKEND}/scopes`, answer));
  }

  it('names the scopes that could not be read, with since when, why and what is missing', async () => {
    answerScopes(() =>
      HttpResponse.json(
        aPage([
          aScope(),
          aScope({
            accountId: '222222222222',
            status: 'partial',
            staleSince: '2026-11-20T12:00:00.000Z',
            gaps: [
              {
                kind: 'hosted-zone',
                reason: 'AccessDenied',
                missingAction: 'route53:ListHostedZones',
              },
            ],
          }),
        ]),
      ),
    );
    renderList();
    const problem = (await screen.findByText('222222222222 eu-west-1'))
      .parentElement;
    expect(problem).toHaveTextContent(
      /Was read in part\. Stale since Nov 20, 2026.* hosted-zone: AccessDenied\. The IAM action route53:ListHostedZones is missing\./,
    );
  });

  it('names some of many scopes, and all that the reader asks for', async () => {
    answerScopes(() =>
      HttpResponse.json(
        aPage(
          [1, 2, 3, 4, 5].map(number =>
            aScope({
              accountId: String(number).repeat(12),
              status: 'failed',
              error: 'No role may be assumed',
            }),
          ),
        ),
      ),
    );
    renderList();
    const showAll = await screen.findByRole('button', { name: 'Show all 5' });
    const named = () => screen.getAllByText(/^\d{12} eu-west-1$/);
    expect(named()).toHaveLength(3);
    expect(named()[0].parentElement).toHaveTextContent(
      'Could not be read. No role may be assumed.',
    );
    await userEvent.click(showAll);
    expect(named()).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(named()).toHaveLength(3);
  });

  it('names the scopes first of which least is known', async () => {
    answerScopes(() =>
      HttpResponse.json(
        aPage(
          (['partial', 'current', 'failed', 'held'] as const).map(
            (status, index) =>
              aScope({
                accountId: String(index + 1).repeat(12),
                status,
                staleSince: '2026-11-20T12:00:00Z',
              }),
          ),
        ),
      ),
    );
    renderList();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all 4' }),
    );
    expect(
      screen.getAllByText(/^\d{12} eu-west-1$/).map(each => each.textContent),
    ).toEqual([
      '333333333333 eu-west-1',
      '444444444444 eu-west-1',
      '111111111111 eu-west-1',
      '222222222222 eu-west-1',
    ]);
  });

  it('says what is being read', async () => {
    answerScopes(() =>
      HttpResponse.json(
        aPage([aScope({ status: 'collecting', collectedAt: undefined })]),
      ),
    );
    renderList();
    expect(
      await screen.findByText('One scope is being read'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Nothing has been read from AWS yet.'),
    ).toBeInTheDocument();
  });

  it('follows what is being read, and shows what was read when the reader wants it', async () => {
    const running = aScope({
      accountId: '222222222222',
      status: 'collecting',
      collectingSince: '2026-11-20T12:00:00.000Z',
    });
    answerScopes(() => HttpResponse.json(aPage([aScope(), running])));
    answerRows(() => HttpResponse.json(aPage([])));
    renderList();
    expect(await screen.findByText(/1 of 2 are done\./)).toBeInTheDocument();
    expect(
      screen.getByText('222222222222 eu-west-1').parentElement,
    ).toHaveTextContent(/Is being read\. It began Nov 20, 2026/);

    answerScopes(() => HttpResponse.json(aPage([aScope(), aScope()])));
    answerRows(() => HttpResponse.json(aPage([anApiRow()])));
    // It asks again after some seconds.
    const show = await screen.findByRole('button', { name: 'Show it' });
    expect(
      screen.queryByRole('rowheader', { name: 'orders' }),
    ).not.toBeInTheDocument();
    await userEvent.click(show);
    expect(
      await screen.findByRole('rowheader', { name: 'orders' }),
    ).toBeInTheDocument();
    expect(show).not.toBeInTheDocument();
  });

  it('leaves it to the list to say that the reader may not see it', async () => {
    answerScopes(() => HttpResponse.json({}, { status: 403 }));
    answerRows(() => HttpResponse.json({}, { status: 403 }));
    renderList();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
    expect(screen.queryByText(/How fresh this is/)).not.toBeInTheDocument();
  });

  it('says that freshness is not known where it could not be loaded', async () => {
    answerScopes(() => HttpResponse.json({}, { status: 500 }));
    renderList();
    expect(
      await screen.findByText('How fresh this is could not be loaded'),
    ).toBeInTheDocument();
  });
});
