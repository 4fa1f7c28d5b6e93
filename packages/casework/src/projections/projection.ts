import type { Json } from "../ports/storage/json.ts"
import type { KeptChange } from "../ports/storage/kept-rows.ts"
import type { AnyKind } from "../services/case-kind.ts"
import type { CaseChange } from "./case-change.ts"

/** The rows that some changes touch, and what becomes of them. */
export interface Fold {
  /** The keys of the rows that it has to know. */
  readonly keys: ReadonlyArray<string>
  /** The rows that change; `before` gives the value of a row that was asked for. */
  readonly rows: (before: (key: string) => Json | undefined) => KeptChange["rows"]
}

/** A table that is folded from the events of cases, and kept. */
export interface Projection {
  /** The name of its table. What is computed otherwise needs another name, and so another table. */
  readonly name: string
  /** The kinds whose events it reads; those of others are passed over. */
  readonly kinds: ReadonlyArray<AnyKind>
  /** What changes do to its rows: of any split of the feed into pages the same rows come out. */
  readonly fold: (changes: ReadonlyArray<CaseChange>) => Fold
}
