// The pages people have for themselves, in every state: axe, layout, name, language and keyboard.
import { readsWell } from '../src/readsWell.js';
import { ROOMS } from '../src/everyRoute.js';

readsWell(ROOMS.account);
