/** What the page and its workers say to each other: plain data in the language of the page. */

/** The languages of the page. */
export type Language = "fa" | "en"

/** A change to the law that the reader makes: another value of a parameter, or another text of a rule. */
export type LawEdit =
  | {
      readonly of: "parameter"
      readonly id: string
      readonly value: unknown
      /** The day from which it holds, as it is written in the calendar of the pack; on every day unless given. */
      readonly from?: string
    }
  | { readonly of: "rule"; readonly id: string; readonly data: unknown; readonly from?: string }

/** A step to a field: its name, or its place in a list. */
export type Path = ReadonlyArray<string | number>

/** Something wrong with a file or an edit, at its place. */
export interface Fault {
  readonly path: Path
  readonly message: string
}

/** The outcome of a decision. */
export type OutcomeName = "eligible" | "notYet" | "barred" | "undetermined" | "referred"

/** A part of a time line, from a day up to, not including, another: days since 1970. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly answer: "yes" | "no" | "unknown"
}

/** A decision in one line. */
export interface DecisionLine {
  readonly key: string
  readonly rule: string
  readonly title: string
  readonly outcome: OutcomeName
  /** Whether a yes is against the person. */
  readonly adverse: boolean
  readonly sentence: string
}

/** Decisions under one heading. */
export interface DecisionGroup {
  readonly heading: string
  readonly decisions: ReadonlyArray<DecisionLine>
}

/** A line with the lines under it. */
export interface Line {
  readonly text: string
  readonly mark?: "yes" | "no" | "unknown"
  readonly of: ReadonlyArray<Line>
  readonly folded: boolean
}

/** A question for a field of the file. */
export interface FieldAsked {
  readonly path: Path
  readonly question: string
  readonly kind: string
  readonly choices: ReadonlyArray<{ readonly value: unknown; readonly label: string }>
  /** Who issues the document, and which it is. */
  readonly origin: ReadonlyArray<string>
  /** Why it is asked: the clauses that hang on it. */
  readonly reasons: ReadonlyArray<string>
  readonly settlesAlone: boolean
  /** Of how many open decisions the answer could settle the outcome by itself, and in how many it has a part. */
  readonly settles?: { readonly alone: number; readonly together: number; readonly open: number }
}

/** Everything that is said of one decision. */
export interface DecisionDetails {
  readonly key: string
  readonly rule: string
  readonly acts: ReadonlyArray<string>
  readonly quantities: ReadonlyArray<string>
  readonly grounds: ReadonlyArray<{
    readonly heading: string
    readonly lines: ReadonlyArray<{ readonly text: string; readonly sources: ReadonlyArray<string> }>
  }>
  readonly questions: ReadonlyArray<FieldAsked>
  /** What keeps the answer open whatever the file says. */
  readonly gaps: ReadonlyArray<string>
  /** The smallest changes that would turn the answer. */
  readonly remedies: ReadonlyArray<ReadonlyArray<string>>
  /** Whether there are certainly no others. */
  readonly remediesComplete: boolean
  readonly proof: ReadonlyArray<Line>
  readonly sources: ReadonlyArray<string>
  readonly receipt: ReadonlyArray<readonly [name: string, value: string]>
}

/** A number of the law, on the day that is asked about. */
export interface ParameterView {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly written: string
  readonly words: string
  readonly since?: string
  readonly sources: ReadonlyArray<string>
  readonly edited: boolean
}

/** A rule in words, as data, and the numbers that it reads. */
export interface RuleView {
  readonly id: string
  readonly title: string
  readonly words: Line
  readonly data: string
  readonly edited: boolean
  readonly parameters: ReadonlyArray<ParameterView>
}

/** A field that a file may have, for completion. */
export interface KnownField {
  readonly path: ReadonlyArray<string>
  readonly label: string
  readonly kind: string
  readonly codes: ReadonlyArray<{ readonly code: string; readonly title: string }>
}

/** What the page asks of the worker that decides. */
export interface CaseRequest {
  readonly id: number
  readonly language: Language
  readonly file: unknown
  /** As it is written; the day of the file, else the last case's, unless given. */
  readonly day?: string
  readonly edits: ReadonlyArray<LawEdit>
  /** The decision to explain, by its key; the first one of the rule where there is no such key. */
  readonly open?: { readonly key: string; readonly rule: string }
  /** The rule to show. */
  readonly rule: string
}

/** The day of the decision, and the days around it that the slider offers. */
export interface DayView {
  readonly today: number
  readonly from: number
  readonly to: number
  readonly written: string
  readonly words: string
  readonly fromWords: string
  readonly toWords: string
}

/** What the worker that decides answers, in this order: a refusal or lines, then time lines, details and the rule. */
export type CaseAnswer =
  | {
      readonly id: number
      readonly says: "refused"
      readonly faults: ReadonlyArray<Fault>
      readonly lawFaults: ReadonlyArray<Fault>
    }
  | {
      readonly id: number
      readonly says: "decided"
      readonly groups: ReadonlyArray<DecisionGroup>
      readonly day: DayView
      readonly open?: string
      readonly lawFaults: ReadonlyArray<Fault>
    }
  | { readonly id: number; readonly says: "rule"; readonly rule: RuleView }
  | { readonly id: number; readonly says: "details"; readonly details: DecisionDetails }
  | {
      readonly id: number
      readonly says: "spans"
      readonly spans: { readonly [key: string]: ReadonlyArray<Span> }
    }
  /** The best next questions over all open decisions. */
  | { readonly id: number; readonly says: "next"; readonly questions: ReadonlyArray<FieldAsked> }
  | { readonly id: number; readonly says: "fields"; readonly fields: ReadonlyArray<KnownField> }
  | { readonly id: number; readonly says: "done" }

/** A number of the law that a slider moves, with the values that it offers. */
export interface Lever {
  readonly rule: string
  readonly parameter: string
  readonly title: string
  readonly values: ReadonlyArray<{ readonly value: unknown; readonly words: string }>
  /** The place of the value in force. */
  readonly inForce: number
}

/** What the page asks of the worker that counts. */
export type CountRequest =
  | { readonly id: number; readonly ask: "open"; readonly language: Language; readonly register: string }
  | {
      readonly id: number
      readonly ask: "count"
      readonly language: Language
      readonly rule: string
      readonly edits: ReadonlyArray<LawEdit>
    }

/** How many the law lets be proposed: surely, and at most where facts are unknown. */
export interface Counted {
  readonly sure: number
  readonly possible: number
}

/** A row of a comparison: people of a group under the law in force and under the reform. */
export interface GroupCount {
  readonly title: string
  readonly people: number
  readonly before: number
  readonly after: number
}

/** What the worker that counts answers. */
export type CountAnswer =
  | {
      readonly id: number
      readonly says: "opened"
      readonly people: number
      readonly day: string
      readonly levers: ReadonlyArray<Lever>
    }
  | {
      readonly id: number
      readonly says: "counted"
      readonly before: Counted
      readonly after: Counted
      readonly gains: number
      readonly loses: number
      readonly groups: ReadonlyArray<{ readonly title: string; readonly rows: ReadonlyArray<GroupCount> }>
      readonly milliseconds: number
    }
  | { readonly id: number; readonly says: "failed"; readonly message: string }
