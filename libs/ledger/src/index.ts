export { Ledger } from './ledger.js';
export { ask, statements, type Database } from './database.js';
export { newCaseId } from './newCaseId.js';
export * from './orders.js';
export { GROUPINGS, type Grouping, type OversightQuery, type Promised, type Tally } from './oversight.js';
export { Sessions, type SessionRow } from './sessions.js';
export { Newsroom, type Bulletin, type Missed, type News, type NewsOrder } from './news.js';
export * from './papers/orders.js';
export { Papers } from './papers/papers.js';
