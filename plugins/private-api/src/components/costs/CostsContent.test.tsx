import { useState } from 'react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CostRow,
  CostSummary,
  Savings,
} from 'backstage-plugin-private-api-common';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  aCostRow,
  anIdleRow,
  aPage,
  aPriceBookRow,
  aProfile,
  API_KEY,
  aSavingRow,
  aScope,
} from '../../testing/fixtures';
import {
  apiUrl,
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { readCostGrouping } from './costGrouping';
import { CostsContent } from './CostsContent';

const server = setupServer();
registerMswTestHooks(server);

let requests: string[];

function answer(path: string, body: object, status = 200) {
  server.use(
    http.get(`${BACKEND}/${path}`, ({ request }) => {
      requests.push(`${path}${new URL(request.url).search}`);
      return HttpResponse.json(body, { status });
    }),
  );
}

function aSummary(items: CostRow[], totals: CostRow[]): CostSummary {
  return { items, totalItems: items.length, totals };
}

function theSavings(overrides: Partial<Savings> = {}): Savings {
  return {
    items: [aSavingRow()],
    totalItems: 1,
    idle: [anIdleRow()],
    ...overrides,
  };
}

function Costs(props: { url: string }) {
  const [grouping, setGrouping] = useState(() =>
    readCostGrouping(new URLSearchParams(props.url)),
  );
  return <CostsContent grouping={grouping} onGroupingChange={setGrouping} />;
}

function renderCosts(url = '') {
  return renderWithBackend(<Costs url={url} />);
}

/** The row of a table that a text stands in, once it is there. */
async function rowOf(text: string) {
  const element = await screen.findByText(text);
  return within(element.closest<HTMLElement>('[role="row"]')!);
}

/** A part of the page, once it is there. */
async function section(name: string) {
  return within(await screen.findByRole('region', { name }));
}

beforeEach(() => {
  requests = [];
  answer('scopes', aPage([aScope()]));
  answer(
    'cost',
    aSummary(
      [aCostRow(), aCostRow({ group: '', monthly: 7, incompleteApis: 0 })],
      [aCostRow({ group: '', monthly: 127.4, apis: 6 })],
    ),
  );
  answer('savings', theSavings());
  answer('prices', aPage([aPriceBookRow()]));
  server.use(http.get(apiUrl(API_KEY), () => HttpResponse.json(aProfile())));
});

describe('CostsContent', () => {
  it('shows the cost in all and by owner, and of how many APIs it is not known in full', async () => {
    renderCosts();
    expect(
      await screen.findByText('At least $127.40 a month'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'At list prices, of 6 APIs. Not known in full: 1; what is unknown is not in the sum.',
      ),
    ).toBeInTheDocument();
    const owned = await rowOf('1 of 3 APIs');
    expect(owned.getByText('At least $120.40 a month')).toBeInTheDocument();
    expect(owned.getByText('orders')).toBeInTheDocument();
    const unowned = await rowOf('nobody known');
    expect(unowned.getByText('$7.00 a month')).toBeInTheDocument();
    expect(unowned.getByText('0 of 3 APIs')).toBeInTheDocument();
    expect(requests).toContain('cost?groupBy=owner');
  });

  it.each([
    ['nothing is known', null],
    ['only free lines are known', 0],
  ])('never shows 0 where %s', async (_, monthly) => {
    const row = aCostRow({ monthly });
    answer('cost', aSummary([row], [{ ...row, group: '' }]));
    renderCosts();
    expect(await screen.findAllByText('Cost unknown')).toHaveLength(2);
  });

  it('says where everything is known, in each currency', async () => {
    const yuan = aCostRow({ currency: 'CNY', monthly: 8, incompleteApis: 0 });
    const dollars = aCostRow({ monthly: 5, apis: 1, incompleteApis: 0 });
    answer('cost', aSummary([dollars, yuan], [dollars, yuan]));
    renderCosts();
    expect(await screen.findAllByText('CN¥8.00 a month')).toHaveLength(2);
    expect(screen.getAllByText('$5.00 a month')).toHaveLength(2);
    expect(
      screen.getByText('At list prices, of 1 API, known in full'),
    ).toBeInTheDocument();
  });

  it.each([
    [
      'owner',
      'group:default/orders',
      'orders',
      'owner=group%3Adefault%2Forders',
    ],
    ['owner', '', 'nobody known', 'owner='],
    ['account', '111111111111', '111111111111', 'accountId=111111111111'],
    ['region', 'eu-west-1', 'eu-west-1', 'region=eu-west-1'],
  ])(
    'leads from the %s "%s" to its APIs, the most expensive first',
    async (groupBy, group, name, query) => {
      answer('cost', aSummary([aCostRow({ group })], []));
      renderCosts(`groupBy=${groupBy}`);
      const costs = await section('Cost of a month');
      expect(await costs.findByRole('link', { name })).toHaveAttribute(
        'href',
        `/private-apis/apis?${query}&sort=monthlyCost%3Adesc`,
      );
    },
  );

  it('sums by what the reader chooses', async () => {
    renderCosts();
    await screen.findByText('1 of 3 APIs');
    answer('cost', aSummary([aCostRow({ group: 'vpc-endpoint-hours' })], []));
    await userEvent.click(screen.getByRole('radio', { name: 'What for' }));
    expect(
      await screen.findByRole('rowheader', { name: 'Hours of VPC endpoints' }),
    ).toBeInTheDocument();
    expect(requests).toContain('cost?groupBy=part');
  });

  it('pages through more groups than fit', async () => {
    const groups = Array.from({ length: 12 }, (_, index) =>
      aCostRow({ group: `group:default/team-${index}` }),
    );
    answer('cost', aSummary(groups, []));
    renderCosts();
    expect(await screen.findByText('1 to 10 of 12')).toBeInTheDocument();
    expect(screen.getByText('team-9')).toBeInTheDocument();
    expect(screen.queryByText('team-10')).not.toBeInTheDocument();
    const costs = await section('Cost of a month');
    await userEvent.click(costs.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('team-11')).toBeInTheDocument();
  });

  it('shows savings, each with a way to its API, and says what they take when asked', async () => {
    answer(
      'savings',
      theSavings({ items: [aSavingRow({ resources: [] })], idle: [] }),
    );
    renderCosts();
    const savings = await section('Largest savings');
    expect(
      await savings.findByText('Share one VPC endpoint: saves $16.60 a month'),
    ).toBeInTheDocument();
    expect(savings.getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/default/api/orders-a1b2c3d4e5',
    );
    const takes = savings.getByRole('button', {
      name: 'What it takes: Share one VPC endpoint',
    });
    expect(takes).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(takes);
    expect(takes).toHaveAttribute('aria-expanded', 'true');
    expect(
      await savings.findByText('Another resource policy'),
    ).toBeInTheDocument();
    await userEvent.click(takes);
    expect(
      savings.queryByText('Another resource policy'),
    ).not.toBeInTheDocument();
  });

  it('names what would fall away, and does not tell the takes of something else', async () => {
    const nlb =
      'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/orders/0a1b';
    answer(
      'savings',
      theSavings({ items: [aSavingRow({ resources: [nlb] })] }),
    );
    renderCosts();
    expect(
      await screen.findByText('Would fall away or change: orders'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /^What it takes/ }),
    );
    expect(
      await screen.findByText(/^The estimate of orders has changed since/),
    ).toBeInTheDocument();
  });

  it('names a few of many APIs', async () => {
    const apis = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => ({
      key: `111111111111:eu-west-1:${name.repeat(10)}`,
      name,
    }));
    answer('savings', theSavings({ items: [aSavingRow({ apis })] }));
    renderCosts();
    const savings = await section('Largest savings');
    expect(await savings.findByText('and 2 more')).toBeInTheDocument();
    expect(savings.getAllByRole('link')).toHaveLength(5);
  });

  it('shows an error of what a saving takes beside the saving', async () => {
    server.use(
      http.get(apiUrl(API_KEY), () => HttpResponse.json({}, { status: 503 })),
    );
    renderCosts();
    await userEvent.click(
      await screen.findByRole('button', { name: /^What it takes/ }),
    );
    const savings = await section('Largest savings');
    expect(await savings.findByRole('alert')).toBeInTheDocument();
    expect(savings.getByText(/^Share one VPC endpoint/)).toBeInTheDocument();
  });

  it('shows what is paid for and carries nothing, why, and where the price is unknown', async () => {
    answer(
      'savings',
      theSavings({
        idle: [
          anIdleRow(),
          anIdleRow({
            kind: 'load-balancer',
            arn: 'nlb',
            name: 'nlb-old',
            monthly: null,
          }),
          anIdleRow({ kind: 'vpc-link', arn: 'l', name: 'l', monthly: 0 }),
        ],
      }),
    );
    renderCosts();
    const endpoint = await rowOf('vpce-0d4');
    expect(endpoint.getByText('VPC endpoint')).toBeInTheDocument();
    expect(endpoint.getByText('$16.06 a month')).toBeInTheDocument();
    expect(
      endpoint.getByText('No indexed API is associated with it.'),
    ).toBeInTheDocument();
    const balancer = await rowOf('nlb-old');
    expect(balancer.getByText('Cost unknown')).toBeInTheDocument();
    const idle = await section('Paid for, carrying nothing');
    expect(idle.getByText('$0.00 a month')).toBeInTheDocument();
  });

  it('tells how old prices are, where they come from, and what has none', async () => {
    answer(
      'prices',
      aPage([
        aPriceBookRow({ missing: ['alb-hour', 'nlb-hour'] }),
        aPriceBookRow({ region: 'global', readAt: undefined }),
      ]),
    );
    renderCosts();
    const ireland = await rowOf('2 prices');
    expect(ireland.getByText('Nov 20, 2026')).toBeInTheDocument();
    expect(ireland.getByText(/^read Nov 23, 2026/)).toBeInTheDocument();
    expect(ireland.getByText('eu-west-1')).toBeInTheDocument();
    const everywhere = await rowOf('All Regions');
    expect(
      everywhere.getByText('not read: the prices that ship'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText(/could not be refreshed/),
    ).not.toBeInTheDocument();
  });

  it('warns where the prices could not be refreshed, and says what stands in for them', async () => {
    const failure = {
      error: 'AccessDenied on pricing:GetProducts.',
      failedAt: '2026-11-28T12:00:00.000Z',
    };
    answer(
      'prices',
      aPage([
        aPriceBookRow(failure),
        aPriceBookRow({
          ...failure,
          region: 'sa-east-1',
          asOf: '',
          currency: '',
          readAt: undefined,
        }),
      ]),
    );
    renderCosts();
    expect(
      await screen.findByText('The prices of 2 Regions could not be refreshed'),
    ).toBeInTheDocument();
    const [ireland, brazil] = screen
      .getAllByRole('listitem')
      .filter(item => /AccessDenied on pricing/.test(item.textContent ?? ''));
    expect(ireland).toHaveTextContent(
      /^eu-west-1: Tried Nov 28, 2026.* AccessDenied on pricing:GetProducts. Estimates go on with prices of Nov 20, 2026.$/,
    );
    expect(brazil).toHaveTextContent(
      /There are none, so what needs them is unknown.$/,
    );
    const row = await rowOf('no prices');
    expect(row.getByText('not read')).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    for (const path of ['cost', 'savings', 'prices']) {
      server.use(http.get(`${BACKEND}/${path}`, () => delay('infinite')));
    }
    renderCosts();
    const costs = await section('Cost of a month');
    expect(costs.getByText('Loading table data.')).toBeInTheDocument();
    const savings = await section('Largest savings');
    expect(savings.getByText('Loading')).toBeInTheDocument();
    const idle = await section('Paid for, carrying nothing');
    expect(idle.getByText('Loading table data.')).toBeInTheDocument();
    const prices = await section('Prices');
    expect(prices.getByText('Loading table data.')).toBeInTheDocument();
  });

  it('says what to do where there is nothing', async () => {
    answer('cost', aSummary([], []));
    answer('savings', theSavings({ items: [], idle: [] }));
    answer('prices', aPage([]));
    renderCosts();
    expect(await screen.findByText('No cost is known yet')).toBeInTheDocument();
    expect(
      screen.getByText(/^Name accounts and Regions in the configuration/),
    ).toBeInTheDocument();
    expect(await screen.findByText('No saving is known')).toBeInTheDocument();
    expect(screen.getByText('Nothing is known to be idle')).toBeInTheDocument();
    expect(await screen.findByText('There are no prices')).toBeInTheDocument();
  });

  it('says in plain words, and once, that the reader may not see it', async () => {
    for (const path of ['scopes', 'cost', 'savings', 'prices']) {
      answer(path, {}, 403);
    }
    renderCosts();
    // The answers come one by one; the page speaks for all of them once that about the cost is here.
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Prices' })).toBeNull(),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('You may not see this');
  });

  it.each([
    ['cost', 'Cost of a month', '1 of 3 APIs'],
    ['savings', 'Largest savings', /^Share one VPC endpoint/],
    ['savings', 'Paid for, carrying nothing', 'vpce-0d4'],
    ['prices', 'Prices', 'Nov 20, 2026'],
  ])(
    'shows an error of /%s under "%s" and tries again',
    async (path, name, text) => {
      const body = {
        cost: aSummary([aCostRow()], []),
        savings: theSavings(),
        prices: aPage([aPriceBookRow()]),
      }[path]!;
      answer(path, {}, 503);
      renderCosts();
      const part = await section(name);
      expect(await part.findByRole('alert')).toHaveTextContent(
        'This could not be loaded',
      );
      answer(path, body);
      await userEvent.click(part.getByRole('button', { name: 'Try again' }));
      expect(await part.findByText(text)).toBeInTheDocument();
      await waitFor(() =>
        expect(part.queryByRole('alert')).not.toBeInTheDocument(),
      );
    },
  );
});
