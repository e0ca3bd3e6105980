import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { API_KEY } from '../../testing/fixtures';
import { renderWithBackend } from '../../testing/__testUtils__/renderWithBackend';
import { RefreshButton } from './RefreshButton';

// In a file of its own, because decisions about permissions are kept for all who ask in one run.
describe('RefreshButton', () => {
  it('is not offered to readers who may not', async () => {
    renderWithBackend(
      <>
        <p>beside it</p>
        <RefreshButton apiKey={API_KEY} />
      </>,
      { permission: { authorize: AuthorizeResult.DENY } },
    );
    await screen.findByText('beside it');
    expect(
      screen.queryByRole('button', { name: 'Read from AWS now' }),
    ).not.toBeInTheDocument();
  });
});
