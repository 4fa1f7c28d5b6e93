import { formatPath } from "@bazgasht/casework"
import type { FieldQuestion, MissingField, MissingFields } from "@bazgasht/core"
import {
  inLanguage,
  type Missing,
  type MissingQuestion,
  type Proof,
  type Style,
  type Text,
  text,
  wordsOf,
} from "@bazgasht/rules"
import { originInWords, problemLines, writtenQuestionOf } from "@bazgasht/rules/wording"

export interface ToSettle {
  readonly missing: Missing
  readonly fields?: MissingFields
}

const words = {
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
  readonly issuedBy?: Text
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

/** What is asked: the question, the paper that answers it, and the place in the file where the answer is written. */
export interface AskedInWords {
  readonly question: string
  readonly paper?: string
  readonly place?: string
  /** The codes among which to choose. */
  readonly choices?: string
}

const askedInWords = (style: Style, asked: Asked): AskedInWords => {
  const { evidence, field, isTruth, label, question } = asked
  const { headings, separator } = wordsOf(style)
  const origin = originInWords(style, asked)
  const place = field === undefined ? undefined : fieldInWords(style, field)
  const choices =
    field?.codes === undefined || field.codes.length > maxNamedCodes
      ? undefined
      : codesInWords(style, field.codes)
  const paper = [
    ...(evidence === undefined ? [] : [`${headings.evidence}: ${inLanguage(style, evidence)}`]),
    ...(origin === undefined ? [] : [origin]),
  ]
  return {
    question:
      question === undefined
        ? asQuestion(style, inLanguage(style, label), isTruth)
        : inLanguage(style, question),
    ...(paper.length === 0 ? {} : { paper: paper.join(separator) }),
    ...(place === undefined ? {} : { place }),
    ...(choices === undefined ? {} : { choices }),
  }
}

/** A question with all that is known of its answer, on one line. */
export const askedLine = (style: Style, { choices, paper, place, question }: AskedInWords): string => {
  const { headings, separator, withValue } = wordsOf(style)
  const from = [place, choices, paper].filter((one) => one !== undefined)
  const what = `${headings.missing}: ${question}`
  return from.length === 0 ? what : withValue(what, from.join(separator))
}

export const questionAsked = (style: Style, { unknown }: MissingQuestion): AskedInWords => {
  const question = writtenQuestionOf(unknown)
  return askedInWords(style, {
    label: unknown.label,
    isTruth: unknown.of === "fact" && unknown.fact.kind === "truth",
    ...(question === undefined ? {} : { question }),
    ...(unknown.issuer === undefined ? {} : { issuer: unknown.issuer }),
    ...(unknown.evidence === undefined ? {} : { evidence: unknown.evidence }),
    ...(unknown.issuedBy === undefined ? {} : { issuedBy: unknown.issuedBy }),
  })
}

export const fieldAsked = (style: Style, { field }: Pick<FieldQuestion, "field">): AskedInWords =>
  askedInWords(style, { ...field, isTruth: field.kind === "truth", field })

/** Problems of a proof as lines. Where a file is asked, a fact that is not known is none of them: its fields are asked for. */
export const problemsBesideFacts = (style: Style, proof: Proof, isAsked: boolean): ReadonlyArray<string> => {
  const beside = problemLines(style, proof, ({ code }) => code !== "fact.unknown" && code !== "field.unknown")
  const problems = isAsked ? beside : problemLines(style, proof)
  return problems.map(({ text: line }) => line)
}
