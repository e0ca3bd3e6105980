import { useState } from 'react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
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
  );
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
    expect(screen.getByRole('link', { name: 'a1b2c3d4e5' })).toHaveAttribute(
      'href',
      '/private-apis/apis?search=a1b2c3d4e5',
    );
    expect(screen.getByText('1 to 20 of 45')).toBeInTheDocument();
    expect(requests).toEqual(['?limit=20&offset=0']);
  });

  it('asks for what the URL asks for', async () => {
    renderList('severity=critical&owner=');
    await screen.findByText('PA-POL-01');
    expect(requests).toEqual(['?severity=critical&owner=&limit=20&offset=0']);
  });

  it('narrows the list to one practice, and widens it again', async () => {
    renderList('region=eu-west-1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Only PA-POL-01' }),
    );
    await waitFor(() =>
      expect(requests).toContain(
        '?region=eu-west-1&practice=PA-POL-01&limit=20&offset=0',
      ),
    );
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
          aFindingRow({ api: '111111111111:eu-west-1:b2c3d4e5f6' }),
        ]),
      ),
    );
    renderList();
    expect(
      await screen.findByRole('link', { name: 'b2c3d4e5f6' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'a1b2c3d4e5' })).toBeVisible();
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
});
