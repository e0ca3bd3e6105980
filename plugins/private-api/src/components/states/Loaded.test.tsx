import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { Loadable } from '../../data/SharedRequests';
import { renderWithBackend } from '../../testing/__testUtils__/renderWithBackend';
import { Loaded } from './Loaded';

registerMswTestHooks(setupServer());

describe('Loaded', () => {
  const onRetry = jest.fn();

  function renderLoaded(state: Loadable<string>) {
    renderWithBackend(
      <Loaded state={state} subject="a1b2c3d4e5" onRetry={onRetry}>
        {name => <p>It is {name}</p>}
      </Loaded>,
    );
  }

  it('says that it loads', async () => {
    renderLoaded({ status: 'loading' });
    expect(await screen.findByRole('status')).toHaveTextContent('Loading');
  });

  it('shows what came', async () => {
    renderLoaded({ status: 'ready', value: 'orders' });
    expect(await screen.findByText('It is orders')).toBeInTheDocument();
  });

  it('says why nothing came, of what, and tries again', async () => {
    const error = Object.assign(new Error('gone'), { statusCode: 404 });
    renderLoaded({ status: 'error', error });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'a1b2c3d4e5 is not indexed',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
