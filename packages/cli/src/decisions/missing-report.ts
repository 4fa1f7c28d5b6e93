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

const askedLine = (style: Style, asked: Asked): string => {
  const { evidence, field, isTruth, label, question } = asked
  const { headings } = wordsOf(style)
  const origin = originInWords(style, asked)
  const from = [
    ...(field === undefined ? [] : [fieldInWords(style, field)]),
    ...(field?.codes === undefined || field.codes.length > maxNamedCodes
      ? []
      : [codesInWords(style, field.codes)]),
    ...(evidence === undefined ? [] : [`${headings.evidence}: ${inLanguage(style, evidence)}`]),
    ...(origin === undefined ? [] : [origin]),
  ]
  const said =
    question === undefined
      ? asQuestion(style, inLanguage(style, label), isTruth)
      : inLanguage(style, question)
  const what = `${inLanguage(style, words.mustBeEstablished)}: ${said}`
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
    ...(unknown.issuedBy === undefined ? {} : { issuedBy: unknown.issuedBy }),
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
