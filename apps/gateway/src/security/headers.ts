// Owns the headers of protection, on every answer of the gateway without exception. Nothing inline, nothing from elsewhere, never in a frame.
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

const SELF = ["'self'"];
const NONE = ["'none'"];
/** What no page of ours asks a browser for. */
const UNUSED = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb'];
const PERMISSIONS = UNUSED.map((name) => `${name}=()`).join(', ');

/** What our pages may load, run and send to: this very origin. */
const PAGES = {
  defaultSrc: NONE, scriptSrc: SELF, styleSrc: SELF, imgSrc: SELF, fontSrc: SELF, connectSrc: SELF, manifestSrc: SELF, formAction: SELF, objectSrc: NONE, baseUri: NONE, frameAncestors: NONE,
};
/** An answer of the API is data, whatever its content calls itself: nothing in it loads, runs or sends. */
const DATA = { defaultSrc: NONE, formAction: NONE, baseUri: NONE, frameAncestors: NONE };

/** Sets them on a response. Plain http is possible in development only, so only production promises TLS (HSTS). */
export function protectWith(mode: 'development' | 'production'): (request: IncomingMessage, response: ServerResponse) => void {
  const tls = mode === 'production';
  const protectionOf = (directives: typeof PAGES | typeof DATA) => helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...directives, ...(tls ? { upgradeInsecureRequests: [] } : {}) } },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Not `no-referrer`: with it a browser sends `Origin: null` with the forms of our own pages.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  const [ofPages, ofData] = [protectionOf(PAGES), protectionOf(DATA)];
  return (request, response) => {
    const protect = request.url?.startsWith('/api/') ? ofData : ofPages;
    protect(request, response, (error) => {
      if (error) throw error instanceof Error ? error : new Error('The headers of protection could not be set');
    });
    response.setHeader('permissions-policy', PERMISSIONS);
  };
}
