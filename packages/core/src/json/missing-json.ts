import { formatPath } from "@bazgasht/casework"
import type { Missing } from "@bazgasht/rules"
import { writtenQuestionOf } from "@bazgasht/rules/wording"
import * as Schema from "effect/Schema"
import type { MissingField } from "../missing-fields/file-field.ts"
import type { MissingFields } from "../missing-fields/missing-fields.ts"
import { kindSchema, textSchema } from "./value-json.ts"

export const writtenKindSchema = /* @__PURE__ */ Schema.Union([
  kindSchema,
  /* @__PURE__ */ Schema.Literals(["list", "object"]),
])

/** A thing that is asked for, as it stands wherever it is asked for. */
export const askedSchema = /* @__PURE__ */ Schema.Struct({
  /** Where it is written in the file. Absent where facts are asked for, without a file. */
  path: Schema.optionalKey(Schema.String),
  /** The opening in whose file it is written; absent where that is the file of the person or the family. */
  opening: Schema.optionalKey(Schema.String),
  /** What belongs there. */
  kind: Schema.optionalKey(writtenKindSchema),
  codes: Schema.optionalKey(Schema.Array(Schema.String)),
  label: textSchema,
  /** The question as its author wrote it. */
  question: Schema.optionalKey(textSchema),
  issuer: Schema.optionalKey(Schema.String),
  evidence: Schema.optionalKey(textSchema),
  /** Who issues the document, where a party presents it. */
  issuedBy: Schema.optionalKey(textSchema),
})

export const gapSchema = /* @__PURE__ */ Schema.StructWithRest(Schema.Struct({ code: Schema.String }), [
  /* @__PURE__ */ Schema.Record(Schema.String, Schema.Unknown),
])

export const missingSchema = /* @__PURE__ */ Schema.Struct({
  /** The smallest sets of fields of the file that could settle it together, by their paths; without a file, of facts by their ids. */
  sets: Schema.Array(Schema.Array(Schema.String)),
  /** What to ask, the most useful first. */
  questions: Schema.Array(
    Schema.Struct({
      /** The fact; of a field the first fact that it is asked for, or its path. */
      id: Schema.String,
      ...askedSchema.fields,
      /** Every fact that the field is asked for. */
      facts: Schema.optionalKey(Schema.Array(Schema.String)),
      settlesAlone: Schema.Boolean,
    }),
  ),
  /** Gaps that no person can fill: a parameter without a value on a day, a row that our source lacks. */
  gaps: Schema.Array(gapSchema),
  /** Whether the sets are certainly all. */
  complete: Schema.Boolean,
})

/** What would settle an answer. */
export type MissingJson = typeof missingSchema.Type

/**
 * Where a field is written; that of an opening with the id of the opening before it.
 *
 * @example
 * const field = { path: ["sentences", 0, "offence"], label: text("جرم", "offence"), kind: "code" } as const
 * writtenAt(field) // => "sentences[0].offence"
 * writtenAt({ ...field, path: ["seats"], opening: "O-1" }) // => "O-1: seats"
 */
export const writtenAt = ({ opening, path }: MissingField): string =>
  opening === undefined ? formatPath(path) : `${opening}: ${formatPath(path)}`

/** Without what is not known. */
const stated = <A extends object>(about: A): { readonly [Name in keyof A]: Exclude<A[Name], undefined> } =>
  Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)) as never

/**
 * What would settle an answer, for programs: as fields where the file is known, else as facts.
 *
 * @example
 * const { missing } = decide(parole, {}, { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) })
 * missingJson(missing).questions.some(({ id }) => id === "boardAgrees") // => true
 */
export const missingJson = (missing: Missing, fields?: MissingFields): MissingJson => {
  if (fields === undefined) {
    const { complete, gaps, questions, sets } = missing
    return {
      sets: sets.map(({ unknowns }) => unknowns.map(({ id }) => id)),
      questions: questions.map(({ settlesAlone, unknown }) => {
        const { evidence, id, issuedBy, issuer, label } = unknown
        const question = writtenQuestionOf(unknown)
        return stated({ id, label, question, issuer, evidence, issuedBy, settlesAlone })
      }) as MissingJson["questions"],
      gaps: gaps as ReadonlyArray<{ readonly code: string }>,
      complete,
    }
  }
  const { complete, gaps, questions, sets } = fields
  return {
    sets: sets.map((set) => set.map(writtenAt)),
    questions: questions.map(
      ({
        facts,
        field: { codes, evidence, issuedBy, issuer, kind, label, opening, path, question },
        settlesAlone,
      }) =>
        stated({
          id: facts[0] ?? formatPath(path),
          path: formatPath(path),
          ...{ opening, kind, codes, facts, label, question, issuer, evidence, issuedBy, settlesAlone },
        }),
    ) as MissingJson["questions"],
    gaps: gaps as ReadonlyArray<{ readonly code: string }>,
    complete,
  }
}
