/** What several decisions of a document have in common, each once: titles, citations, grounds and fields, by their ids. */

import type { Actor, Citation, Decision, Determination, Language, Text } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type CitationJson, citationSchema } from "./citation-json.ts"
import { decisionKindSchema } from "./decision-json.ts"
import type { GroundJson } from "./ground-json.ts"
import { askedSchema } from "./missing-json.ts"
import { kindSchema, textSchema } from "./value-json.ts"

const titled = /* @__PURE__ */ Schema.Struct({ title: textSchema })
const places = /* @__PURE__ */ Schema.Array(Schema.Int)
const table = <S extends Schema.Constraint>(of: S) => Schema.Record(Schema.String, of)

export const sharedSchema = /* @__PURE__ */ Schema.Struct({
  /** The rules that are decided. Citations stand by their places in `citations`, from 0. */
  rules: table(Schema.Struct({ title: textSchema, kind: decisionKindSchema, citations: places })),
  quantities: table(Schema.Struct({ title: textSchema, kind: kindSchema, citations: places })),
  /** Clauses and exceptions. */
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
  /** Fields of the file by their paths; where facts are asked for, without a file, the facts by their ids. */
  fields: table(askedSchema),
})

/** What the decisions of a document have in common, each once, by its id. */
export type SharedJson = typeof sharedSchema.Type

/** The tables whose parts have names. */
export type SharedTable = Exclude<keyof SharedJson, "citations">

type Tables = { readonly [Name in SharedTable]: { [key: string]: SharedJson[Name][string] } }

/** The fields of shared parts that hold texts. */
const textFields = new Set(["title", "article", "label", "question", "evidence", "issuedBy"])

/** Takes up what decisions have in common, and gives the key under which it stands. */
export class SharedParts {
  readonly #citations: Array<CitationJson> = []
  readonly #tables: Tables = {
    rules: {},
    quantities: {},
    grounds: {},
    instruments: {},
    actors: {},
    stages: {},
    fields: {},
  }
  readonly #written = new Map<string, string>()
  readonly #placesOfCitations = new Map<string, number>()
  readonly #actors: ReadonlyMap<string, Actor>
  readonly #languages: ReadonlyArray<Language> | undefined

  /** Of the texts only those in these languages are kept; without any, all are. */
  constructor(actors: ReadonlyMap<string, Actor>, languages?: ReadonlyArray<Language>) {
    this.#actors = actors
    this.#languages = languages
  }

  get json(): SharedJson {
    const { fields, grounds, quantities, rules, ...titles } = this.#tables
    return { rules, quantities, grounds, citations: this.#citations, ...titles, fields }
  }

  /** The key of a part: its own, or where another part has that already, one with a number behind it. */
  add<Name extends SharedTable>(name: Name, key: string, part: SharedJson[Name][string]): string {
    const written = this.#inLanguages(part)
    const content = JSON.stringify(written)
    for (let count = 1; ; count++) {
      const free = count === 1 ? key : `${key}~${count}`
      const place = `${name} ${free}`
      const before = this.#written.get(place)
      if (before === content) return free
      if (before !== undefined) continue
      this.#written.set(place, content)
      const table: { [key: string]: SharedJson[Name][string] } = this.#tables[name]
      table[free] = written
      return free
    }
  }

  #inLanguages<Part extends object>(part: Part): Part {
    const languages = this.#languages
    if (languages === undefined) return part
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        textFields.has(name)
          ? Object.fromEntries(
              Object.entries(value as Text).filter(([language]) => languages.includes(language)),
            )
          : value,
      ]),
    ) as Part
  }

  /** The places of citations among all. */
  citations(of: ReadonlyArray<CitationJson>): ReadonlyArray<number> {
    return of.map((citation) => {
      const content = JSON.stringify(citation)
      const before = this.#placesOfCitations.get(content)
      if (before !== undefined) return before
      const place = this.#citations.push(this.#inLanguages(citation)) - 1
      this.#placesOfCitations.set(content, place)
      return place
    })
  }

  ground({ citations, id, ...ground }: GroundJson): string {
    return this.add("grounds", id, { ...ground, citations: this.citations(citations) })
  }

  actors(ids: ReadonlyArray<string>): ReadonlyArray<string> {
    for (const id of ids) {
      const title: Text | undefined = this.#actors.get(id)?.title
      if (title !== undefined) this.add("actors", id, { title })
    }
    return ids
  }

  #instruments(of: ReadonlyArray<Citation>): void {
    for (const { instrument } of of) this.add("instruments", instrument.id, { title: instrument.title })
  }

  /** The titles of the instruments that a decision cites; a citation has only their ids. */
  instrumentsOf({ outcome, quantities, rule }: Decision): void {
    this.#instruments(rule.citations)
    for (const ground of groundsOf(outcome)) this.#instruments(ground.citations)
    for (const quantity of quantities) this.#instruments(quantity.rule.citations)
  }

  instrumentsOfQuantity({ rule }: Pick<Determination, "rule">): void {
    this.#instruments(rule.citations)
  }
}

const groundsOf = (outcome: Decision["outcome"]) => {
  switch (outcome.outcome) {
    case "eligible":
      return []
    case "notYet":
      return [...outcome.awaits, ...outcome.whileTrue]
    case "barred":
      return outcome.grounds
    case "undetermined":
      return outcome.openClauses
    case "referred":
      return [outcome.ground]
  }
}
