// Owns how wide a figure may be: what its box has, measured anew when that changes, so that its text is never shrunk.
import { useEffect, useRef, useState, type RefObject } from 'react';

/** @returns a ref for the box, and its width in pixels; a guess before it is measured. */
export function useWidth<Element extends HTMLElement>(guess = 640): readonly [RefObject<Element | null>, number] {
  const box = useRef<Element>(null);
  const [width, setWidth] = useState(guess);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.floor(entry.contentRect.width)); });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
