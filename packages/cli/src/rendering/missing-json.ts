/**
 * What is missing, for programs.
 *
 * @module
 */

import { formatPath } from "@bazgasht/casework"
import type { MissingField, MissingFields, WrittenKind } from "@bazgasht/core"
import type { Missing, Problem, Text } from "@bazgasht/rules"

/** What would settle it. */
export interface MissingJson {
  /** The smallest sets of fields of the file that could settle it together, by their paths; without a file, of facts by their ids. */
  readonly sets: ReadonlyArray<ReadonlyArray<string>>
  /** What to ask, the most useful first. */
  readonly questions: ReadonlyArray<{
    /** The fact; of a field the first fact that it is asked for, or its path. */
    readonly id: string
    /** Where it is written in the file. */
    readonly path?: string
    /** The opening in whose file it is written; absent where that is the file of the person or the family. */
    readonly opening?: string
    /** What belongs there. */
    readonly kind?: WrittenKind
    readonly codes?: ReadonlyArray<string>
    /** Every fact that the field is asked for. */
    readonly facts?: ReadonlyArray<string>
    readonly label: Text
    readonly issuer?: string
    readonly evidence?: Text
    readonly settlesAlone: boolean
  }>
  /** What nobody can be asked for: a number without a value on a day, a row that our source does not have. */
  readonly gaps: ReadonlyArray<Problem>
  /** Whether the sets are certainly all. */
  readonly complete: boolean
}

/** Where a field is written; that of an opening with the id of the opening before it. */
export const writtenAt = ({ opening, path }: MissingField): string =>
  opening === undefined ? formatPath(path) : `${opening}: ${formatPath(path)}`

/** What would settle an answer as fields of the file, for programs. */
const missingFieldsJson = ({ complete, gaps, questions, sets }: MissingFields): MissingJson => ({
  sets: sets.map((fields) => fields.map(writtenAt)),
  questions: questions.map(
    ({ facts, field: { codes, evidence, issuer, kind, label, opening, path }, settlesAlone }) => ({
      id: facts[0] ?? formatPath(path),
      path: formatPath(path),
      ...(opening === undefined ? {} : { opening }),
      kind,
      ...(codes === undefined ? {} : { codes }),
      facts,
      label,
      ...(issuer === undefined ? {} : { issuer }),
      ...(evidence === undefined ? {} : { evidence }),
      settlesAlone,
    }),
  ),
  gaps,
  complete,
})

/** What would settle an answer, as fields of the file where it is known. */
export interface ToSettle {
  readonly missing: Missing
  readonly fields?: MissingFields
}

/** What would settle an answer, for programs: as fields where the file is known. */
export const missingJson = (missing: Missing, fields?: MissingFields): MissingJson =>
  fields === undefined ? missingFactsJson(missing) : missingFieldsJson(fields)

const missingFactsJson = ({ complete, gaps, questions, sets }: Missing): MissingJson => ({
  sets: sets.map(({ unknowns }) => unknowns.map(({ id }) => id)),
  questions: questions.map(({ settlesAlone, unknown: { evidence, id, issuer, label } }) => ({
    id,
    label,
    ...(issuer === undefined ? {} : { issuer }),
    ...(evidence === undefined ? {} : { evidence }),
    settlesAlone,
  })),
  gaps,
  complete,
})
