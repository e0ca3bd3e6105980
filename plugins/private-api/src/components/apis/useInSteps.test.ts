import { renderHook, waitFor } from '@testing-library/react';
import { useInSteps } from './useInSteps';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The lengths that it had, one after the other. */
function renderSteps(initial: number[] | undefined) {
  const lengths: (number | undefined)[] = [];
  const { rerender } = renderHook(
    ({ items }) => {
      const shown = useInSteps(items);
      if (shown?.length !== lengths[lengths.length - 1]) {
        lengths.push(shown?.length);
      }
    },
    { initialProps: { items: initial } },
  );
  return { lengths, show: (items: number[]) => rerender({ items }) };
}

describe('useInSteps', () => {
  it('shows a long list in steps', async () => {
    const { lengths } = renderSteps(numbers(60));
    await waitFor(() => expect(lengths).toEqual([25, 50, 60]));
  });

  it('shows a list that is not longer at once', async () => {
    const { lengths, show } = renderSteps(numbers(50));
    await waitFor(() => expect(lengths).toEqual([25, 50]));
    show(numbers(50).reverse());
    show(numbers(1));
    expect(lengths).toEqual([25, 50, 1]);
  });

  it('grows in steps again after a short list', async () => {
    const { lengths, show } = renderSteps(numbers(50));
    await waitFor(() => expect(lengths).toEqual([25, 50]));
    show(numbers(1));
    show(numbers(50));
    await waitFor(() => expect(lengths).toEqual([25, 50, 1, 25, 50]));
  });

  it('shows nothing where there is nothing yet', () => {
    expect(renderSteps(undefined).lengths).toEqual([]);
  });
});
