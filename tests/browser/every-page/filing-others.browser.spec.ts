// Each page on which zone questions and petitions are filed, and the page of Centers, in every state: axe, layout, name, language and keyboard.
import { readsWell } from '../src/readsWell.js';
import { ROOMS } from '../src/everyRoute.js';

readsWell(ROOMS['filing-others']);
