import '@backstage/cli/asset-types';
import ReactDOM from 'react-dom/client';
import App from './App';
import '@backstage/ui/css/styles.css';

// A list that grows while it is open, as BUI's do when their choices come, makes browsers report a loop that harms nobody. The
// development server would cover the page with it, and the list would lose the focus and close.
window.addEventListener(
  'error',
  event => {
    if (event.message?.startsWith('ResizeObserver loop')) {
      event.stopImmediatePropagation();
    }
  },
  { capture: true },
);

ReactDOM.createRoot(document.getElementById('root')!).render(<App />);
