// Owns what a contender is: something one could have built the promise on. Each does the same durable work and is measured by the same driver.
// The work: file durably with a deadline far ahead and an audit row; decide, which cancels the deadline, with a second audit row; come to its end.

/** What a contender is told when it starts. Every one has a database of its own on the same PostgreSQL. */
export interface Grounds {
  /** The contender's own database, as its owner. */
  readonly databaseUrl: string;
  /** For those of ours: the ledger of the contender's own, as the services' role. */
  readonly serviceDatabaseUrl: string;
  /** The same as the worker's role, and as the auditors'. */
  readonly workDatabaseUrl: string;
  readonly auditDatabaseUrl: string;
  readonly temporalAddress: string;
  readonly urls: Readonly<Record<string, string>>;
  /** Home of the running system: its keys and its remains. */
  readonly home: string;
  /** A folder to work in, removed afterwards. */
  readonly folder: string;
}

/** Counted at the end of a run: every case decided, two audit rows each, none twice. */
export interface Account {
  readonly cases: number;
  readonly decided: number;
  readonly audit: number;
  readonly doubled: number;
}

export interface Contender {
  readonly name: string;
  /** What ran, for the reader of the tables. */
  readonly versions: Readonly<Record<string, string>>;
  /** Resolves at the durable acknowledgement, with what `decide` needs. */
  accept(): Promise<string>;
  /** Resolves when the decision is durably acknowledged. @param version of the case, where something happened to it since it was filed. */
  decide(id: string, version?: number): Promise<void>;
  /** Resolves when everything decided so far has come to its end in the contender's engine; null where nothing comes after the decision. */
  readonly ended: ((waiting?: number) => Promise<void>) | null;
  account(): Promise<Account>;
  /** Of those whose lateness is measured: lays so many more deadlines far ahead. */
  fill?(count: number): Promise<void>;
  /** Lays deadlines so many milliseconds after a common instant a few seconds ahead; how late each had written its row. */
  late?(dues: readonly number[]): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** A module in `contenders/` or `peers/` exports this as `contend`. */
export type Contend = (grounds: Grounds) => Promise<Contender>;
