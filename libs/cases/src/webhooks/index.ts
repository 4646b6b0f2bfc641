// Where news may be posted to.
export { endpointOf, type Endpoint, type EndpointRefusal } from './endpoint.js';
export { closedRange, isAddress, isLoopback } from './ranges.js';
