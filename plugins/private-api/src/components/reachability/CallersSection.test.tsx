import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  aDeniedReach,
  anUnknownReach,
  aPage,
  API_KEY,
  aReach,
} from '../../testing/fixtures';
import {
  apiUrl,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { CallersSection } from './CallersSection';

const server = setupServer();
registerMswTestHooks(server);

function answerWith(answer: () => Response | Promise<Response>) {
  server.use(http.get(apiUrl(API_KEY, '/callers'), answer));
}

describe('CallersSection', () => {
  it('shows every VPC endpoint with verdict, name and reason', async () => {
    answerWith(() =>
      HttpResponse.json(aPage([aReach(), aDeniedReach(), anUnknownReach()])),
    );
    renderWithBackend(<CallersSection apiKey={API_KEY} onExplain={() => {}} />);
    const allowed = within(
      (await screen.findByRole('rowheader', { name: /vpce-0a1/ })).closest(
        '[role="row"]',
      ) as HTMLElement,
    );
    for (const text of [
      'vpc-0a1 in account 111111111111',
      'Allowed',
      'Statement 1 allows it.',
      'By: Private DNS name',
    ]) {
      expect(allowed.getByText(text)).toBeInTheDocument();
    }
    expect(
      screen.getByText('No statement allows vpce-0b2.'),
    ).toBeInTheDocument();
  });

  it('narrows the table to one verdict, and says where none has it', async () => {
    answerWith(() =>
      HttpResponse.json(
        aPage([
          aReach({ withCredentials: 'allowed', verdict: 'unknown' }),
          aDeniedReach(),
        ]),
      ),
    );
    renderWithBackend(<CallersSection apiKey={API_KEY} onExplain={() => {}} />);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Denied (1)' }),
    );
    expect(screen.getByText('vpce-0b2')).toBeInTheDocument();
    expect(screen.queryByText('vpce-0a1')).not.toBeInTheDocument();

    // What needs good credentials is not allowed as such.
    await userEvent.click(screen.getByRole('radio', { name: 'Allowed (0)' }));
    expect(screen.getByText('None has this verdict')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('radio', { name: 'With credentials (1)' }),
    );
    expect(screen.getByText('vpce-0a1')).toBeInTheDocument();
  });

  it('says where no VPC endpoint is in reach', async () => {
    answerWith(() => HttpResponse.json(aPage([])));
    renderWithBackend(<CallersSection apiKey={API_KEY} onExplain={() => {}} />);
    expect(
      await screen.findByText(
        'No VPC endpoint of the inventory is in reach of this API.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    answerWith(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderWithBackend(<CallersSection apiKey={API_KEY} onExplain={() => {}} />);
    expect(await screen.findByText('Loading table data.')).toBeInTheDocument();
  });

  it('says that the reader may not see them', async () => {
    answerWith(() => HttpResponse.json({}, { status: 403 }));
    renderWithBackend(<CallersSection apiKey={API_KEY} onExplain={() => {}} />);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });

  it('shows an error and tries again', async () => {
    answerWith(() => HttpResponse.json({}, { status: 500 }));
    renderWithBackend(<CallersSection apiKey={API_KEY} onExplain={() => {}} />);
    await screen.findByText('This could not be loaded');
    answerWith(() => HttpResponse.json(aPage([aReach()])));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('vpce-0a1')).toBeInTheDocument();
  });
});
