// Owns sessions, codes and grants while the process lives. They end with it: people sign in again. Must never write a file.

interface Kept {
  readonly payload: Record<string, unknown>;
  readonly untilMs: number;
}
type Payload = Record<string, unknown> & { readonly uid?: string; readonly grantId?: string; consumed?: number };

/** A store of the kind oidc-provider asks for, one per kind of thing, over one map. */
export function storeInMemory(now: () => number = Date.now): (kind: string) => object {
  const kept = new Map<string, Kept>();
  const live = (key: string): Payload | undefined => {
    const found = kept.get(key);
    if (found && found.untilMs <= now()) kept.delete(key);
    return found && found.untilMs > now() ? (found.payload as Payload) : undefined;
  };
  let sweptMs = now();
  const sweep = (): void => {
    if (now() - sweptMs < 60_000) return;
    sweptMs = now();
    for (const [key, { untilMs }] of kept) if (untilMs <= sweptMs) kept.delete(key);
  };
  return (kind) => ({
    async upsert(id: string, payload: Payload, seconds?: number): Promise<void> {
      sweep();
      kept.set(`${kind}:${id}`, { payload, untilMs: seconds === undefined ? Infinity : now() + seconds * 1_000 });
    },
    find: async (id: string): Promise<Payload | undefined> => live(`${kind}:${id}`),
    async findByUid(uid: string): Promise<Payload | undefined> {
      for (const key of kept.keys()) if (key.startsWith(`${kind}:`) && live(key)?.uid === uid) return live(key);
      return undefined;
    },
    // Devices with user codes are not offered.
    findByUserCode: async (): Promise<undefined> => undefined,
    async consume(id: string): Promise<void> {
      const found = live(`${kind}:${id}`);
      if (found) found.consumed = Math.floor(now() / 1_000);
    },
    async destroy(id: string): Promise<void> {
      kept.delete(`${kind}:${id}`);
    },
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of kept) if (key.startsWith(`${kind}:`) && payload['grantId'] === grantId) kept.delete(key);
    },
  });
}
