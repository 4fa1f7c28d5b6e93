/** Columns of people as one file: a line of JSON that says what lies where, and behind it the cells. */

import type { Cells, Column, Columns } from "@bazgasht/rules/columns"

/** A group by which people are counted: titles in both languages, and of each person the place of theirs, from 1. */
export interface PeopleGroup {
  readonly title: { readonly fa: string; readonly en: string }
  readonly values: ReadonlyArray<{ readonly fa: string; readonly en: string }>
  readonly cells: Uint8Array
}

/** People with the facts that some rules read. */
export interface People {
  readonly size: number
  /** The day on which they are described, in days since 1970. */
  readonly day: number
  readonly facts: Columns["facts"]
  readonly groups: ReadonlyArray<PeopleGroup>
}

const arrays = {
  Int8Array,
  Int16Array,
  Int32Array,
  Float64Array,
  Uint8Array,
  Uint16Array,
  Uint32Array,
} as const

/** Where cells lie: bytes behind the first line. */
interface CellsAt {
  readonly array: keyof typeof arrays
  readonly at: number
  readonly length: number
}

/** What lies where: cells stand as their place. */
type Placed<A> = A extends Cells
  ? CellsAt
  : A extends object
    ? { readonly [Name in keyof A]: Placed<A[Name]> }
    : A

/** Cells begin at a multiple of this, as the widest of them need. */
const alignment = 8

const isCells = (value: unknown): value is Cells => ArrayBuffer.isView(value) && !(value instanceof DataView)

/** Writes people as bytes; {@link readPeople} reads them. */
export const writePeople = (people: People): Uint8Array => {
  const parts: Array<Cells> = []
  let end = 0
  const placed = (value: unknown): unknown => {
    if (isCells(value)) {
      const at = end
      parts.push(value)
      end = Math.ceil((end + value.byteLength) / alignment) * alignment
      return { array: value.constructor.name, at, length: value.length }
    }
    if (Array.isArray(value)) return value.map(placed)
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, placed(one)]))
    return value
  }
  const contents = JSON.stringify(placed(people))
  const written = new TextEncoder().encode(contents)
  const start = Math.ceil((written.length + 1) / alignment) * alignment
  const bytes = new Uint8Array(start + end)
  bytes.fill(0x20, 0, start)
  bytes.set(written)
  bytes[start - 1] = 0x0a
  let at = start
  for (const cells of parts) {
    bytes.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength), at)
    at += Math.ceil(cells.byteLength / alignment) * alignment
  }
  return bytes
}

/** Reads people from bytes that {@link writePeople} wrote; their cells lie in the same memory. */
export const readPeople = (bytes: Uint8Array<ArrayBuffer>): People => {
  const start = bytes.indexOf(0x0a) + 1
  const cellsAt = ({ array, at, length }: CellsAt): Cells =>
    new arrays[array](bytes.buffer, bytes.byteOffset + start + at, length)
  const contents = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start))) as Placed<People>
  const found = <A>(value: unknown): A => {
    if (typeof value !== "object" || value === null) return value as A
    if ("array" in value && "at" in value) return cellsAt(value as CellsAt) as A
    if (Array.isArray(value)) return value.map(found) as A
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, found(one)])) as A
  }
  return found<People & { readonly facts: { readonly [id: string]: Column } }>(contents)
}
