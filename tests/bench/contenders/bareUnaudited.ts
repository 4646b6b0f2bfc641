// Bare Temporal that writes nothing beside its own history.
import { bareTemporal } from './bare.js';

export const contend = bareTemporal(false);
