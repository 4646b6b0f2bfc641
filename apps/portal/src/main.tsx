// Starts the portal in the page: words first, then the pages. Must never hold anything else.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries.js';
import { router } from './routes.js';
import './styles/portal.scss';
import { beginWords } from './words/index.js';

const place = document.getElementById('portal');
if (place === null) throw new Error('The page has no place for the portal');

await beginWords();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
