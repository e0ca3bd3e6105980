import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { renderWithBackend } from '../../testing/__testUtils__/renderWithBackend';
import { HOME_WIDGET } from './homeWidget';
import { MyApisCard } from './MyApisCard';

registerMswTestHooks(setupServer());

describe('MyApisCard', () => {
  it.each([
    ['its own title, translated', HOME_WIDGET.title, 'Meine privaten APIs'],
    ['the title that the home page gives it', 'Ours', 'Ours'],
  ])('has %s', async (_, title, expected) => {
    renderWithBackend(
      <MyApisCard title={title} Content={() => <p>Five</p>} />,
      { language: 'de' },
    );
    expect(await screen.findByText(expected)).toBeInTheDocument();
    expect(screen.getByText('Five')).toBeInTheDocument();
  });
});
