/**
 * Proofs: what each part of an expression came to, and why a part came to nothing.
 *
 * @module
 */

import type { Node } from "../expression.ts"
import type { Value } from "../values/value.ts"

/** Why a part has no value. Codes are stable; words for them stand in the message catalogues. */
export type Problem =
  | { readonly code: "fact.unknown"; readonly fact: string }
  | { readonly code: "fact.wrongKind"; readonly fact: string; readonly expected: string }
  | { readonly code: "field.unknown"; readonly list: string; readonly field: string }
  | { readonly code: "parameter.noValue"; readonly parameter: string; readonly day: number }
  | { readonly code: "version.none"; readonly day: number }
  | { readonly code: "table.noRow" }
  | { readonly code: "table.overlap"; readonly rows: ReadonlyArray<number> }
  | { readonly code: "exception.conflict"; readonly exceptions: ReadonlyArray<string> }
  | { readonly code: "list.empty"; readonly list: string }
  | { readonly code: "number.outOfRange" }
  | { readonly code: "number.divisionByZero" }
  | { readonly code: "day.outsideCalendar" }
  | { readonly code: "reference.missing"; readonly to: "rule" | "parameter" | "policy"; readonly id: string }

/** An expression together with what it came to for one case on one day. */
export interface Proof {
  readonly node: Node
  /** `undefined` means unknown. */
  readonly value: Value | undefined
  readonly parts: ReadonlyArray<Proof>
  /** Why this part itself has no value; absent when its parts are to blame. */
  readonly problem?: Problem
}
