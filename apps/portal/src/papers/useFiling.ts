// Owns the files that somebody is about to send: one after the other, each with how far it is, each sent once however often it is tried.
import { useEffect, useRef, useState } from 'react';
import type { CaseType, DocumentKind, Marking } from '@centerline/cases';
import type { Failure } from '../api/ask.js';
import { caseAt } from '../api/places.js';
import { meQuery, queryClient } from '../api/queries.js';
import { sendFile } from '../api/sendFile.js';
import { useMe } from '../shell/me.js';
import type { DocumentLine, Uploading } from './answers.js';
import { fileFault, type FileFault } from './files.js';
import { papersChanged } from './queries.js';

/** Where one file stands. A faulty one is never sent. */
export type Standing =
  | { readonly kind: 'faulty'; readonly fault: FileFault }
  | { readonly kind: 'ready' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'filed'; readonly released: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'off' };
export interface OneFile {
  /** Names every try of this file, to us and to the service. */
  readonly key: string;
  readonly file: File;
  readonly standing: Standing;
}
/** What is said of every file that is sent at once. */
export interface About {
  readonly kind?: DocumentKind;
  readonly marking?: Marking;
  readonly title?: string;
  readonly supersedes?: string;
  readonly redacts?: string;
}

export interface Filing {
  readonly files: readonly OneFile[];
  readonly isBusy: boolean;
  readonly choose: (files: readonly File[]) => void;
  readonly drop: (key: string) => void;
  /** Sends what can be sent; resolves when all have come to an end, with how many were filed. */
  readonly send: (about: About) => Promise<number>;
  readonly callOff: () => void;
}

const isWaiting = ({ standing: { kind } }: OneFile): boolean => kind === 'ready' || kind === 'failed' || kind === 'off';

export function useFiling(type: CaseType, id: string, upload: Uploading): Filing {
  const { csrf } = useMe();
  const [files, setFiles] = useState<readonly OneFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  // Who leaves while files are on their way is asked first; who leaves the page of the case calls them off.
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
  useEffect(() => () => running.current?.abort(), []);

  const put = (key: string, standing: Standing): void => setFiles((before) => before.map((one) => (one.key === key ? { ...one, standing } : one)));
  const sendOne = async ({ key, file }: OneFile, about: About, signal: AbortSignal): Promise<boolean> => {
    put(key, { kind: 'sending', share: 0 });
    const query = new URLSearchParams({ name: file.name, ...about });
    const answer = await sendFile<DocumentLine>(`${caseAt(type, id)}/documents?${query}`, file, { csrf, idempotencyKey: key, onSent: (share) => put(key, { kind: 'sending', share }), signal });
    if (answer.kind === 'off') put(key, { kind: 'off' });
    else if (answer.kind === 'ok') put(key, { kind: 'filed', released: answer.value.status === 'released' });
    else put(key, { kind: 'failed', failure: answer });
    if (answer.kind === 'signed-out') queryClient.setQueryData(meQuery.queryKey, null);
    return answer.kind === 'ok';
  };
  return {
    files, isBusy,
    choose: (chosen) => setFiles((before) => [
      ...before.filter(({ standing }) => standing.kind !== 'filed'),
      ...chosen.map((file): OneFile => {
        const fault = fileFault(file, upload);
        return { key: crypto.randomUUID(), file, standing: fault === null ? { kind: 'ready' } : { kind: 'faulty', fault } };
      }),
    ]),
    drop: (key) => setFiles((before) => before.filter((one) => one.key !== key)),
    callOff: () => running.current?.abort(),
    send: async (about) => {
      if (running.current !== null) return 0;
      const controller = new AbortController();
      running.current = controller;
      setBusy(true);
      let filed = 0;
      try {
        for (const one of files.filter(isWaiting)) {
          if (controller.signal.aborted) break;
          if (await sendOne(one, about, controller.signal)) filed += 1;
        }
      } finally {
        running.current = null;
        setBusy(false);
        if (filed > 0) await papersChanged(type, id);
      }
      return filed;
    },
  };
}
