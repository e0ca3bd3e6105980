import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { aFindingRow, anOwnershipRow, aPage } from '../../testing/fixtures';
import {
  BACKEND,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { MyApisContent } from './MyApisContent';

const server = setupServer();
registerMswTestHooks(server);

const NONE = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const QUIET = anOwnershipRow({
  key: '111111111111:eu-west-1:q1u2i3e4t5',
  name: 'a-quiet-one',
  findings: NONE,
  state: 'stale',
});

let asked: string[];

function answerWith(answer: () => Response | Promise<Response>) {
  server.use(
    http.get(`${BACKEND}/ownership`, ({ request }) => {
      asked.push(new URL(request.url).search);
      return answer();
    }),
    http.get(`${BACKEND}/findings`, ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(aPage([aFindingRow()]));
    }),
  );
}

beforeEach(() => {
  asked = [];
});

describe('MyApisContent', () => {
  it('shows the APIs of my teams, those with the worst findings first', async () => {
    answerWith(() => HttpResponse.json(aPage([QUIET, anOwnershipRow()])));
    renderWithBackend(<MyApisContent />);
    expect(await screen.findByText('2 APIs')).toBeInTheDocument();
    expect(screen.getByText('1 high')).toBeInTheDocument();
    expect(asked).toEqual([
      '?view=mine&limit=500&offset=0',
      '?owner=group%3Adefault%2Forders&state=open&limit=50',
    ]);
    const list = within(
      screen.getByRole('region', { name: 'The worst findings first' }),
    );
    const [first, second] = list.getAllByRole('listitem');
    expect(within(first).getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/default/api/orders-a1b2c3d4e5',
    );
    expect(
      within(first).getByText('Resource policy denies other endpoints'),
    ).toBeInTheDocument();
    expect(second).toHaveTextContent(/a-quiet-one.*Works.*stale, read Nov 23/);
  });

  it('leads to all of them and to their findings', async () => {
    answerWith(() => HttpResponse.json(aPage([anOwnershipRow()])));
    renderWithBackend(<MyApisContent />);
    expect(
      await screen.findByRole('link', { name: 'All that you own' }),
    ).toHaveAttribute('href', '/private-apis/ownership?view=mine');
    expect(
      screen.getByRole('link', { name: 'All their findings' }),
    ).toHaveAttribute(
      'href',
      '/private-apis/compliance?owner=group%3Adefault%2Forders',
    );
  });

  it('leads to no page where the app has taken it away', async () => {
    answerWith(() => HttpResponse.json(aPage([anOwnershipRow()])));
    renderWithBackend(<MyApisContent />, { withoutPage: true });
    await screen.findByText('1 API');
    expect(
      screen.queryByRole('link', { name: 'All that you own' }),
    ).not.toBeInTheDocument();
  });

  it('names five, and counts all', async () => {
    answerWith(() =>
      HttpResponse.json(
        aPage(
          Array.from({ length: 7 }, (_, index) =>
            anOwnershipRow({ key: `key ${index}`, name: `api-${index}` }),
          ),
        ),
      ),
    );
    renderWithBackend(<MyApisContent />);
    expect(await screen.findByText('7 APIs')).toBeInTheDocument();
    expect(screen.getByText('7 high')).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: /^api-/ })).toHaveLength(5);
  });

  it('says so where they fail no practice', async () => {
    answerWith(() => HttpResponse.json(aPage([QUIET])));
    renderWithBackend(<MyApisContent />);
    expect(
      await screen.findByText('They fail none of the practices.'),
    ).toBeInTheDocument();
  });

  it('says what to do where my teams own none', async () => {
    answerWith(() => HttpResponse.json(aPage([])));
    renderWithBackend(<MyApisContent />);
    expect(
      await screen.findByText('You own no API that is indexed'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'APIs that nobody owns' }),
    ).toHaveAttribute('href', '/private-apis/ownership?view=unowned');
    expect(asked).toHaveLength(1);
  });

  it('shows that it loads', async () => {
    answerWith(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderWithBackend(<MyApisContent />);
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('says that the reader may not see them', async () => {
    answerWith(() => HttpResponse.json({}, { status: 403 }));
    renderWithBackend(<MyApisContent />);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });

  it('shows an error and tries again', async () => {
    answerWith(() => HttpResponse.json({}, { status: 500 }));
    renderWithBackend(<MyApisContent />);
    await screen.findByText('This could not be loaded');
    answerWith(() => HttpResponse.json(aPage([anOwnershipRow()])));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 API')).toBeInTheDocument();
  });
});
