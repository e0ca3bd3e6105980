import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { API_KEY } from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { RefreshButton } from './RefreshButton';

const server = setupServer();
registerMswTestHooks(server);

describe('RefreshButton', () => {
  it('has the API read', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post(`${BACKEND}/refresh`, async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ scopes: [] });
      }),
    );
    renderWithBackend(<RefreshButton apiKey={API_KEY} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read from AWS now' }),
    );
    await waitFor(() => expect(asked).toEqual([{ key: API_KEY }]));
  });

  it('says why it could not be read', async () => {
    server.use(
      http.post(`${BACKEND}/refresh`, () =>
        HttpResponse.json({}, { status: 503 }),
      ),
    );
    renderWithBackend(<RefreshButton apiKey={API_KEY} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read from AWS now' }),
    );
    expect(await screen.findByText(/503/)).toBeInTheDocument();
  });
});
