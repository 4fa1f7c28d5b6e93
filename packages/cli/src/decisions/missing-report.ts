import { formatPath } from "@bazgasht/casework"
import type { FieldQuestion, MissingField, MissingFields, WrittenKind } from "@bazgasht/core"
import {
  inLanguage,
  type Missing,
  type MissingQuestion,
  type Problem,
  type Proof,
  type Style,
  type Text,
  text,
  wordsOf,
} from "@bazgasht/rules"
import { originInWords, problemLines, writtenQuestionOf } from "@bazgasht/rules/wording"
import type { Draft } from "../report/report.ts"

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
    /** The question as its author wrote it. */
    readonly question?: Text
    readonly issuer?: string
    readonly evidence?: Text
    readonly settlesAlone: boolean
  }>
  /** Gaps that no person can fill: a parameter without a value on a day, a row that our source lacks. */
  readonly gaps: ReadonlyArray<Problem>
  /** Whether the sets are certainly all. */
  readonly complete: boolean
}

/** Where a field is written; that of an opening with the id of the opening before it. */
export const writtenAt = ({ opening, path }: MissingField): string =>
  opening === undefined ? formatPath(path) : `${opening}: ${formatPath(path)}`

export interface ToSettle {
  readonly missing: Missing
  readonly fields?: MissingFields
}

/** What would settle an answer, for programs: as fields where the file is known. */
export const missingData = (missing: Missing, fields?: MissingFields): Draft<MissingJson> => {
  if (fields === undefined) {
    const { complete, gaps, questions, sets } = missing
    return {
      sets: sets.map(({ unknowns }) => unknowns.map(({ id }) => id)),
      questions: questions.map(({ settlesAlone, unknown }) => {
        const { evidence, id, issuer, label } = unknown
        return { id, label, question: writtenQuestionOf(unknown), issuer, evidence, settlesAlone }
      }),
      gaps,
      complete,
    }
  }
  const { complete, gaps, questions, sets } = fields
  return {
    sets: sets.map((set) => set.map(writtenAt)),
    questions: questions.map(
      ({
        facts,
        field: { codes, evidence, issuer, kind, label, opening, path, question },
        settlesAlone,
      }) => ({
        id: facts[0] ?? formatPath(path),
        path: formatPath(path),
        ...{ opening, kind, codes, facts, label, question, issuer, evidence, settlesAlone },
      }),
    ),
    gaps,
    complete,
  }
}

const words = {
  mustBeEstablished: text("باید معلوم شود", "must be established"),
  field: text("فیلد پرونده", "field of the file"),
  fieldOfOpening: text("فیلد فرصت", "field of the opening"),
  oneOf: text("یکی از", "one of"),
}

interface Asked {
  readonly label: Text
  readonly question?: Text
  readonly isTruth: boolean
  readonly issuer?: string
  readonly evidence?: Text
  readonly field?: MissingField
}

/** Whether a label is a sentence, and not the name of a thing. */
const isSentence = {
  fa: /(?:است|نیست|شده|کرده|اند|ند|دارد|ندارد|می‌شود|می‌آید|نمی‌شود|نمی‌آید|می‌رسد|می‌گیرد)$/u,
  en: /\b(?:is|are|was|were|has|have|had|does|do|did|can|may|shows|waived|asked|agrees|keeps|reaches|depended|falls|exists|imposes|imposed|provides|allows|accepts|lives|seeks|wishes|needs)\b/u,
}

const yesOrNo = text("بله یا خیر", "yes or no")

const asQuestion = (style: Style, label: string, isTruth: boolean): string => {
  if (!isTruth) return label
  const isAsked = (style.language === "fa" ? isSentence.fa : isSentence.en).test(label)
  if (!isAsked) return wordsOf(style).withValue(label, inLanguage(style, yesOrNo))
  return style.language === "fa" ? `آیا ${label}؟` : `whether ${label}`
}

/** Most codes that are named one by one. */
const maxNamedCodes = 8

const codesInWords = (style: Style, codes: ReadonlyArray<string>): string =>
  `${inLanguage(style, words.oneOf)} ${codes
    .map((code) => {
      const title = style.pack.vocabulary.get(code)
      return title === undefined ? code : `${code} (${inLanguage(style, title)})`
    })
    .join(wordsOf(style).separator)}`

/** Where a field is written. */
const fieldInWords = (style: Style, { opening, path }: MissingField): string =>
  opening === undefined
    ? `${inLanguage(style, words.field)}: ${formatPath(path)}`
    : `${inLanguage(style, words.fieldOfOpening)} ${opening}: ${formatPath(path)}`

const askedLine = (style: Style, { evidence, field, isTruth, issuer, label, question }: Asked): string => {
  const { headings } = wordsOf(style)
  const origin = originInWords(style, issuer === undefined ? {} : { issuer })
  const from = [
    ...(field === undefined ? [] : [fieldInWords(style, field)]),
    ...(field?.codes === undefined || field.codes.length > maxNamedCodes
      ? []
      : [codesInWords(style, field.codes)]),
    ...(evidence === undefined ? [] : [`${headings.evidence}: ${inLanguage(style, evidence)}`]),
    ...(origin === undefined ? [] : [origin]),
  ]
  const asked =
    question === undefined
      ? asQuestion(style, inLanguage(style, label), isTruth)
      : inLanguage(style, question)
  const what = `${inLanguage(style, words.mustBeEstablished)}: ${asked}`
  return from.length === 0 ? what : wordsOf(style).withValue(what, from.join(wordsOf(style).separator))
}

export const questionLine = (style: Style, { unknown }: MissingQuestion): string => {
  const question = writtenQuestionOf(unknown)
  return askedLine(style, {
    label: unknown.label,
    isTruth: unknown.of === "fact" && unknown.fact.kind === "truth",
    ...(question === undefined ? {} : { question }),
    ...(unknown.issuer === undefined ? {} : { issuer: unknown.issuer }),
    ...(unknown.evidence === undefined ? {} : { evidence: unknown.evidence }),
  })
}

/** Problems of a proof as lines. Where a file is asked, a fact that is not known is none of them: its fields are asked for. */
export const problemsBesideFacts = (style: Style, proof: Proof, isAsked: boolean): ReadonlyArray<string> => {
  const beside = problemLines(style, proof, ({ code }) => code !== "fact.unknown" && code !== "field.unknown")
  const problems = isAsked ? beside : problemLines(style, proof)
  return problems.map(({ text: line }) => line)
}

export const fieldLine = (style: Style, { field }: FieldQuestion): string =>
  askedLine(style, { ...field, isTruth: field.kind === "truth", field })
