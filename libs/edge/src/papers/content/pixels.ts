// Owns how large a picture may be when it is drawn (POLICY; OWASP ASVS 5.2.6): a few bytes may ask whoever opens it for gigabytes. Read from its head, never drawn here.
import { imageSizeFromFile } from 'image-size/fromFile';
import type { ContentFault } from './content.js';

/** A sheet of 11 by 17 inches, scanned at 800 dots an inch, has 120 million. */
export const MOST_PIXELS = 150_000_000;
const MOST_A_SIDE = 30_000;

export async function pixelFault(path: string): Promise<ContentFault | null> {
  const size = await imageSizeFromFile(path).catch(() => null);
  if (size === null || size.width < 1 || size.height < 1) return { code: 'cut-off', message: 'The picture does not say how large it is.' };
  const { width, height } = size;
  if (width <= MOST_A_SIDE && height <= MOST_A_SIDE && width * height <= MOST_PIXELS) return null;
  return { code: 'too-many-pixels', message: `The picture has ${width.toLocaleString('en-US')} by ${height.toLocaleString('en-US')} pixels, more than can be opened safely: at most ${MOST_PIXELS / 1_000_000} million are taken.` };
}
