// Owns the arithmetic of a first visit: which files the shell needs, and what each page adds to them. Pure.

/** Vite's manifest, as far as it is read here: files by entry, with what each imports now and later. */
export type Manifest = Readonly<Record<string, Chunk>>;
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

export interface Weight {
  /** Bytes of the scripts every visit loads. */
  readonly shell: number;
  /** Bytes each page loads beyond the shell, heaviest first. */
  readonly pages: readonly { readonly name: string; readonly bytes: number }[];
  /** Bytes of all style sheets. */
  readonly css: number;
}

/** Everything a chunk needs at once, itself included. */
function closure(manifest: Manifest, name: string, found: Set<string> = new Set()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined || found.has(name)) return found;
  found.add(name);
  for (const one of chunk.imports ?? []) closure(manifest, one, found);
  return found;
}

/** @param sizeOf bytes of a file as it travels. Throws when the manifest has no entry. */
export function weigh(manifest: Manifest, sizeOf: (file: string) => number): Weight {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true);
  if (entry === undefined) throw new Error('The manifest names no entry.');
  const shell = closure(manifest, entry);
  const scripts = (names: Iterable<string>): number =>
    [...new Set([...names].flatMap((name) => manifest[name]?.file ?? []))].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + sizeOf(file), 0);
  const later = Object.keys(manifest).filter((name) => !shell.has(name) && manifest[name]?.file.endsWith('.js') === true && !name.startsWith('_'));
  const pages = later
    .map((name) => ({ name, bytes: scripts([...closure(manifest, name)].filter((one) => !shell.has(one))) }))
    .sort((a, b) => b.bytes - a.bytes);
  const sheets = new Set(Object.values(manifest).flatMap((chunk) => [...(chunk.css ?? []), ...(chunk.file.endsWith('.css') ? [chunk.file] : [])]));
  return { shell: scripts(shell), pages, css: [...sheets].reduce((sum, file) => sum + sizeOf(file), 0) };
}
