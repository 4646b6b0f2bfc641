// Owns the button at the end of a list that has more. What was asked for comes, also when live news read the list anew in between and dropped the page on its way.
import { Button } from '@trussworks/react-uswds';
import { useEffect, useState } from 'react';
import { useWords } from '../words/index.js';

/** A list by pages, as far as the button looks at it. */
interface Paged {
  readonly data: { readonly pages: readonly unknown[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Nothing when the list is at its end. */
export function More({ query }: { readonly query: Paged }) {
  const t = useWords('kit');
  const { hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const pages = query.data?.pages.length ?? 0;
  /** How many pages were asked for; 0 while there are as many. */
  const [wanted, setWanted] = useState(0);
  const isWaiting = wanted > pages && hasNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (isWaiting && !isFetching) void fetchNextPage();
    if (wanted !== 0 && wanted <= pages) setWanted(0);
  }, [isWaiting, isFetching, fetchNextPage, wanted, pages]);
  if (!hasNextPage) return null;
  const isBusy = isFetchingNextPage || isWaiting;
  const ask = (): void => {
    setWanted(pages + 1);
    void fetchNextPage();
  };
  return <Button type="button" outline onClick={ask} disabled={isBusy}>{isBusy ? t('loading') : t('list.more')}</Button>;
}
