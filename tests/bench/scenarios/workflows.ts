// Owns how scenarios look into Temporal: when a case's timer was armed, how long its history is. Reads only.
import { Client, Connection } from '@temporalio/client';

export interface Looked {
  /** Milliseconds since 1970 when the first timer was armed; null when the case came to its end before one was. */
  readonly armedAtMs: number | null;
  readonly events: number;
}

const AT_ONCE = 8;

/** The histories of these cases, in their order. */
export async function historiesOf(address: string, ids: readonly string[]): Promise<readonly Looked[]> {
  const connection = await Connection.connect({ address });
  const { workflow } = new Client({ connection });
  const found: Looked[] = [];
  let next = 0;
  const look = async (): Promise<void> => {
    for (let turn = next++; turn < ids.length; turn = next++) {
      const { events } = await workflow.getHandle(ids[turn] ?? '').fetchHistory();
      const armed = (events ?? []).find((event) => event.timerStartedEventAttributes)?.eventTime;
      found[turn] = { events: events?.length ?? 0, armedAtMs: armed ? Number(armed.seconds) * 1_000 + (armed.nanos ?? 0) / 1_000_000 : null };
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, look));
    return found;
  } finally {
    await connection.close();
  }
}
