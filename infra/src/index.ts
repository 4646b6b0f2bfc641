// What other parts of the repository may use of the set-up: bring a system up, find the one that runs, read the command line.
export { bringUp, type BringUp, type RunningSystem } from './system.js';
export { endpoints, runningState, type Endpoints } from './endpoints.js';
export { spoken, type Spoken } from './options.js';
export { defaultPortBase, serviceNames, urlsFor, type ServiceName, type Urls } from './ports.js';
export { endingOnSignals, type Ending } from './signals.js';
export { homeAt, repository, type Home } from './places.js';
export { Unable, linesOf } from './unable.js';
export { readState, type State } from './state.js';
export { leftBehind, sweepHomes, testHome } from './test-home.js';
export { ledgerApart } from './ledger-apart.js';
export { temporalNamespace } from './temporal.js';
export { advance, type Advanced, type Due, type Stop } from './time-travel.js';
