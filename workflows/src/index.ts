export * from './activities.js';
export { reassignment } from './reassignment.js';
export { ftzEscalation } from './ftzEscalation.js';
export { fpfInput } from './fpfInput.js';
