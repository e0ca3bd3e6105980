import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { aFindingRow, aPage, aScope } from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { ComplianceContent } from './ComplianceContent';

const server = setupServer();
registerMswTestHooks(server);

// In a file of its own, because BUI asks for the width of the screen once and for all.
const matchWide = window.matchMedia;
window.matchMedia = media => ({
  ...matchWide(media),
  matches: Number(/min-width: (\d+)px/.exec(media)?.[1]) <= 700,
});

beforeEach(() => {
  server.use(
    http.get(`${BACKEND}/scopes`, () => HttpResponse.json(aPage([aScope()]))),
    http.get(`${BACKEND}/history`, () => HttpResponse.json(aPage([]))),
    http.get(`${BACKEND}/findings`, () =>
      HttpResponse.json(aPage([aFindingRow()])),
    ),
    http.get(`${BACKEND}/compliance`, () =>
      HttpResponse.json(
        aPage([
          {
            group: '',
            apis: 4,
            affectedApis: 3,
            findings: { critical: 0, high: 2, medium: 1, low: 0, info: 0 },
            waived: 1,
            score: 62.5,
          },
        ]),
      ),
    ),
  );
  renderWithBackend(
    <ComplianceContent filters={{}} onFiltersChange={() => {}} />,
  );
});

describe('ComplianceContent on a narrow screen', () => {
  it('tells all of a group in two columns', async () => {
    const row = await screen.findByRole('row', { name: /nobody known/ });
    for (const text of ['62.5 of 100', '3 of 4', '2 high', '1']) {
      expect(within(row).getByText(text)).toBeInTheDocument();
    }
  });

  it('tells all of a finding in two columns', async () => {
    const row = await screen.findByRole('row', {
      name: /Resource policy denies other endpoints/,
    });
    for (const text of [
      'PA-POL-01',
      'The policy allows vpce-0a1 but denies nobody.',
      'What to do: Add a Deny statement for every other endpoint.',
      'high',
      'orders',
      'open',
    ]) {
      expect(within(row).getByText(text)).toBeInTheDocument();
    }
    expect(
      await within(row).findByRole('button', { name: 'Waive' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('columnheader').map(heading => heading.textContent),
    ).toEqual(['Owner', 'Details', 'Practice', 'Details']);
  });
});
