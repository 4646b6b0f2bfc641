// Owns what the form of an act is made of, as data: fields in the names of the command's body, and when each is asked. Pure.
// Must never judge a value: the law does, before anything is sent.
import type { Role } from '@centerline/cases';
import type { CaseView, Deadline, Me } from '../api/answers.js';

/** The words of one case type's course and acts; every type's own are a narrower form of this. */
export interface TypeWords {
  /** Steps of its course, for the step indicator. */
  readonly step: Readonly<Record<string, string>>;
  /** Stages in plain words, the agency's. */
  readonly stage: Readonly<Record<string, string>>;
  /** What a status means, said to a party. */
  readonly meaning: Readonly<Record<string, string>>;
  readonly act: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  readonly field: Readonly<Record<string, string>>;
  readonly hint: Readonly<Record<string, string>>;
  /** Closed lists of the law, by list and word. */
  readonly word: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Values of a form: texts, marks, lists of rows; by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;

/** What a form may know of its case and its reader. */
export interface Of {
  readonly view: CaseView;
  readonly me: Me;
  readonly deadlines: readonly Deadline[];
}
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

interface Common<Label extends string, Hint extends string> {
  /** In the body, nested ones with dots: `cargo.arrivedOn`. In a row, relative to the row. */
  readonly name: string;
  readonly label: Label;
  readonly hint?: Hint;
  readonly isOptional?: true;
  /** Asked only then. `values` are those of the row inside of rows. */
  readonly when?: (values: Values, of: Of) => boolean;
}
/** Options: the words of a closed list, or what the case itself offers. */
type From<List extends string> = { readonly list: List; readonly values: readonly string[] } | { readonly options: (of: Of, say: (path: string) => string) => readonly Option[] };
export interface Length {
  readonly least?: number;
  readonly most: number;
}

export type SimpleField<Label extends string = string, Hint extends string = string, List extends string = string> = Common<Label, Hint> &
  (
    | ({ readonly kind: 'text' } & Partial<Length>)
    | ({ readonly kind: 'area' } & Length)
    /** One per line; sent as a list. */
    | { readonly kind: 'lines' }
    | { readonly kind: 'day' }
    /** A whole number. */
    | { readonly kind: 'whole' }
    /** Whole U.S. dollars. */
    | { readonly kind: 'money' }
    /** `always`: sent as false too. */
    | { readonly kind: 'mark'; readonly always?: true }
    | ({ readonly kind: 'choice' } & From<List>)
    | ({ readonly kind: 'select' } & From<List>)
    | ({ readonly kind: 'many' } & From<List>)
    | { readonly kind: 'center' }
    | { readonly kind: 'centers' }
    /** Somebody of the reader's own office. */
    | { readonly kind: 'colleague'; readonly roles: readonly Role[] }
  );
export interface FixedRow {
  /** A name, or a word of the type's acts, which then is counted. */
  readonly title: string | { readonly word: string };
  /** Sent with the row, not asked. */
  readonly given: Readonly<Record<string, string>>;
  /** Read before one answers. */
  readonly about?: string;
}
export type Field<Label extends string = string, Hint extends string = string, List extends string = string> =
  | SimpleField<Label, Hint, List>
  | (Common<Label, Hint> & { readonly kind: 'texts'; readonly add: Label; readonly most: number } & { readonly length: Length })
  | (Common<Label, Hint> & {
      readonly kind: 'rows';
      readonly fields: readonly SimpleField<Label, Hint, List>[];
      /** Rows the case itself sets: one for each, neither more nor fewer. */
      readonly fixed?: (of: Of) => readonly FixedRow[];
      readonly add: Label;
      readonly most: number;
      /** What a new row holds. */
      readonly fresh?: (index: number) => Readonly<Record<string, string>>;
    })
  /** Which parts of an appeal are corrected, and those parts, in the fields of their filing. The body is the plan's own to finish. */
  | (Common<Label, Hint> & { readonly kind: 'corrections'; readonly parts: readonly string[]; readonly names: (values: Values) => readonly string[]; readonly changed: (values: Values, of: Of) => readonly string[] });

/** Whether an act moves the case on, adds to its record, or ends it. */
export type Weight = 'course' | 'record' | 'exit';
export interface ActPlan<Label extends string = string, Hint extends string = string, List extends string = string> {
  readonly fields: readonly Field<Label, Hint, List>[];
  /** What stands in the form at first, beside what is empty. */
  readonly initial?: (of: Of) => Values;
  /** Where the body says more than the form asks. */
  readonly finish?: (body: Readonly<Record<string, unknown>>, of: Of, values: Values) => Readonly<Record<string, unknown>>;
  /** Done on pages of its own. */
  readonly elsewhere?: 'filing';
}
type Key<Part> = keyof Part & string;
/** A type's fields, plans and simple fields, whose labels, hints and lists are words of its room. */
export type FieldIn<W extends TypeWords> = Field<Key<W['field']>, Key<W['hint']>, Key<W['word']>>;
export type SimpleFieldIn<W extends TypeWords> = SimpleField<Key<W['field']>, Key<W['hint']>, Key<W['word']>>;
export type ActPlanIn<W extends TypeWords> = ActPlan<Key<W['field']>, Key<W['hint']>, Key<W['word']>>;
/** One for each command a person may give. */
export type Plans<Kind extends string, W extends TypeWords> = Readonly<Record<Kind, ActPlanIn<W>>>;
