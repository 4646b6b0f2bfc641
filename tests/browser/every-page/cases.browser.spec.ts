// The lists of cases and the parts of a case, in every state: axe, layout, name, language and keyboard.
import { readsWell } from '../src/readsWell.js';
import { ROOMS } from '../src/everyRoute.js';

readsWell(ROOMS.cases);
