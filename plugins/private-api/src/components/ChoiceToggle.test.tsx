import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChoiceToggle } from './ChoiceToggle';

const CHOICES = ['chart', 'table'] as const;

describe('ChoiceToggle', () => {
  const onChoose = jest.fn();

  beforeEach(() => {
    onChoose.mockReset();
    render(
      <ChoiceToggle
        label="How to show it"
        choices={CHOICES}
        chosen="chart"
        textOf={choice => `As ${choice}`}
        onChoose={onChoose}
      />,
    );
  });

  it('offers each choice by its text, one of them chosen', () => {
    expect(
      screen.getByRole('radiogroup', { name: 'How to show it' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'As chart' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'As table' })).not.toBeChecked();
  });

  it('tells what is chosen, by mouse or keyboard', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'As table' }));
    await userEvent.tab({ shift: true });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight} ');
    expect(onChoose.mock.calls).toEqual([['table'], ['table']]);
  });
});
