// Owns the few pages the gateway writes itself: plain, without script, readable by a screen reader. Must never show a token or an id.
import type { Visit } from './visit.js';
import { sendPage } from './visit.js';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

/** Address of the style sheet of these pages. */
export const STYLE_AT = '/plain/plain.css';

/** @param body HTML. @param top HTML beside the name of the system. @param before in front of the title of the window. */
export const pageOf = (title: string, body: string, top = '', before = ''): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(before + title)} – Centerline</title><link rel="stylesheet" href="${STYLE_AT}"></head>
<body>
<a class="usa-skipnav" href="#main">Skip to main content</a>
<header class="usa-header"><div><p><a href="/">Centerline</a></p>${top}</div></header>
<main id="main" class="grid-container" tabindex="-1">
<h1>${escape(title)}</h1>
${body}
</main>
</body></html>`;

export interface Link {
  readonly to: string;
  readonly words: string;
}

/** A page of a few sentences and a way on. */
export function sendMessage(visit: Visit, status: number, title: string, sentences: readonly string[], link: Link | null, headers: Readonly<Record<string, string | readonly string[]>> = {}): void {
  const words = sentences.map((sentence) => `<p>${escape(sentence)}</p>`).join('\n');
  const way = link === null ? '' : `\n<p><a class="usa-button" href="${escape(link.to)}">${escape(link.words)}</a></p>`;
  sendPage(visit, status, pageOf(title, words + way), headers);
}
