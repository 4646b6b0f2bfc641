// What can be done with a case, as forms and with everything wrong that can be: axe, layout, name, language and keyboard.
import { readsWell } from '../src/readsWell.js';
import { ROOMS } from '../src/everyRoute.js';

readsWell(ROOMS.acts);
