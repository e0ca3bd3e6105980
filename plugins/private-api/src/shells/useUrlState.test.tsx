import { act, renderHook } from '@testing-library/react';
import { BrowserRouter, useLocation, useNavigate } from 'react-router-dom';
import { useUrlState } from './useUrlState';

const read = (params: URLSearchParams) => params.getAll('word').join(' ');
const write = (words: string) =>
  new URLSearchParams(words.split(' ').map(word => ['word', word]));

function renderAt(address: string) {
  window.history.replaceState(null, '', address);
  return renderHook(
    () => {
      const [state, setState] = useUrlState(read, write);
      return {
        state,
        setState,
        navigate: useNavigate(),
        routed: useLocation().search,
      };
    },
    { wrapper: BrowserRouter },
  );
}

/** Browsers, and jsdom with them, go back some time after they are asked to. */
function goBack() {
  return act(async () => {
    const arrived = new Promise(resolve =>
      window.addEventListener('popstate', resolve, { once: true }),
    );
    window.history.back();
    await arrived;
  });
}

describe('useUrlState', () => {
  it('begins with what the URL holds', () => {
    const { result } = renderAt('/page?word=a&word=b');
    expect(result.current.state).toBe('a b');
  });

  it('writes the URL without the router hearing of it', () => {
    const { result } = renderAt('/page?word=a#head');
    act(() => result.current.setState('b c'));
    expect(result.current.state).toBe('b c');
    expect(window.location.href).toMatch(/\/page\?word=b&word=c#head$/);
    expect(result.current.routed).toBe('?word=a');
  });

  it('follows a link to the page that the reader is on', () => {
    const { result } = renderAt('/page?word=a');
    act(() => result.current.setState('b'));
    act(() => result.current.navigate('/page?word=c'));
    expect(result.current.state).toBe('c');
  });

  it('finds again what was written where the reader comes back', async () => {
    const { result } = renderAt('/page?word=a');
    act(() => result.current.setState('b'));
    act(() => result.current.navigate('/elsewhere'));
    expect(result.current.state).toBe('');
    await goBack();
    expect(result.current.state).toBe('b');
  });
});
