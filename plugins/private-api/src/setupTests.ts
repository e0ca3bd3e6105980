import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole app takes its time to mount on a busy machine; what is there sooner is not waited for.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

const SCREEN_WIDTH_PX = 1400;

// jsdom has no media queries, which BUI takes for the narrowest of screens, once and for all when it is loaded.
window.matchMedia = media => ({
  media,
  matches: SCREEN_WIDTH_PX >= Number(/min-width: (\d+)px/.exec(media)?.[1]),
  onchange: null,
  addListener: () => {},
  removeListener: () => {},
  addEventListener: () => {},
  removeEventListener: () => {},
  dispatchEvent: () => false,
});
