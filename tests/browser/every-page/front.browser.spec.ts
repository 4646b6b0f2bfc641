// The pages around the work, in every state: axe, layout, name, language and keyboard.
import { readsWell } from '../src/readsWell.js';
import { ROOMS } from '../src/everyRoute.js';

readsWell(ROOMS.front);
