// Bare Temporal that writes the same two audit rows.
import { bareTemporal } from './bare.js';

export const contend = bareTemporal(true);
