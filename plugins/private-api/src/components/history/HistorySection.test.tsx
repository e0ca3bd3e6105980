import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { anApiHistoryRow, aPage, API_KEY } from '../../testing/fixtures';
import {
  apiUrl,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { HistorySection } from './HistorySection';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => {
  jest
    .spyOn(Date, 'now')
    .mockReturnValue(Date.parse('2026-11-26T09:00:00.000Z'));
});

afterEach(() => {
  jest.restoreAllMocks();
});

const ROWS = [
  anApiHistoryRow({
    day: '2026-11-23',
    findings: { critical: 0, high: 2, medium: 2, low: 0, info: 0 },
  }),
  anApiHistoryRow({ day: '2026-11-24', findings: null, monthlyCost: null }),
  anApiHistoryRow({
    day: '2026-11-26',
    findings: { critical: 0, high: 1, medium: 0, low: 0, info: 0 },
    calls: 0,
  }),
];

function answerWith(answer: () => Response | Promise<Response>) {
  server.use(http.get(apiUrl(API_KEY, '/history'), answer));
}

function renderSection() {
  renderWithBackend(<HistorySection apiKey={API_KEY} currency="USD" />);
}

describe('HistorySection', () => {
  it('shows findings by severity, cost and calls, each with its newest value', async () => {
    answerWith(() => HttpResponse.json(aPage(ROWS)));
    renderSection();
    const charts = (await screen.findAllByRole('img')).map(chart =>
      chart.getAttribute('aria-label'),
    );
    expect(charts).toEqual([
      'Findings, critical: 0 on Nov 26, 2026, as on all days known',
      'Findings, high: 1 on Nov 26, 2026; from 1 to 2',
      'Findings, medium: 0 on Nov 26, 2026; from 0 to 2',
      'Cost a month: $27.10 on Nov 26, 2026, as on all days known',
      'Calls a day: 0 on Nov 26, 2026; from 0 to 98,000',
    ]);
    expect(
      screen.getByText(/Nov 23, 2026 to Nov 26, 2026, UTC.*there is one/),
    ).toBeInTheDocument();
  });

  it('draws no bar for a day without a reading or a figure that is not known, and a low one for 0', async () => {
    answerWith(() => HttpResponse.json(aPage(ROWS)));
    renderSection();
    const heights = (name: RegExp) =>
      [...screen.getByRole('img', { name }).querySelectorAll('rect')].map(
        bar => [bar.getAttribute('x'), bar.getAttribute('height')],
      );
    await screen.findAllByRole('img');
    expect(heights(/high/)).toEqual([
      ['0', '48'],
      ['30', '25'],
    ]);
    expect(heights(/Calls/)).toEqual([
      ['0', '48'],
      ['10', '48'],
      ['30', '2'],
    ]);
  });

  it('leaves room for the days to come, and has the newest at the right', async () => {
    answerWith(() => HttpResponse.json(aPage(ROWS)));
    renderSection();
    const [chart] = await screen.findAllByRole('img');
    expect(chart).toHaveAttribute('viewBox', '-260 0 300 48');
  });

  it('is there as a table too, the newest day first, with what is not known', async () => {
    answerWith(() => HttpResponse.json(aPage(ROWS)));
    renderSection();
    await userEvent.click(await screen.findByRole('radio', { name: 'Table' }));
    const rows = screen
      .getAllByRole('row')
      .slice(1)
      .map(row =>
        [...row.querySelectorAll('[role="rowheader"], [role="gridcell"]')].map(
          cell => cell.textContent,
        ),
      );
    expect(rows).toEqual([
      ['Nov 26, 2026', '0', '1', '0', '$27.10', '0'],
      [
        'Nov 25, 2026not read',
        'unknown',
        'unknown',
        'unknown',
        'unknown',
        'unknown',
      ],
      ['Nov 24, 2026', 'unknown', 'unknown', 'unknown', 'unknown', '98,000'],
      ['Nov 23, 2026', '0', '2', '2', '$27.10', '98,000'],
    ]);
  });

  it('says where the cost of a day is not known in full, and what never was', async () => {
    answerWith(() =>
      HttpResponse.json(
        aPage([
          anApiHistoryRow({
            day: '2026-11-26',
            monthlyCostComplete: false,
            calls: null,
          }),
        ]),
      ),
    );
    renderSection();
    expect(
      await screen.findByText('Cost a month, as far as known'),
    ).toBeInTheDocument();
    expect(screen.getByText('unknown on all days')).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    answerWith(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderSection();
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('says where nothing is recorded', async () => {
    answerWith(() => HttpResponse.json(aPage([])));
    renderSection();
    expect(
      await screen.findByText('Nothing is recorded yet'),
    ).toBeInTheDocument();
  });

  it('says that the reader may not see it', async () => {
    answerWith(() => HttpResponse.json({}, { status: 403 }));
    renderSection();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });

  it('shows an error and tries again', async () => {
    answerWith(() => HttpResponse.json({}, { status: 500 }));
    renderSection();
    await screen.findByText('This could not be loaded');
    answerWith(() => HttpResponse.json(aPage(ROWS)));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Calls a day')).toBeInTheDocument();
  });
});
