// Owns the question which methods an address takes, asked of the routes as Express has them.
import type { Application } from 'express';

interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** `[]` when nothing is at that path. */
export function allowedMethods(app: Application, path: string): readonly string[] {
  const { stack } = app.router as unknown as { readonly stack: readonly Layer[] };
  const routes = stack.filter((layer) => {
    try {
      return layer.route !== undefined && layer.match(path);
    } catch {
      return false; // an address that cannot be decoded matches nothing
    }
  });
  return [...new Set(routes.flatMap((layer) => Object.keys(layer.route?.methods ?? {})))].map((method) => method.toUpperCase()).filter((method) => method !== '_ALL').sort();
}
