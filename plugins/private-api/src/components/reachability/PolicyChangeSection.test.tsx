import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { aPolicyChange, aProfile, API_KEY } from '../../testing/fixtures';
import {
  apiUrl,
  renderWithBackend,
} from '../../testing/__testUtils__/renderWithBackend';
import { PolicyChangeSection } from './PolicyChangeSection';

const server = setupServer();
registerMswTestHooks(server);

const SUBMIT = { name: 'Who gains, who loses?' };

function answerWith(answer: (body: unknown) => Response | Promise<Response>) {
  server.use(
    http.post(apiUrl(API_KEY, '/policy-change'), async ({ request }) =>
      answer(await request.json()),
    ),
  );
}

async function replacePolicy(text: string) {
  const field = await screen.findByRole('textbox');
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

describe('PolicyChangeSection', () => {
  it('begins with the present policy', async () => {
    renderWithBackend(<PolicyChangeSection profile={aProfile()} />);
    expect(await screen.findByRole('textbox')).toHaveValue(
      aProfile().access.policy.text,
    );
    expect(
      screen.getByRole('button', { name: 'Back to the present policy' }),
    ).toBeDisabled();
  });

  it('tells who gains, who loses and who stays unknown', async () => {
    let asked: unknown;
    answerWith(body => {
      asked = body;
      return HttpResponse.json(aPolicyChange());
    });
    renderWithBackend(<PolicyChangeSection profile={aProfile()} />);
    await replacePolicy('{"Statement":[]}');
    await userEvent.click(screen.getByRole('button', SUBMIT));
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Gains: 1. Loses: 1. Changes otherwise: 0. Stays as it is: 2, of these unknown: 1.',
    );
    expect(asked).toEqual({ policy: '{"Statement":[]}' });

    const part = (name: string) => within(screen.getByRole('region', { name }));
    const gains = part('Could not call, and could then');
    expect(gains.getByText('vpce-0b2')).toBeInTheDocument();
    expect(gains.getByText('Denied')).toBeInTheDocument();
    expect(gains.getByText('Allowed')).toBeInTheDocument();
    expect(
      part('Could call, and could no longer').getByText('vpce-0a1'),
    ).toBeInTheDocument();
    expect(
      part('Changes from or to unknown, or by operation').getByText('None'),
    ).toBeInTheDocument();
    expect(
      part('Stays unknown').getByText(
        'The condition key aws:VpceAccount is not known.',
      ),
    ).toBeInTheDocument();
    expect(
      part('The policy to try, in plain words').getByText(
        'Allows everyone any call through vpce-0b2.',
      ),
    ).toBeInTheDocument();
  });

  it('says what is wrong with a policy, and compares nothing', async () => {
    answerWith(() =>
      HttpResponse.json(
        aPolicyChange({
          problems: [
            { level: 'error', path: 'Statement[0]', message: 'is not JSON' },
          ],
          gains: [],
          loses: [],
          staysUnknown: [],
        }),
      ),
    );
    renderWithBackend(<PolicyChangeSection profile={aProfile()} />);
    await replacePolicy('{');
    await userEvent.click(screen.getByRole('button', SUBMIT));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This policy cannot be compared');
    expect(alert).toHaveTextContent('is not JSON (Statement[0])');
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('compares with a warning what API Gateway may not take', async () => {
    answerWith(() =>
      HttpResponse.json(
        aPolicyChange({
          problems: [
            { level: 'warning', path: '', message: 'API Gateway takes 8192' },
          ],
          statements: [],
        }),
      ),
    );
    renderWithBackend(<PolicyChangeSection profile={aProfile()} />);
    await userEvent.click(await screen.findByRole('button', SUBMIT));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'API Gateway takes 8192',
    );
    expect(screen.getByText('vpce-0b2')).toBeInTheDocument();
    expect(
      screen.getByText('The policy to try has no statement.'),
    ).toBeInTheDocument();
  });

  it('lets go of the answer when the policy changes, and goes back to the present one', async () => {
    answerWith(() => HttpResponse.json(aPolicyChange()));
    renderWithBackend(<PolicyChangeSection profile={aProfile()} />);
    await replacePolicy('');
    await userEvent.click(screen.getByRole('button', SUBMIT));
    await screen.findByText('vpce-0b2');
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the present policy' }),
    );
    expect(screen.queryByText('vpce-0b2')).not.toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveValue(
      aProfile().access.policy.text,
    );
  });

  it('shows that it compares', async () => {
    answerWith(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    renderWithBackend(<PolicyChangeSection profile={aProfile()} />);
    await userEvent.click(await screen.findByRole('button', SUBMIT));
    expect(await screen.findByRole('progressbar')).toBeInTheDocument();
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('shows a failure with status %s', async (status, text) => {
    answerWith(() => HttpResponse.json({}, { status }));
    renderWithBackend(<PolicyChangeSection profile={aProfile()} />);
    await userEvent.click(await screen.findByRole('button', SUBMIT));
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
  });
});
