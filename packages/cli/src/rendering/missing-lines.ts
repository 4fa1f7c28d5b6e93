/**
 * What is missing, as questions to a person: what must be established, where it is written, and whose document says it.
 *
 * @module
 */

import { formatPath } from "@bazgasht/casework"
import type { FieldQuestion, MissingField } from "@bazgasht/core"
import {
  inLanguage,
  type MissingQuestion,
  originInWords,
  type Proof,
  problemLines,
  type Text,
  text,
  wordsOf,
} from "@bazgasht/rules"
import type { Voice } from "./voice.ts"

const words = {
  mustBeEstablished: text("باید معلوم شود", "must be established"),
  field: text("فیلد پرونده", "field of the file"),
  fieldOfOpening: text("فیلد فرصت", "field of the opening"),
  oneOf: text("یکی از", "one of"),
}

/** Something to ask: a fact or a field. */
interface Asked {
  readonly label: Text
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

const asQuestion = (voice: Voice, label: string, isTruth: boolean): string => {
  if (!isTruth) return label
  const isAsked = isSentence[voice.language].test(label)
  if (!isAsked) return wordsOf(voice).withValue(label, inLanguage(voice, yesOrNo))
  return voice.language === "fa" ? `آیا ${label}؟` : `whether ${label}`
}

/** Most codes that are named one by one. */
const mostCodes = 8

const codesInWords = (voice: Voice, codes: ReadonlyArray<string>): string =>
  `${inLanguage(voice, words.oneOf)} ${codes
    .map((code) => {
      const title = voice.pack.vocabulary.get(code)
      return title === undefined ? code : `${code} (${inLanguage(voice, title)})`
    })
    .join(wordsOf(voice).separator)}`

/** Where a field is written. */
const fieldInWords = (voice: Voice, { opening, path }: MissingField): string =>
  opening === undefined
    ? `${inLanguage(voice, words.field)}: ${formatPath(path)}`
    : `${inLanguage(voice, words.fieldOfOpening)} ${opening}: ${formatPath(path)}`

const askedLine = (voice: Voice, { evidence, field, isTruth, issuer, label }: Asked): string => {
  const { headings } = wordsOf(voice)
  const origin = originInWords(voice, issuer === undefined ? {} : { issuer })
  const from = [
    ...(field === undefined ? [] : [fieldInWords(voice, field)]),
    ...(field?.codes === undefined || field.codes.length > mostCodes
      ? []
      : [codesInWords(voice, field.codes)]),
    ...(evidence === undefined ? [] : [`${headings.evidence}: ${inLanguage(voice, evidence)}`]),
    ...(origin === undefined ? [] : [origin]),
  ]
  const what = `${inLanguage(voice, words.mustBeEstablished)}: ${asQuestion(voice, inLanguage(voice, label), isTruth)}`
  return from.length === 0 ? what : wordsOf(voice).withValue(what, from.join(wordsOf(voice).separator))
}

/** A question of a fact, where no file is asked. */
export const questionLine = (voice: Voice, { unknown }: MissingQuestion): string =>
  askedLine(voice, {
    label: unknown.label,
    isTruth: unknown.of === "fact" && unknown.fact.kind === "truth",
    ...(unknown.issuer === undefined ? {} : { issuer: unknown.issuer }),
    ...(unknown.evidence === undefined ? {} : { evidence: unknown.evidence }),
  })

/** Problems of a proof as lines. Where a file is asked, a fact that is not known is none of them: its fields are asked for. */
export const problemsBesideFacts = (voice: Voice, proof: Proof, isAsked: boolean): ReadonlyArray<string> => {
  const beside = problemLines(voice, proof, ({ code }) => code !== "fact.unknown" && code !== "field.unknown")
  const told = isAsked ? beside : problemLines(voice, proof)
  return told.map(({ text: line }) => line)
}

/** A question of a field of the file. */
export const fieldLine = (voice: Voice, { field }: FieldQuestion): string =>
  askedLine(voice, { ...field, isTruth: field.kind === "truth", field })
