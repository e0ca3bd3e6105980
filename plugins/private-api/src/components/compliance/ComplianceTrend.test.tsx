import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { aHistoryRow, aPage } from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { ComplianceTrend } from './ComplianceTrend';
import { FindingFilters } from './findingFilter';

const server = setupServer();
registerMswTestHooks(server);

let asked: string[];

beforeEach(() => {
  asked = [];
  jest
    .spyOn(Date, 'now')
    .mockReturnValue(Date.parse('2026-11-24T09:00:00.000Z'));
});

afterEach(() => {
  jest.restoreAllMocks();
});

function answerWith(answer: () => Response | Promise<Response>) {
  server.use(
    http.get(`${BACKEND}/history`, ({ request }) => {
      asked.push(new URL(request.url).search);
      return answer();
    }),
  );
}

function renderTrend(filters: FindingFilters = {}) {
  renderWithBackend(<ComplianceTrend filters={filters} />);
}

async function charts() {
  return (await screen.findAllByRole('img')).map(chart =>
    chart.getAttribute('aria-label'),
  );
}

describe('ComplianceTrend', () => {
  it('tells the findings of all APIs, and of how many', async () => {
    answerWith(() =>
      HttpResponse.json(
        aPage([
          aHistoryRow({ day: '2026-11-22', apis: 10, score: 90 }),
          aHistoryRow({ day: '2026-11-24' }),
        ]),
      ),
    );
    renderTrend({ severity: ['high'] });
    expect(await charts()).toEqual([
      'APIs judged: 12 on Nov 24, 2026; from 10 to 12',
      'Score: 94 on Nov 24, 2026; from 90 to 94',
      'Findings, critical: 0 on Nov 24, 2026, as on all days known',
      'Findings, high: 1 on Nov 24, 2026, as on all days known',
    ]);
    expect(screen.getByText(/you may see today/)).toBeInTheDocument();
    expect(screen.getByText(/there is one/)).toBeInTheDocument();
    expect(asked).toEqual(['']);
  });

  it.each([
    [
      'an owner',
      { owner: ['group:default/orders'] },
      '?groupBy=owner',
      /that orders has today/,
      'group:default/orders',
    ],
    [
      'nobody known',
      { owner: [''] },
      '?groupBy=owner',
      /that nobody known has today/,
      '',
    ],
    [
      'an account',
      { accountId: ['111111111111'] },
      '?groupBy=account',
      /that 111111111111 has today/,
      '111111111111',
    ],
  ])(
    'tells those of %s that the filters name',
    async (_, filters, query, text, group) => {
      answerWith(() =>
        HttpResponse.json(
          aPage([
            aHistoryRow({ day: '2026-11-24', group: 'another', apis: 99 }),
            aHistoryRow({ day: '2026-11-24', group, apis: 3 }),
          ]),
        ),
      );
      renderTrend(filters);
      expect((await charts())[0]).toBe(
        'APIs judged: 3 on Nov 24, 2026, as on all days known',
      );
      expect(screen.getByText(text)).toBeInTheDocument();
      expect(asked).toEqual([query]);
    },
  );

  it('tells those of the pillars that the filters name, and leaves the days from before unknown', async () => {
    answerWith(() =>
      HttpResponse.json(
        aPage([
          aHistoryRow({
            day: '2026-11-23',
            apis: 0,
            score: null,
            findings: null,
          }),
          aHistoryRow({ day: '2026-11-24', apis: 3 }),
        ]),
      ),
    );
    renderTrend({ pillar: ['security', 'cost'], severity: ['high'] });
    expect((await charts()).slice(0, 3)).toEqual([
      'APIs judged: 3 on Nov 24, 2026, as on all days known',
      'Score: 94 on Nov 24, 2026, as on all days known',
      'Findings, critical: 0 on Nov 24, 2026, as on all days known',
    ]);
    expect(
      screen.getByText(/practices of Security, Cost optimization/),
    ).toBeInTheDocument();
    expect(asked).toEqual(['?pillar=security&pillar=cost']);
  });

  it('leaves a gap where only the calls of a day are known', async () => {
    const onlyCalls = {
      apis: 0,
      score: null,
      findings: null,
      monthlyCost: null,
      monthlyCostComplete: false,
      apisWithCost: 0,
    };
    answerWith(() =>
      HttpResponse.json(
        aPage([
          aHistoryRow({ day: '2026-11-20', ...onlyCalls }),
          aHistoryRow({ day: '2026-11-22' }),
          aHistoryRow({ day: '2026-11-23', ...onlyCalls }),
          aHistoryRow({ day: '2026-11-24' }),
        ]),
      ),
    );
    renderTrend();
    const [apis] = await screen.findAllByRole('img');
    expect(apis).toHaveAccessibleName(
      'APIs judged: 12 on Nov 24, 2026, as on all days known',
    );
    expect(
      [...apis.querySelectorAll('rect')].map(bar => bar.getAttribute('x')),
    ).toEqual(['0', '20']);
    expect(
      screen.getByText(/Nov 22, 2026 to Nov 24, 2026, UTC.*there is one/),
    ).toBeInTheDocument();
  });

  it('tells those of the practice that the filters name', async () => {
    answerWith(() =>
      HttpResponse.json(aPage([aHistoryRow({ day: '2026-11-24', apis: 3 })])),
    );
    renderTrend({ practice: ['PA-POL-01'], owner: ['group:default/orders'] });
    expect(await screen.findByText(/that orders has today/)).toHaveTextContent(
      'Only those of PA-POL-01.',
    );
    expect(asked).toEqual(['?groupBy=owner&practice=PA-POL-01']);
  });

  it('says where nothing is recorded', async () => {
    answerWith(() => HttpResponse.json(aPage([])));
    renderTrend();
    expect(
      await screen.findByText('Nothing is recorded yet'),
    ).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    answerWith(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderTrend();
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('shows a failure with status %s', async (status, text) => {
    answerWith(() => HttpResponse.json({}, { status }));
    renderTrend();
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
  });
});
