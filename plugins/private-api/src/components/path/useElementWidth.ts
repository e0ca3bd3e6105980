import { RefCallback, useCallback, useRef, useState } from 'react';

const WIDTH_BEFORE_MEASURING_PX = 1120;

/** The width of an element as it changes, in CSS pixels. */
export function useElementWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(WIDTH_BEFORE_MEASURING_PX);
  const observer = useRef<ResizeObserver>();

  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element || typeof ResizeObserver === 'undefined') {
      return;
    }
    observer.current = new ResizeObserver(([entry]) =>
      setWidth(entry.contentRect.width),
    );
    observer.current.observe(element);
  }, []);

  return [ref, width];
}
