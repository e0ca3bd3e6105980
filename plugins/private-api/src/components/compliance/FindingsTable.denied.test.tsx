import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { aFindingRow, aPage } from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { FindingsTable } from './FindingsTable';

const server = setupServer();
registerMswTestHooks(server);

// In a file of its own, because decisions about permissions are kept for all who ask in one run.
describe('FindingsTable', () => {
  it('offers no waiver to readers who may not', async () => {
    server.use(
      http.get(`${BACKEND}/findings`, () =>
        HttpResponse.json(aPage([aFindingRow()])),
      ),
    );
    renderWithBackend(
      <FindingsTable filters={{}} onFiltersChange={() => {}} />,
      {
        permission: { authorize: AuthorizeResult.DENY },
      },
    );
    expect(await screen.findByText('open')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Waive' }),
    ).not.toBeInTheDocument();
  });
});
