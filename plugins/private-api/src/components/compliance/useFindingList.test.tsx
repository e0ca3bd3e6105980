import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FindingFilters } from './findingFilter';
import { useFindingList } from './useFindingList';

/** A list whose filters are changed by itself, or from elsewhere as a link does it. */
function Shown() {
  const [filters, setFilters] = useState<FindingFilters>({
    region: ['eu-west-1'],
  });
  const { listRef, changeFilters } = useFindingList(filters, setFilters);
  return (
    <>
      <button onClick={() => setFilters({ owner: ['checkout'] })}>Link</button>
      <section ref={listRef} tabIndex={-1} aria-label="Findings">
        <button onClick={() => changeFilters({ state: ['waived'] })}>
          Filter
        </button>
      </section>
    </>
  );
}

describe('useFindingList', () => {
  const scrolled = jest.fn();

  beforeEach(() => {
    scrolled.mockReset();
    Element.prototype.scrollIntoView = scrolled;
    render(<Shown />);
  });

  it('leaves the reader at the head of the page that they opened', () => {
    expect(document.body).toHaveFocus();
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('leads to the list that a link has narrowed', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Link' }));
    expect(screen.getByRole('region', { name: 'Findings' })).toHaveFocus();
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  it('leaves the reader at the filter that they have chosen', async () => {
    const filter = screen.getByRole('button', { name: 'Filter' });
    await userEvent.click(filter);
    expect(filter).toHaveFocus();
    expect(scrolled).not.toHaveBeenCalled();
  });
});
