// Owns what a test may start of this service. Nobody imports an app.
export { readPeople } from './people.js';
export { providerFor } from './provider.js';
export { serve } from './server.js';
