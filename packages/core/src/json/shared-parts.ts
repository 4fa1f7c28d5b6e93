/** What several decisions of a document have in common, taken up by names: titles, citations, grounds, acts and fields. */

import type { Actor, Citation, Decision, Determination, Language, Text } from "@bazgasht/rules"
import type { CitationJson } from "./citation-json.ts"
import type { GroundJson } from "./ground-json.ts"
import { type NamedAct, type NamedParts, type SharedJson, sharedRows } from "./shared-rows.ts"

/** The parts that have names. */
type NamedTable = Exclude<keyof NamedParts, "acts" | "citations">

type Tables = { readonly [Name in NamedTable]: { [key: string]: NamedParts[Name][string] } }

/** Takes up what decisions have in common, and gives the key under which it stands. */
export class SharedParts {
  readonly #citations: Array<CitationJson> = []
  readonly #acts: Array<NamedAct> = []
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
  readonly #places = new Map<string, number>()
  readonly #actors: ReadonlyMap<string, Actor>
  readonly #languages: ReadonlyArray<Language> | undefined

  /** Of the texts only those in these languages are kept; without any, all are. */
  constructor(actors: ReadonlyMap<string, Actor>, languages?: ReadonlyArray<Language>) {
    this.#actors = actors
    this.#languages = languages
  }

  get json(): SharedJson {
    return sharedRows({ ...this.#tables, citations: this.#citations, acts: this.#acts }, this.#languages)
  }

  /** The key of a part: its own, or where another part has that already, one with a number behind it. */
  add<Name extends NamedTable>(name: Name, key: string, part: NamedParts[Name][string]): string {
    const content = JSON.stringify(part)
    for (let count = 1; ; count++) {
      const free = count === 1 ? key : `${key}~${count}`
      const place = `${name} ${free}`
      const before = this.#written.get(place)
      if (before === content) return free
      if (before !== undefined) continue
      this.#written.set(place, content)
      const table: { [key: string]: NamedParts[Name][string] } = this.#tables[name]
      table[free] = part
      return free
    }
  }

  #placeIn<Part extends object>(parts: Array<Part>, name: string, part: Part): number {
    const content = `${name} ${JSON.stringify(part)}`
    const before = this.#places.get(content)
    if (before !== undefined) return before
    const place = parts.push(part) - 1
    this.#places.set(content, place)
    return place
  }

  /** The places of citations among all. */
  citations(of: ReadonlyArray<CitationJson>): ReadonlyArray<number> {
    return of.map((citation) => this.#placeIn(this.#citations, "citations", citation))
  }

  /** The place of an act among all. */
  act(act: NamedAct): number {
    return this.#placeIn(this.#acts, "acts", act)
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
