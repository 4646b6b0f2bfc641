// Owns the order in which the stories are told.
import type { Story } from '../storyteller.js';
import { followedInPart } from './followedInPart.js';
import { grantedAppeal } from './grantedAppeal.js';
import { headquartersDirection } from './headquartersDirection.js';
import { lapsedInput } from './lapsedInput.js';
import { refusedFilings } from './refusedFilings.js';
import { releaseHold } from './releaseHold.js';
import { silentCenters } from './silentCenters.js';

export const STORIES: readonly Story[] = [grantedAppeal, silentCenters, releaseHold, headquartersDirection, followedInPart, lapsedInput, refusedFilings];
