import type { AnySetting, Roles } from "@bazgasht/casework"
import type { CaseFileError, IdentifierKind } from "@bazgasht/core"
import type { Citation } from "@bazgasht/rules"

/** Who keeps a register, and what its statements may come from, as a jurisdiction states it. */
export interface RecordTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who registers, states what is known, and moves a record to another unit. */
  readonly registrars: Roles
  /** Who corrects what was wrong. */
  readonly correctors: Roles
  /** Who closes a record, reopens it, and merges two that are of one. */
  readonly closers: Roles
  /** Codes of what a statement may come from. */
  readonly sources: ReadonlyArray<string>
  /** Codes of the reasons for which a record is closed. */
  readonly closingReasons: ReadonlyArray<string>
  /** Kinds of numbers by which records are distinguished. */
  readonly identifiers: ReadonlyArray<IdentifierKind>
}

/** By what a command to a record is judged. */
export interface RecordSetting extends AnySetting {
  readonly terms: RecordTerms
  /** Everything that is wrong with what a record says on a day. */
  readonly flawsOf: (content: { readonly [field: string]: unknown }) => ReadonlyArray<CaseFileError>
  /** Whether the register keeps the record into which another is merged. Read from that record; absent where the life cycle runs without a store. */
  readonly isKept?: boolean
}
