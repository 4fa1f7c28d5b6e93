import { InputError } from "@bazgasht/casework"
import {
  type DocumentOptions,
  debtOutlookJson,
  debtOutlookSchema,
  employmentOutlookJson,
  employmentOutlookSchema,
  familyOutlookJson,
  familyOutlookSchema,
  outlookJson,
  outlookSchema,
  publicOutlookJson,
  publicOutlookSchema,
} from "@bazgasht/core/json"
import { type LetterLaw, letterToFamily, letterToPrisoner } from "@bazgasht/core/letters"
import { type Style, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpError } from "../../problems/http-error.ts"
import { type DecidedFile, decisionsIn } from "./decide-everything.ts"
import { type Asked, invalidRequest } from "./decision-request.ts"

/**
 * Who reads the answer: the officer who acts on it, the judge who holds it against the law, the person whom it is about, or the public, which may know
 * nobody.
 */
export type Reader = "officer" | "judge" | "person" | "public"

/** The readers for whom a service answers: persons only where it has letters to them. */
export const readersWith = (letters: LetterLaw | undefined): ReadonlyArray<Reader> => [
  "officer",
  "judge",
  ...(letters === undefined ? [] : (["person"] as const)),
  "public",
]

/** A letter: the answer first, then why, then what to do and whom to ask. Values in its lines are isolated (U+2068, U+2069). */
const letterSchema = () =>
  Schema.Struct({
    language: Schema.String,
    direction: Schema.Literals(["ltr", "rtl"]),
    title: Schema.String,
    parts: Schema.Array(Schema.Struct({ heading: Schema.String, lines: Schema.Array(Schema.String) })),
  }).annotate({ identifier: "Letter" })

/** What an outlook answers: documents of a prisoner's routes, debts and work or of a family's support; a letter; or what the public may learn. */
export const outlookAnswer = () =>
  Schema.Union([
    Schema.Struct({
      kind: Schema.Literal("prisoner"),
      outlook: outlookSchema.annotate({ identifier: "Outlook" }),
      debts: Schema.optionalKey(debtOutlookSchema.annotate({ identifier: "DebtOutlook" })),
      employment: Schema.optionalKey(employmentOutlookSchema.annotate({ identifier: "EmploymentOutlook" })),
    }),
    Schema.Struct({
      kind: Schema.Literal("family"),
      outlook: familyOutlookSchema.annotate({ identifier: "FamilyOutlook" }),
    }),
    Schema.Struct({ kind: Schema.Literals(["prisoner", "family"]), letter: letterSchema() }),
    Schema.Struct({
      kind: Schema.Literals(["prisoner", "family"]),
      public: publicOutlookSchema.annotate({ identifier: "PublicOutlook" }),
    }),
  ])

/** What a reader is told beyond what was asked for: an officer what is missing, a judge the whole proofs too. */
export const askedFor = <Given extends Asked>(reader: Reader | undefined, given: Given): Given => {
  if (reader === "judge") return { ...given, missing: true, proof: true }
  return reader === "officer" ? { ...given, missing: true } : given
}

const tellsMore = (option: "missing" | "proof", reader: Reader): InputError =>
  new InputError({
    code: "field.conflict",
    path: [option],
    expected: text(`بدون این بخش، چون for برابر با ${reader} است`, `nothing, since "for" is ${reader}`),
  })

/** Refuses to tell the public of missing papers and of reasons, and to put either into a letter. */
export const refuseForReader = (
  reader: Reader | undefined,
  { missing, proof }: Asked,
): Result.Result<void, HttpError> => {
  if (reader !== "public" && reader !== "person") return Result.succeed(undefined)
  const errors = [
    ...(missing === true ? [tellsMore("missing", reader)] : []),
    ...(proof === true ? [tellsMore("proof", reader)] : []),
  ]
  return errors.length === 0 ? Result.succeed(undefined) : invalidRequest(...errors)
}

/** What was decided of a file as documents. */
export const documentsOf = (decided: DecidedFile, options: DocumentOptions): object => {
  const { kind, today } = decided
  if (decided.kind === "family") return { kind, outlook: familyOutlookJson(decided.family, options) }
  const { debts, employment, routes } = decided
  return {
    kind,
    outlook: outlookJson({ routes, today }, options),
    ...(debts === undefined ? {} : { debts: debtOutlookJson({ ...debts, today }, options) }),
    ...(employment === undefined ? {} : { employment: employmentOutlookJson(employment, options) }),
  }
}

/** What was decided of a file as a letter to the person, in the language of the request. */
export const letterOf = (decided: DecidedFile, letters: LetterLaw, style: Style): object => ({
  kind: decided.kind,
  letter:
    decided.kind === "family"
      ? letterToFamily(decided.family, decided.payer, letters, style)
      : letterToPrisoner(decided, letters, style),
})

/** What the public may learn of what was decided. */
export const publicAnswer = (decided: DecidedFile, options: DocumentOptions): object => ({
  kind: decided.kind,
  public: publicOutlookJson({ decisions: decisionsIn(decided), today: decided.today }, options),
})
