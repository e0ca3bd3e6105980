import { useState } from 'react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { aFindingRow, aPage, aScope } from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { ComplianceContent } from './ComplianceContent';
import { readFindingFilters } from './findingFilter';

const server = setupServer();
registerMswTestHooks(server);

let requests: string[];

function answerFindings(answer: () => Response | Promise<Response>) {
  server.use(
    http.get(`${BACKEND}/findings`, ({ request }) => {
      requests.push(new URL(request.url).search);
      return answer();
    }),
  );
}

function answerCompliance(answer: (groupBy: string | null) => Response) {
  server.use(
    http.get(`${BACKEND}/compliance`, ({ request }) =>
      answer(new URL(request.url).searchParams.get('groupBy')),
    ),
  );
}

function List(props: { url: string }) {
  const [filters, setFilters] = useState(() =>
    readFindingFilters(new URLSearchParams(props.url)),
  );
  return <ComplianceContent filters={filters} onFiltersChange={setFilters} />;
}

function renderList(url = '') {
  return renderWithBackend(<List url={url} />);
}

beforeEach(() => {
  requests = [];
  server.use(
    http.get(`${BACKEND}/scopes`, () => HttpResponse.json(aPage([aScope()]))),
    http.get(`${BACKEND}/history`, () => HttpResponse.json(aPage([]))),
  );
  answerCompliance(() => HttpResponse.json(aPage([])));
  answerFindings(() =>
    HttpResponse.json({ items: [aFindingRow()], totalItems: 45 }),
  );
});

describe('ComplianceContent', () => {
  it('shows a page of findings with what to do, each leading to its API', async () => {
    renderList();
    expect(
      await screen.findByText('Resource policy denies other endpoints'),
    ).toBeInTheDocument();
    expect(screen.getByText('high', { selector: 'span' })).toBeInTheDocument();
    expect(
      screen.getByText(
        'What to do: Add a Deny statement for every other endpoint.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/default/api/orders-a1b2c3d4e5',
    );
    expect(await screen.findByText('1 to 20 of 45')).toBeInTheDocument();
    expect(requests).toEqual(['?limit=20&offset=0']);
  });

  it('asks for what the URL asks for', async () => {
    renderList('severity=critical&owner=');
    await screen.findByText('PA-POL-01');
    expect(requests).toEqual(['?severity=critical&owner=&limit=20&offset=0']);
  });

  it('leads to the list of one practice, within the filters there are', async () => {
    renderList('region=eu-west-1');
    expect(
      await screen.findByRole('link', { name: 'Only PA-POL-01' }),
    ).toHaveAttribute(
      'href',
      '/private-apis/compliance?practice=PA-POL-01&region=eu-west-1',
    );
  });

  it('widens the list of one practice again', async () => {
    renderList('region=eu-west-1&practice=PA-POL-01');
    await userEvent.click(
      await screen.findByRole('button', { name: /Practice$/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'PA-POL-01' }));
    await waitFor(() =>
      expect(requests[requests.length - 1]).toBe(
        '?region=eu-west-1&limit=20&offset=0',
      ),
    );
  });

  it('shows a shared fault on each API that it concerns', async () => {
    answerFindings(() =>
      HttpResponse.json(
        aPage([
          aFindingRow(),
          aFindingRow({
            api: '111111111111:eu-west-1:b2c3d4e5f6',
            apiName: 'payments',
          }),
        ]),
      ),
    );
    renderList();
    expect(
      await screen.findByRole('link', { name: 'payments' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'orders' })).toBeVisible();
  });

  it('shows that it loads', async () => {
    answerFindings(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderList();
    expect(await screen.findByText('Loading table data.')).toBeInTheDocument();
  });

  it('says where there are no findings', async () => {
    answerFindings(() => HttpResponse.json(aPage([])));
    renderList();
    expect(await screen.findByText('No findings')).toBeInTheDocument();
  });

  it('lifts the filters where nothing matches', async () => {
    answerFindings(() => HttpResponse.json(aPage([])));
    renderList('severity=low');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(requests).toContain('?limit=20&offset=0'));
  });

  it('says in plain words that the reader may not see them', async () => {
    answerCompliance(() => HttpResponse.json({}, { status: 403 }));
    answerFindings(() => HttpResponse.json({}, { status: 403 }));
    renderList();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });

  it('shows an error and tries again', async () => {
    answerFindings(() => HttpResponse.json({}, { status: 503 }));
    renderList();
    await screen.findByText('This could not be loaded');
    answerFindings(() => HttpResponse.json(aPage([aFindingRow()])));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('PA-POL-01')).toBeInTheDocument();
  });

  describe('the score', () => {
    const ROWS = {
      owner: {
        group: '',
        apis: 4,
        affectedApis: 3,
        findings: { critical: 0, high: 2, medium: 1, low: 0, info: 0 },
        waived: 1,
        score: 62.5,
      },
      severity: {
        group: 'high',
        apis: 9,
        affectedApis: 2,
        findings: { critical: 0, high: 2, medium: 0, low: 0, info: 0 },
        waived: 5,
        score: 77.8,
      },
    };

    beforeEach(() =>
      answerCompliance(groupBy =>
        HttpResponse.json(
          aPage([groupBy === 'severity' ? ROWS.severity : ROWS.owner]),
        ),
      ),
    );

    it('is by owner, with what it counts', async () => {
      renderList();
      const row = await screen.findByRole('row', { name: /nobody known/ });
      for (const text of ['62.5 of 100', '3 of 4', '2 high', '1 medium', '1']) {
        expect(within(row).getByText(text)).toBeInTheDocument();
      }
    });

    it('leads from a group to its findings, within the filters there are', async () => {
      renderList('region=eu-west-1');
      expect(
        await screen.findByRole('link', { name: 'Findings of nobody known' }),
      ).toHaveAttribute(
        'href',
        '/private-apis/compliance?region=eu-west-1&owner=',
      );
    });

    it('is by what the reader chooses', async () => {
      renderList();
      await userEvent.click(
        await screen.findByRole('radio', { name: 'Severity' }),
      );
      expect(await screen.findByText('77.8 of 100')).toBeInTheDocument();
      expect(screen.queryByText('62.5 of 100')).not.toBeInTheDocument();
    });

    it('shows the findings where it fails itself', async () => {
      answerCompliance(() => HttpResponse.json({}, { status: 503 }));
      renderList();
      expect(await screen.findByText('PA-POL-01')).toBeInTheDocument();
      expect(
        await screen.findByText('This could not be loaded'),
      ).toBeInTheDocument();
    });
  });

  describe('waivers', () => {
    const WAIVER_URL = `${BACKEND}/findings/pa-pol-01-0011223344556677/waiver`;
    const WAIVED = aFindingRow({
      state: 'waived',
      waiver: {
        reason: 'Moves soon',
        expiresOn: '2999-12-31',
        author: 'user:default/guest',
        createdAt: '2026-11-23T10:00:00Z',
      },
    });

    async function openDialog(name: string) {
      renderList();
      await userEvent.click(await screen.findByRole('button', { name }));
      return within(await screen.findByRole('dialog'));
    }

    async function fillIn(dialog: Awaited<ReturnType<typeof openDialog>>) {
      await userEvent.type(
        dialog.getByRole('textbox', { name: /Why it is accepted/ }),
        'Moves soon',
      );
      await userEvent.type(
        dialog.getByRole('textbox', { name: /Last day/ }),
        '2999-12-31',
      );
      await userEvent.click(dialog.getByRole('button', { name: 'Waive' }));
    }

    it('accepts a finding for a reason until a day, and shows it so', async () => {
      let body: unknown;
      server.use(
        http.put(WAIVER_URL, async ({ request }) => {
          body = await request.json();
          answerFindings(() => HttpResponse.json(aPage([WAIVED])));
          return HttpResponse.json(WAIVED.waiver);
        }),
      );
      await fillIn(await openDialog('Waive'));
      expect(
        await screen.findByText('waived until Dec 31, 2999'),
      ).toBeInTheDocument();
      expect(screen.getByText('Moves soon')).toBeInTheDocument();
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
      expect(body).toEqual({ reason: 'Moves soon', expiresOn: '2999-12-31' });
    });

    it.each([
      [
        `Field 'reason' must say why`,
        /Why it is accepted/,
        'Say why the finding is accepted.',
      ],
      [
        `Field 'expiresOn' must be a date after 2026-11-23, not 'never'`,
        /Last day/,
        'Name a day after today, as in 2027-03-31.',
      ],
    ])('says at the field that %s', async (message, name, shown) => {
      server.use(
        http.put(WAIVER_URL, () =>
          HttpResponse.json(
            {
              error: { name: 'InputError', message },
              response: { statusCode: 400 },
            },
            { status: 400 },
          ),
        ),
      );
      const dialog = await openDialog('Waive');
      await userEvent.click(dialog.getByRole('button', { name: 'Waive' }));
      expect(await dialog.findByText(shown)).toBeInTheDocument();
      expect(dialog.getByRole('textbox', { name })).toBeInvalid();
      expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
    });

    it('keeps what was filled in where the backend fails', async () => {
      server.use(
        http.put(WAIVER_URL, () =>
          HttpResponse.json(
            {
              error: { name: 'Error', message: 'The database is away' },
              response: { statusCode: 500 },
            },
            { status: 500 },
          ),
        ),
      );
      const dialog = await openDialog('Waive');
      await fillIn(dialog);
      expect(await dialog.findByRole('alert')).toHaveTextContent(
        'The database is away',
      );
      expect(dialog.getByRole('textbox', { name: /Why/ })).toHaveValue(
        'Moves soon',
      );
    });

    it('takes a waiver back once that is confirmed', async () => {
      answerFindings(() => HttpResponse.json(aPage([WAIVED])));
      server.use(
        http.delete(WAIVER_URL, () => {
          answerFindings(() => HttpResponse.json(aPage([aFindingRow()])));
          return new HttpResponse(null, { status: 204 });
        }),
      );
      const dialog = await openDialog('Take waiver back');
      await userEvent.click(
        dialog.getByRole('button', { name: 'Take waiver back' }),
      );
      expect(
        await screen.findByRole('button', { name: 'Waive' }),
      ).toBeInTheDocument();
      expect(screen.queryByText('Moves soon')).not.toBeInTheDocument();
    });

    it('offers nothing to do about a finding that is resolved', async () => {
      answerFindings(() =>
        HttpResponse.json(
          aPage([WAIVED, aFindingRow({ id: 'gone', state: 'resolved' })]),
        ),
      );
      renderList();
      expect(await screen.findByText('resolved')).toBeInTheDocument();
      // So that the reader is known to be one who may.
      expect(
        await screen.findByRole('button', { name: 'Take waiver back' }),
      ).toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Waive' }),
      ).not.toBeInTheDocument();
    });
  });

  it('saves the findings of all pages that the filters show', async () => {
    let asked: string | undefined;
    const saved: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push(this.download);
      });
    URL.createObjectURL = () => 'blob:csv';
    URL.revokeObjectURL = () => {};
    server.use(
      http.get(`${BACKEND}/export/findings.csv`, ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.text('practice,severity');
      }),
    );
    renderList('severity=high&state=open');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save findings as CSV' }),
    );
    await waitFor(() => expect(saved).toEqual(['findings.csv']));
    expect(asked).toBe('?severity=high&state=open');
    jest.restoreAllMocks();
  });
});
