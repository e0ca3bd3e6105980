import { renderHook } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { useIsUnknownPath } from './useIsUnknownPath';

describe('useIsUnknownPath', () => {
  it.each([
    ['the page itself', '/private-apis', false],
    ['the page with a slash', '/private-apis/', false],
    ['a sub-page', '/private-apis/cost', false],
    ['what is below a sub-page', '/private-apis/cost/of/orders', false],
    ['a sub-page in capitals', '/private-apis/Cost', false],
    ['another word', '/private-apis/nonsense', true],
    ['what only begins like a sub-page', '/private-apis/costs', true],
  ])('knows %s', (_, address, expected) => {
    const { result } = renderHook(() => useIsUnknownPath(['apis', 'cost']), {
      wrapper: ({ children }) => (
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="/private-apis/*" element={children} />
          </Routes>
        </MemoryRouter>
      ),
    });
    expect(result.current).toBe(expected);
  });
});
