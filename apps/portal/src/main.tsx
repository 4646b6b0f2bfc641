// Starts the portal in the page: nothing is shown before its words are there. Must never hold anything else.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meQuery, queryClient } from './api/queries.js';
import { router } from './routes.js';
import './styles/portal.scss';
import { beginWords } from './words/index.js';

const place = document.getElementById('portal');
if (place === null) throw new Error('The page has no place for the portal');

// Who is signed in and the page itself are asked for while the words of the shell come.
const words = beginWords();
void queryClient.prefetchQuery(meQuery);
void router.load();
await words;
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
