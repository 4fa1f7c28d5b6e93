/** The lists of cases in columns, out of entries that came from a file of their own. */

import { type Column, columnsBuilder, type ListColumn, valueAtPlace } from "@bazgasht/rules/columns"
import type { ListEntries } from "./list-entries.ts"

const memoryOf = (bytes: number, shared: boolean): ArrayBufferLike =>
  shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)

/** Takes the entries of one case after another. */
export class JoinedList {
  readonly #entries: Pick<ListEntries, "columns">
  readonly #shared: boolean
  readonly #known: Array<number> = []
  readonly #offsets: Array<number> = [0]
  /** Where the entries stand among those of the file. */
  readonly #places: Array<number> = []

  constructor(entries: Pick<ListEntries, "columns">, shared: boolean) {
    this.#entries = entries
    this.#shared = shared
  }

  /** Adds the list of the next case: the places of its entries, or nothing where the list is unknown. */
  add(places: ReadonlyArray<number> | undefined): void {
    this.#known.push(places === undefined ? 0 : 1)
    for (const place of places ?? []) this.#places.push(place)
    this.#offsets.push(this.#places.length)
  }

  /** The lists of the cases added so far. */
  column(): ListColumn {
    const known = new Uint8Array(memoryOf(this.#known.length, this.#shared))
    const offsets = new Uint32Array(
      memoryOf(this.#offsets.length * Uint32Array.BYTES_PER_ELEMENT, this.#shared),
    )
    known.set(this.#known)
    offsets.set(this.#offsets)
    return { known, offsets, fields: this.#fields() }
  }

  /** The fields in the order of the cases. Mostly the entries came in that order, and each has its case: then they lie so already. */
  #fields(): { readonly [name: string]: Column } {
    const { declarations, facts, size } = this.#entries.columns
    const places = this.#places
    if (places.length === size && places.every((place, at) => place === at)) return facts
    const builder = columnsBuilder(declarations, { capacity: places.length, shared: this.#shared })
    const fields = Object.values(facts)
    for (const place of places) builder.addInOrder(fields.map((field) => valueAtPlace(field, place)))
    return builder.build().facts
  }
}
