// Owns what the build leaves out of @trussworks/react-uswds: its one file makes every component and 240 icons as it is loaded, which no bundler dares to drop.
// Says of these calls that they have no effect but their result. Must never change what a component does, and fails when the file no longer looks as expected.
import type { Plugin } from 'vite';

const LIBRARY = /\/@trussworks\/react-uswds\/lib\/index\.js$/;
/** What only its components need; nothing happens by loading them. */
const NEEDED_BY_IT = /\/node_modules\/(?:@trussworks\/react-uswds|focus-trap|focus-trap-react|tabbable)\//;

/** @returns the library's source, each component droppable that nobody names. Throws when there is nothing of the kind in it. */
export function droppable(source: string): string {
  const made = /\bforwardRef as (\w+), memo as (\w+)/.exec(source)?.slice(1);
  if (made === undefined) throw new Error('@trussworks/react-uswds no longer makes its components as apps/portal/build/lean.ts expects.');
  const lean = source
    .replace(new RegExp(`^(\\S[^\\n]*? = )(?=(?:${made.join('|')})\\()`, 'gm'), '$1/* @__PURE__ */ ')
    .replace(/^(\S[^\n]*? = )(class \{\n(?:\tstatic \{\n[^}]*\n\t\}\n)+\})/gm, '$1/* @__PURE__ */ (() => $2)()')
    .replace(/^\w+\.displayName = "\w+";$/gm, '');
  if (lean.split('/* @__PURE__ */ (() => class').length !== 2) throw new Error('The icons of @trussworks/react-uswds are no longer where apps/portal/build/lean.ts expects them.');
  return lean;
}

export const hasNoEffect = (id: string): boolean => NEEDED_BY_IT.test(id);

export const lean = (): Plugin => ({
  name: 'centerline-lean',
  transform: (source, id) => (LIBRARY.test(id) ? { code: droppable(source), map: null } : null),
});
