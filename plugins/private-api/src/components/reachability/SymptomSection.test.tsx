import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { API_KEY, aSymptomAnswer } from '../../testing/fixtures';
import {
  apiUrl,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { SymptomSection } from './SymptomSection';

const server = setupServer();
registerMswTestHooks(server);

const QUESTION = {
  caller: { vpcEndpointId: 'vpce-0b2' },
  stage: 'live',
  method: 'GET',
  path: '/orders',
};
const SUBMIT = { name: 'What does it come from?' };

function answerWith(answer: (body: unknown) => Response | Promise<Response>) {
  server.use(
    http.post(apiUrl(API_KEY, '/symptoms'), async ({ request }) =>
      answer(await request.json()),
    ),
  );
}

async function paste(text: string) {
  await userEvent.click(await screen.findByRole('textbox'));
  await userEvent.paste(text);
}

describe('SymptomSection', () => {
  it('answers with causes, likeliest first, each with its standing', async () => {
    let asked: unknown;
    answerWith(body => {
      asked = body;
      return HttpResponse.json(aSymptomAnswer());
    });
    renderWithBackend(<SymptomSection apiKey={API_KEY} question={QUESTION} />);
    await paste('{"message":"Forbidden"}');
    await userEvent.click(screen.getByRole('button', SUBMIT));
    expect(await screen.findByText('Taken for: Forbidden')).toBeInTheDocument();
    expect(asked).toEqual({ text: '{"message":"Forbidden"}' });

    const causes = within(
      screen.getByRole('list', { name: 'Causes, likeliest first' }),
    );
    for (const text of [
      'The inventory shows it',
      'The resource policy does not allow the call.',
      'No statement allows vpce-0b2.',
      'Possible; the inventory cannot tell',
      'Look at the sampled requests of the web ACL.',
      'Ruled out by the inventory',
    ]) {
      expect(causes.getByText(text)).toBeInTheDocument();
    }
    // What is ruled out needs no mending.
    expect(causes.queryByText('Set the mode to BASIC.')).toBeNull();
  });

  it('sends the call along where the reader says that it showed the failure', async () => {
    let asked: unknown;
    answerWith(body => {
      asked = body;
      return HttpResponse.json(aSymptomAnswer());
    });
    renderWithBackend(<SymptomSection apiKey={API_KEY} question={QUESTION} />);
    await paste('403');
    await userEvent.click(
      screen.getByRole('checkbox', { name: /^The call described above/ }),
    );
    await userEvent.click(screen.getByRole('button', SUBMIT));
    await screen.findByText('Taken for: Forbidden');
    expect(asked).toEqual({ text: '403', question: QUESTION });
  });

  it('offers no call where there is none', async () => {
    renderWithBackend(<SymptomSection apiKey={API_KEY} />);
    await screen.findByRole('textbox');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('lets go of the answer when the text changes', async () => {
    answerWith(() => HttpResponse.json(aSymptomAnswer()));
    renderWithBackend(<SymptomSection apiKey={API_KEY} />);
    await paste('403');
    await userEvent.click(screen.getByRole('button', SUBMIT));
    await screen.findByText('Taken for: Forbidden');
    await paste(' forbidden');
    expect(screen.queryByText('Taken for: Forbidden')).not.toBeInTheDocument();
  });

  it('says so where the text tells it nothing', async () => {
    answerWith(() => HttpResponse.json({ symptoms: [], causes: [] }));
    renderWithBackend(<SymptomSection apiKey={API_KEY} />);
    await paste('it is broken');
    await userEvent.click(screen.getByRole('button', SUBMIT));
    expect(
      await screen.findByText('Nothing in this text is known'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Paste the whole answer/)).toBeInTheDocument();
  });

  it('shows that it looks', async () => {
    answerWith(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderWithBackend(<SymptomSection apiKey={API_KEY} />);
    await paste('403');
    await userEvent.click(screen.getByRole('button', SUBMIT));
    expect(await screen.findByRole('progressbar')).toBeInTheDocument();
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('shows a failure with status %s', async (status, text) => {
    answerWith(() => HttpResponse.json({}, { status }));
    renderWithBackend(<SymptomSection apiKey={API_KEY} />);
    await paste('403');
    await userEvent.click(screen.getByRole('button', SUBMIT));
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
  });
});
