/** What the decisions of a document have in common as it is sent: each part once, as a row, so that no name of a column is repeated. */

import type { Language } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type CitationJson, citationSchema } from "./citation-json.ts"
import { actSchema, decisionKindSchema } from "./decision-json.ts"
import { askedSchema } from "./missing-json.ts"
import { kindSchema, textSchema } from "./value-json.ts"

const titled = /* @__PURE__ */ Schema.Struct({ title: textSchema })
const places = /* @__PURE__ */ Schema.Array(Schema.Int)
const keys = /* @__PURE__ */ Schema.Array(Schema.String)
const table = <S extends Schema.Constraint>(of: S) => Schema.Record(Schema.String, of)

/** An act as it was written in a decision before acts were shared. */
export const namedActSchema = /* @__PURE__ */ Schema.Struct({
  act: actSchema.fields.act,
  duty: actSchema.fields.duty,
  by: keys,
  /** Present where all of them act together. */
  join: Schema.optionalKey(Schema.Literal("all")),
  /** A key of the shared stages. */
  stage: Schema.optionalKey(Schema.String),
})

/** An act; its stage stands by its key. */
export type NamedAct = typeof namedActSchema.Type

/** The shared parts as documents of the first format had them: with a name at each of their fields. */
export const namedPartsSchema = /* @__PURE__ */ Schema.Struct({
  rules: table(Schema.Struct({ title: textSchema, kind: decisionKindSchema, citations: places })),
  quantities: table(Schema.Struct({ title: textSchema, kind: kindSchema, citations: places })),
  grounds: table(
    Schema.Struct({
      title: textSchema,
      citations: places,
      exception: Schema.optionalKey(Schema.Literal(true)),
    }),
  ),
  citations: Schema.Array(citationSchema),
  instruments: table(titled),
  actors: table(titled),
  stages: table(titled),
  fields: table(askedSchema),
})

/** What decisions have in common, with a name at each field. */
export type NamedParts = typeof namedPartsSchema.Type & { readonly acts: ReadonlyArray<NamedAct> }

/** A text: its words in each of the shared languages, in their order; `null` where it has none in one. */
const words = /* @__PURE__ */ Schema.Array(/* @__PURE__ */ Schema.NullOr(Schema.String))

/** The words of a text in the order of the shared languages. */
export type WordsJson = typeof words.Type

const { evidence: _, issuedBy: __, label: ___, question: ____, ...askedWithoutTexts } = askedSchema.fields

export const sharedSchema = /* @__PURE__ */ Schema.Struct({
  /** The order in which every text has its words. */
  languages: keys,
  /** The rules that are decided, each: title, kind, citations. Citations stand by their places in `citations`, from 0. */
  rules: table(/* @__PURE__ */ Schema.Tuple([words, decisionKindSchema, places])),
  /** Each: title, kind of the value, citations. */
  quantities: table(/* @__PURE__ */ Schema.Tuple([words, kindSchema, places])),
  /** Clauses and exceptions, each: title, citations, and behind an exception that applied the word `exception`. */
  grounds: table(
    /* @__PURE__ */ Schema.Tuple([
      words,
      places,
      /* @__PURE__ */ Schema.optionalKey(/* @__PURE__ */ Schema.Literal("exception")),
    ]),
  ),
  /** The acts towards decisions, each: act, duty, by whom, by any of them or by all together, and the key of its stage. */
  acts: Schema.Array(
    /* @__PURE__ */ Schema.Tuple([
      actSchema.fields.act,
      actSchema.fields.duty,
      keys,
      actSchema.fields.join,
      /* @__PURE__ */ Schema.optionalKey(Schema.String),
    ]),
  ),
  /** Where citations come from, each: id of the instrument, confidence, source. */
  origins: Schema.Array(
    /* @__PURE__ */ Schema.Tuple([
      Schema.String,
      citationSchema.fields.confidence,
      /* @__PURE__ */ Schema.optionalKey(Schema.String),
    ]),
  ),
  /** Each: the place of its origin, and the article. */
  citations: Schema.Array(
    /* @__PURE__ */ Schema.Tuple([Schema.Int, /* @__PURE__ */ Schema.optionalKey(words)]),
  ),
  /** Titles. */
  instruments: table(words),
  actors: table(words),
  stages: table(words),
  /** Fields of the file by their paths; where facts are asked for, without a file, the facts by their ids. */
  fields: table(
    Schema.Struct({
      ...askedWithoutTexts,
      label: words,
      question: Schema.optionalKey(words),
      evidence: Schema.optionalKey(words),
      issuedBy: Schema.optionalKey(words),
    }),
  ),
})

/** What the decisions of a document have in common, each part once, as a row. */
export type SharedJson = typeof sharedSchema.Type

type Words = { readonly [language: string]: string }

/** The languages of some texts, each once, in the order in which they are met. */
const languagesOf = (texts: ReadonlyArray<Words | undefined>): ReadonlyArray<Language> => [
  ...new Set(texts.flatMap((text) => (text === undefined ? [] : Object.keys(text)))),
]

const mapped = <Part, Row>(parts: { readonly [key: string]: Part }, row: (part: Part) => Row) =>
  Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, row(part)]))

const textsOf = (parts: NamedParts): ReadonlyArray<Words | undefined> => {
  const { actors, citations, fields, grounds, instruments, quantities, rules, stages } = parts
  const titles = [rules, quantities, grounds, instruments, actors, stages].flatMap((of) =>
    Object.values<{ readonly title: Words }>(of).map(({ title }) => title),
  )
  return [
    ...titles,
    ...citations.map(({ article }) => article),
    ...Object.values(fields).flatMap(({ evidence, issuedBy, label, question }) => [
      label,
      question,
      evidence,
      issuedBy,
    ]),
  ]
}

/** The rows of shared parts. Of the texts only those in `languages` are kept; without any, all are. */
export const sharedRows = (parts: NamedParts, languages?: ReadonlyArray<Language>): SharedJson => {
  const kept = languagesOf(textsOf(parts)).filter((language) => languages?.includes(language) ?? true)
  const wordsOf = (text: Words): WordsJson => kept.map((language) => text[language] ?? null)
  const titleOf = ({ title }: { readonly title: Words }) => wordsOf(title)
  const origins: Array<SharedJson["origins"][number]> = []
  const placesOfOrigins = new Map<string, number>()
  const originOf = ({ confidence, instrument, source }: CitationJson): number => {
    const origin =
      source === undefined ? ([instrument, confidence] as const) : ([instrument, confidence, source] as const)
    const content = JSON.stringify(origin)
    const place = placesOfOrigins.get(content) ?? origins.push(origin) - 1
    placesOfOrigins.set(content, place)
    return place
  }
  const citations = parts.citations.map((citation): SharedJson["citations"][number] =>
    citation.article === undefined ? [originOf(citation)] : [originOf(citation), wordsOf(citation.article)],
  )
  return {
    languages: kept,
    rules: mapped(parts.rules, ({ citations, kind, title }) => [wordsOf(title), kind, citations] as const),
    quantities: mapped(
      parts.quantities,
      ({ citations, kind, title }) => [wordsOf(title), kind, citations] as const,
    ),
    grounds: mapped(parts.grounds, ({ citations, exception, title }) =>
      exception === undefined
        ? ([wordsOf(title), citations] as const)
        : ([wordsOf(title), citations, "exception"] as const),
    ),
    acts: parts.acts.map(({ act, by, duty, join: together, stage }): SharedJson["acts"][number] => {
      const join = together ?? "any"
      return stage === undefined ? [act, duty, by, join] : [act, duty, by, join, stage]
    }),
    origins,
    citations,
    instruments: mapped(parts.instruments, titleOf),
    actors: mapped(parts.actors, titleOf),
    stages: mapped(parts.stages, titleOf),
    fields: mapped(parts.fields, ({ evidence, issuedBy, label, question, ...others }) => ({
      ...others,
      label: wordsOf(label),
      ...(question === undefined ? {} : { question: wordsOf(question) }),
      ...(evidence === undefined ? {} : { evidence: wordsOf(evidence) }),
      ...(issuedBy === undefined ? {} : { issuedBy: wordsOf(issuedBy) }),
    })),
  }
}

/** A text of a document in the languages that it has. */
export const textIn = ({ languages }: SharedJson, of: WordsJson): Words =>
  Object.fromEntries(
    languages.flatMap((language, place) => {
      const said = of[place] ?? undefined
      return said === undefined ? [] : [[language, said]]
    }),
  )
