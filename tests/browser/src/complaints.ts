// Owns what pages complain of while a spec looks at them: errors thrown, warnings in the console, answers that failed. None is expected unless the spec says so.
import { expect } from '@playwright/test';
import type { Page, Watch } from './browser.js';

/** What the browser says of every refused or lost request by itself; the specs look at the page instead. */
const OF_EVERY_REQUEST = /^Failed to load resource/;

export interface Complaints {
  readonly watch: Watch;
  /** From here on these complaints are expected of that window. */
  allows(page: Page, complaint: RegExp): void;
  /** After each test: fails when there was one that nobody expected, and forgets them all. */
  settle(): void;
}

export function complaints(): Complaints {
  const told: { readonly page: Page; readonly words: string }[] = [];
  const allowed = new Map<Page, RegExp[]>();
  return {
    watch(page) {
      const complain = (words: string): void => void told.push({ page, words });
      page.on('pageerror', (error) => complain(`thrown in the page: ${error.stack ?? error.message}`));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !OF_EVERY_REQUEST.test(message.text())) complain(`${message.type()} at ${page.url()}: ${message.text()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 500) complain(`${response.status()} of ${response.request().method()} ${response.url()}`);
      });
    },
    allows: (page, complaint) => void allowed.set(page, [...(allowed.get(page) ?? []), complaint]),
    settle() {
      const unexpected = told.splice(0).filter(({ page, words }) => !(allowed.get(page) ?? []).some((pattern) => pattern.test(words)));
      allowed.clear();
      expect(unexpected.map(({ words }) => words)).toEqual([]);
    },
  };
}
