// Owns the charts of docs/performance.md: horizontal bars with the least and the most of the rounds, as SVG that is read without colour and without a script.
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Ours are drawn darker, and said so in words. */
  readonly isOurs: boolean;
}

const WIDTH = 760;
const LEFT = 300;
const RIGHT = 90;
const ROW = 26;
const TOP = 44;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const told = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** One chart; bars in the order given. The whole is also its own description, for those who do not see it. */
export function barChart(title: string, unit: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map((bar) => bar.most), Number.MIN_VALUE);
  const x = (value: number): number => LEFT + (value / most) * (WIDTH - LEFT - RIGHT);
  const rows = bars.map(({ label, value, least, most: highest, isOurs }, index) => {
    const y = TOP + index * ROW;
    return [
      `<text x="${LEFT - 8}" y="${y + 13}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${Math.max(1, x(value) - LEFT).toFixed(1)}" height="16" fill="${isOurs ? '#1a4480' : '#a9aeb1'}"/>`,
      `<path d="M${x(least).toFixed(1)} ${y + 8}H${x(highest).toFixed(1)}M${x(least).toFixed(1)} ${y + 4}v8M${x(highest).toFixed(1)} ${y + 4}v8" stroke="#1b1b1b" fill="none"/>`,
      `<text x="${(x(highest) + 6).toFixed(1)}" y="${y + 13}">${told(value)}</text>`,
    ].join('\n');
  });
  const description = bars.map(({ label, value }) => `${label}: ${told(value)} ${unit}`).join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${TOP + bars.length * ROW + 8}" role="img" aria-labelledby="t d" font-family="sans-serif" font-size="12">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc><rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="8" y="20" font-size="15" font-weight="bold">${escaped(title)}</text><text x="${LEFT}" y="36" fill="#565c65">${escaped(unit)}; dark bars are Centerline's; whiskers from the least to the most of the rounds</text>`,
    ...rows, '</svg>', '',
  ].join('\n');
}
