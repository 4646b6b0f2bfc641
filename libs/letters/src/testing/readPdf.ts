// For tests: reads back what a letter's file says, from its own bytes: text by its fonts' tables, language, title, marks of PDF/UA. No tool of the machine is asked.
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** What is printed, in reading order, without running heads and feet. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** `1` for PDF/UA-1. */
  readonly uaPart: string | null;
  readonly pages: number;
  /** Fonts that are used, and whether each is within the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

type Objects = ReadonlyMap<number, string>;

const objectsOf = (file: string): Objects => new Map([...file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body]) => [Number(number), body ?? '']));

function streamOf(body: string): string {
  const from = body.indexOf('stream\n') + 'stream\n'.length;
  const raw = body.slice(from, body.lastIndexOf('\nendstream'));
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
}
const reference = (body: string, name: string): number => Number(new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(body)?.[1] ?? NaN);
const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph numbers to text: the ToUnicode table of a font. */
function glyphsOf(table: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/gi)) glyphs.set(Number.parseInt(from, 16), utf16(to));
  for (const [, block = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', start = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/gi))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1)
        glyphs.set(glyph, String.fromCodePoint(Number.parseInt(start, 16) + glyph - Number.parseInt(from, 16)));
  return glyphs;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, other: string | undefined) => (octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[other ?? ''] ?? other ?? '')));

/** Where a string in round brackets ends: brackets within it are balanced or escaped. */
function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let place = from; place < content.length; place += 1) {
    if (content[place] === '\\') place += 1;
    else if (content[place] === '(') depth += 1;
    else if (content[place] === ')' && (depth -= 1) === 0) return place + 1;
  }
  return content.length;
}

/** The tokens of a content stream; a string is given as its bytes behind a quotation mark. */
function* tokensOf(content: string): Generator<string> {
  for (let place = 0; place < content.length; ) {
    if (content[place] === '(') {
      const end = endOfString(content, place);
      yield `"${unescaped(content.slice(place + 1, end - 1))}`;
      place = end;
      continue;
    }
    const [token = ' '] = /^(?:<[0-9a-fA-F]+>|<<|>>|[[\]]|\/?[^\s()<>[\]/]+|[\s\S])/.exec(content.slice(place, place + 400)) ?? [];
    if (/^<[0-9a-fA-F]+>$/.test(token)) yield `"${Buffer.from(token.slice(1, -1), 'hex').toString('latin1')}`;
    else if (token.trim() !== '') yield token;
    place += token.length;
  }
}

function shown(bytes: string, glyphs: ReadonlyMap<number, string>): string {
  let words = '';
  for (let place = 0; place + 1 < bytes.length; place += 2) words += glyphs.get(bytes.charCodeAt(place) * 256 + bytes.charCodeAt(place + 1)) ?? '\ufffd';
  return words;
}

function pageText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let text = '';
  let line = '';
  let glyphs: ReadonlyMap<number, string> = new Map();
  let operands: string[] = [];
  const marks: boolean[] = [];
  for (const token of tokensOf(content)) {
    switch (token) {
      case 'BDC':
      case 'BMC':
        marks.push(operands.includes('/Artifact'));
        break;
      case 'EMC':
        marks.pop();
        break;
      case 'cm': {
        // A line that goes on keeps the space at its end; whatever else begins at another height is another piece.
        const height = operands.at(-1) ?? '';
        if (height !== line && text !== '' && !/\s$/.test(text)) text += '\n';
        line = height;
        break;
      }
      case 'Tf':
        glyphs = fonts.get((operands[0] ?? '').slice(1)) ?? new Map();
        break;
      case 'Tj':
      case 'TJ':
        if (!marks.includes(true)) text += operands.filter((one) => one.startsWith('"')).map((one) => shown(one.slice(1), glyphs)).join('');
        break;
      default:
        operands.push(token);
        // Numbers, names, strings and brackets wait for their operator; any other word is one that says nothing about text.
        if (/^[A-Za-z*]+$/.test(token)) operands = [];
        continue;
    }
    operands = [];
  }
  return text;
}

export function readPdf(pdf: Uint8Array): ReadPdf {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = objectsOf(file);
  const body = (number: number): string => objects.get(number) ?? '';
  const catalog = [...objects.values()].find((one) => one.includes('/Type /Catalog')) ?? '';
  const metadata = Buffer.from(body(reference(catalog, 'Metadata')), 'latin1').toString('utf8');
  const fontNumbers = [...objects].filter(([, one]) => one.includes('/Subtype /Type0')).map(([number]) => number);
  const tables = new Map(fontNumbers.map((number) => [number, glyphsOf(streamOf(body(reference(body(number), 'ToUnicode'))))]));
  const pages = [...(/\/Kids \[([^\]]*)\]/.exec([...objects.values()].find((one) => one.includes('/Type /Pages')) ?? '')?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  const text = pages.map((number) => {
    const page = body(number);
    const fonts = new Map([...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [name, tables.get(Number(font)) ?? new Map<number, string>()]));
    return pageText(streamOf(body(reference(page, 'Contents'))), fonts);
  });
  return {
    text: text.join('\n').replaceAll('\u00a0', ' '),
    title: /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/.exec(metadata)?.[1] ?? '',
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? '',
    isTagged: /\/Marked true/.test(catalog) && /\/StructTreeRoot/.test(catalog) && /\/DisplayDocTitle true/.test(catalog),
    uaPart: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(metadata)?.[1] ?? null,
    pages: pages.length,
    fonts: fontNumbers.map((number) => {
      const descendant = body(reference(body(number), 'DescendantFonts'));
      return { name: /\/BaseFont \/([^\s]*)/.exec(body(number))?.[1] ?? '', embedded: /\/FontFile\d? \d+ 0 R/.test(body(reference(descendant, 'FontDescriptor'))) };
    }),
  };
}
