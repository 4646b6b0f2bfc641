// Owns the typesetting: a composed letter becomes a PDF/UA-1 file, byte for byte the same for the same letter. Loads its compiler at the first letter.
import { FRAME, type Block, type Fact, type LetterText, type Line } from '@centerline/cases/letters';
import { dateCell, plainLine, printed } from './printed.js';
import { TEMPLATE } from './template.js';

/** What we use of the compiler. */
interface Compiler {
  pdf(source: { readonly mainFileContent: string; readonly inputs: Record<string, string> }, options: { readonly pdfStandard: string; readonly creationTimestamp: number }): Uint8Array;
  evictCache(maxAge: number): void;
}
export type LoadCompiler = () => Promise<Compiler>;

/** This platform has no compiler for letters. Cases go on without; the sentence says what to do. */
export class NoPress extends Error {}

const loadTypst: LoadCompiler = async () => {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ workspace: import.meta.dirname });
};

const REFUSED_GLYPH = /the text `\\?"((?:[^"\\]|\\u\{[0-9a-f]+\}|\\.)+?)\\?"` could not be displayed/g;
/** A letter with more unprintable characters than this many rounds find is a fault of ours. */
const MOST_ROUNDS = 6;
const KEPT_RESULTS = 10;

/** The words of an error of the compiler, which may put them into its code. */
const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${'code' in error && typeof error.code === 'string' ? error.code : ''}` : String(error);
/** Characters of which the font has no picture, as the compiler names them. */
const unprintable = (words: string): readonly string[] =>
  [...words.matchAll(REFUSED_GLYPH)].flatMap(([, found = '']) => [...found.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))]);
const codeOf = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

export class Press {
  private compiler: Promise<Compiler> | null = null;

  constructor(private readonly load: LoadCompiler = loadTypst, private readonly platform = `${process.platform} ${process.arch}`) {}

  /** The letter as a PDF/UA-1 file: tagged, with title and language, fonts within. Rejects with `NoPress` where none can be made. */
  async print(letter: LetterText): Promise<Uint8Array> {
    const compiler = await this.ready();
    const missing = new Set<string>();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      try {
        const inputs = { letter: JSON.stringify(dataOf(letter, missing)) };
        const pdf = compiler.pdf({ mainFileContent: TEMPLATE, inputs }, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${letter.on.on}T00:00:00Z`) / 1_000 });
        compiler.evictCache(KEPT_RESULTS);
        return pdf;
      } catch (error) {
        const words = wordsOf(error);
        if (/unknown variant/.test(words)) throw this.none(error);
        const found = unprintable(words).filter((one) => !missing.has(one));
        if (found.length === 0) throw new Error(`A letter could not be typeset: ${words.slice(0, 500)}`, { cause: error });
        for (const one of found) missing.add(one);
      }
    }
    throw new Error(`A letter has unprintable characters that were not found in ${MOST_ROUNDS} rounds`);
  }

  private ready(): Promise<Compiler> {
    this.compiler ??= this.load().catch((error: unknown) => {
      throw this.none(error);
    });
    return this.compiler;
  }
  private none(cause: unknown): NoPress {
    const sentence = `Letters cannot be made on ${this.platform}: the package @myriaddreamin/typst-ts-node-compiler 0.7.0 is pinned for Linux on x64 with glibc. Cases and mail go on without letters.`;
    return new NoPress(sentence, { cause });
  }
}

interface PrintedRun {
  readonly text: string;
  readonly kind: 'words' | 'date' | 'rule' | 'name';
}

/** What the template reads: words only, facts already printed. */
function dataOf(letter: LetterText, missing: ReadonlySet<string>) {
  const { language } = letter;
  const clean = (text: string): string => (missing.size === 0 ? text : [...text].map((one) => (missing.has(one) ? codeOf(one) : one)).join(''));
  const words = (line: Line): string => clean(plainLine(line, language));
  const kindOf = ({ fact }: Fact): PrintedRun['kind'] => (fact === 'day' || fact === 'due' ? 'date' : fact === 'rule' ? 'rule' : 'name');
  const runOf = (fact: Fact): PrintedRun => ({ text: clean(printed(fact, language)), kind: kindOf(fact) });
  const runs = (line: Line): readonly PrintedRun[] => line.map((run) => ('words' in run ? { text: clean(run.words), kind: 'words' } : runOf(run.fact)));
  const listed = (facts: readonly Fact[]): readonly PrintedRun[] => facts.flatMap((fact, place) => [...(place > 0 ? [{ text: ', ', kind: 'words' } as const] : []), runOf(fact)]);
  const own = (sentence: (typeof FRAME)['sample']): string => sentence.texts[language];

  const blockOf = (block: Block): object => {
    switch (block.block) {
      case 'paragraph':
      case 'heading':
        return { block: block.block, line: runs(block.line) };
      case 'facts':
        return { block: 'facts', rows: block.rows.map((row) => ({ what: runs(row.what), value: listed(row.value) })) };
      case 'quotes':
        return { block: 'quotes', by: runs(block.by), texts: block.texts.map((quote) => clean(quote.text)) };
      case 'dates':
        return { block: 'dates', rows: block.rows.map((row) => ({ what: runs(row.what), date: dateCell(row.date, language), rule: [runOf(row.rule)] })) };
    }
  };
  const [year, month, day] = letter.on.on.split('-').map(Number);
  const note: readonly object[] = missing.size > 0 ? [{ block: 'paragraph', line: [{ text: own(FRAME.unprintable), kind: 'words' }] }] : [];
  return {
    language, title: words(letter.title), author: `Centerline (${own(FRAME.sampleShort)})`, number: clean(letter.number.text), date: { year, month, day },
    words: {
      sample: own(FRAME.sample), sampleShort: own(FRAME.sampleShort), page: own(FRAME.page), of: own(FRAME.of), whatFor: own(FRAME.whatFor), until: own(FRAME.until), rule: own(FRAME.rule),
    },
    office: letter.office.map(words),
    head: [
      [own(FRAME.date), printed(letter.on, language)], [own(FRAME.to), letter.to.map((name) => clean(name.text)).join(', ')], [own(FRAME.number), clean(letter.number.text)],
    ],
    blocks: [...letter.blocks.map(blockOf), ...note],
  };
}
