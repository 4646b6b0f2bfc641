// Owns the headers of protection, on every answer of the gateway without exception. Nothing inline, nothing from elsewhere, never in a frame.
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

const SELF = ["'self'"];
const NONE = ["'none'"];
/** What no page of ours asks a browser for. */
const UNUSED = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb'];
const PERMISSIONS = UNUSED.map((name) => `${name}=()`).join(', ');

/** Sets them on a response. Plain http is possible in development only, so only production promises TLS (HSTS). */
export function protectWith(mode: 'development' | 'production'): (request: IncomingMessage, response: ServerResponse) => void {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE, scriptSrc: SELF, styleSrc: SELF, imgSrc: SELF, fontSrc: SELF, connectSrc: SELF, manifestSrc: SELF, formAction: SELF,
        objectSrc: NONE, baseUri: NONE, frameAncestors: NONE,
        ...(mode === 'production' ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: mode === 'production' ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Not `no-referrer`: with it a browser sends `Origin: null` with the forms of our own pages.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  return (request, response) => {
    protect(request, response, (error) => {
      if (error) throw error instanceof Error ? error : new Error('The headers of protection could not be set');
    });
    response.setHeader('permissions-policy', PERMISSIONS);
  };
}
