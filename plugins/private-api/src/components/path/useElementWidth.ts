import { RefCallback, useCallback, useRef, useState } from 'react';

const WIDTH_BEFORE_MEASURING_PX = 1120;

/**
 * The width of an element as it changes, in CSS pixels. What is drawn with it changes the page, so that it is told in the next
 * frame: told at once, browsers report a loop.
 */
export function useElementWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(WIDTH_BEFORE_MEASURING_PX);
  const stop = useRef<() => void>();

  const ref = useCallback((element: HTMLElement | null) => {
    stop.current?.();
    stop.current = undefined;
    if (!element || typeof ResizeObserver === 'undefined') {
      return;
    }
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setWidth(entry.contentRect.width));
    });
    observer.observe(element);
    stop.current = () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);

  return [ref, width];
}
