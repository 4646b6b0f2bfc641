// Owns the frame of one page: its document title, its only h1, and that focus and reader go there when the page changes.
import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  /** The h1, and the first part of the document title. */
  readonly title: string;
  /** Above the title: what the page belongs to, such as a case number. */
  readonly kicker?: string;
  /** In problem pages and forms with errors the title says so first. */
  readonly titlePrefix?: string;
  readonly breadcrumbs?: ReactNode;
  readonly width?: 'text' | 'full';
  readonly children: ReactNode;
}

let isFirstPage = true;

/** Every route renders exactly one. */
export function Page({ title, kicker, titlePrefix, breadcrumbs, width = 'full', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${titlePrefix === undefined ? '' : `${titlePrefix}: `}${title} – Centerline`;
  }, [title, titlePrefix]);
  useEffect(() => {
    // The browser itself puts the reader at the top of the first page.
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={`grid-container c-page${width === 'text' ? ' c-page--text' : ''}`}>
      {breadcrumbs}
      {kicker === undefined ? null : <p className="c-kicker">{kicker}</p>}
      <h1 ref={heading} tabIndex={-1} className="c-title">{title}</h1>
      {children}
    </div>
  );
}
