// Owns how the portal is built: from source, self-contained, with names by content, nothing inline (the gateway's CSP forbids it).
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { hasNoEffect, lean } from './build/lean.js';
import { precompress } from './build/precompress.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const uswds = at('../../node_modules/@uswds/uswds');

export default defineConfig({
  root: at('.'),
  cacheDir: at('../../.cache/vite'),
  plugins: [lean(), react(), precompress()],
  resolve: {
    conditions: ['source', ...defaultClientConditions],
    alias: [{ find: /^uswds-files\//, replacement: `${uswds}/dist/` }],
  },
  css: { preprocessorOptions: { scss: { loadPaths: [`${uswds}/packages`], quietDeps: true, silenceDeprecations: ['import', 'global-builtin', 'if-function'] } } },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: 'manifest.json',
    // A file inlined as data: would need a hole in the CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The law is pure: what a page does not name of it need not travel.
      treeshake: { moduleSideEffects: (id) => !/\/libs\/(?:clock|cases|reassignment|ftz|fpf)\/src\//.test(id) && !hasNoEffect(id) },
    },
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
});
