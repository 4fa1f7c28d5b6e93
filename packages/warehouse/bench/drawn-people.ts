/** People of whom each fact is drawn by itself, quickly, for populations that are too large to be drawn file by file. */

import { type Day, type FactNode, type Field, type ListFact, text } from "@bazgasht/rules"
import type { Column, Columns, Declarations } from "@bazgasht/rules/columns"
import type { Population } from "@bazgasht/simulation"

const mixed = (of: number): number => {
  let bits = of | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
  return (bits ^ (bits >>> 15)) >>> 0
}

const hashOf = (words: string): number => {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** A number from 0 to 2³² by the seed, the column and the person alone: a slice has the same people however many come before it. */
type Draw = (person: number, which?: number) => number

const drawOf = (seed: number, column: string): Draw => {
  const start = mixed(seed ^ hashOf(column))
  return (person, which = 0) => mixed(mixed(start + Math.imul(person, 0x9e3779b1)) + which)
}

const share = 2 ** 32
/** One fact in so many is unknown. */
const unknownOneIn = 50
const isUnknown = (draw: Draw, person: number): boolean => draw(person, 1) < share / unknownOneIn
const within = (draw: Draw, person: number, least: number, greatest: number): number =>
  least + Math.floor((draw(person) / share) * (greatest - least + 1))

/** The years around the day of the decision in which days lie. */
const years = 12

const columnOf = (
  { codes: declaredCodes, kind, ...declared }: FactNode | Field,
  size: number,
  draw: Draw,
  first: number,
  { codes: allCodes, today }: DrawnSlice,
): Column => {
  const codes = declaredCodes ?? allCodes
  const { minimum = 0, maximum } = declared as Partial<FactNode>
  const numbers = <C extends Int32Array | Float64Array>(
    cells: C,
    unknown: number,
    least: number,
    greatest: number,
    unit = 1,
  ): C => {
    for (let at = 0; at < size; at++)
      cells[at] = isUnknown(draw, first + at)
        ? unknown
        : Math.max(minimum, within(draw, first + at, least, greatest) * unit)
    return cells
  }
  const none = -(2 ** 31)
  switch (kind) {
    case "truth": {
      const cells = new Uint8Array(size)
      for (let at = 0; at < size; at++)
        cells[at] = isUnknown(draw, first + at) ? 1 : draw(first + at) < share / 2 ? 2 : 0
      return { column: "truth", cells }
    }
    case "code": {
      const cells = new Uint32Array(size)
      for (let at = 0; at < size; at++)
        cells[at] = isUnknown(draw, first + at) ? 0 : within(draw, first + at, 1, codes.length)
      return { column: "code", cells, codes }
    }
    case "term": {
      const months = numbers(new Int32Array(size), none, 0, 180)
      return { column: "term", months, days: Int32Array.from(months, (of) => (of === none ? of : of % 30)) }
    }
    case "ratio": {
      const numerators = numbers(new Int32Array(size), none, 0, 4)
      return {
        column: "ratio",
        numerators,
        denominators: Int32Array.from(numerators, (of) => (of === none ? of : 5)),
      }
    }
    case "day": {
      const days = new Int32Array(size)
      for (let at = 0; at < size; at++)
        days[at] = isUnknown(draw, first + at)
          ? none
          : within(draw, first + at, today - 365 * years, today + 365 * years)
      return { column: "number", cells: days }
    }
    case "money":
      return { column: "number", cells: numbers(new Float64Array(size), Number.NaN, 0, 500, 1_000_000) }
    default:
      return {
        column: "number",
        cells: numbers(new Int32Array(size), none, minimum, Math.min(maximum ?? 12, 12)),
      }
  }
}

/** Which people are drawn. */
export interface DrawnSlice {
  readonly seed: number
  readonly first: number
  readonly size: number
  readonly today: Day
  /** For facts of codes that declare none of their own. */
  readonly codes: ReadonlyArray<string>
}

/** The facts of some people, drawn by the seed. Three in ten have entries of a list, one or two. */
export const drawPeople = (declarations: Declarations, slice: DrawnSlice): Columns => {
  const { first, seed, size } = slice
  const of = (facts: ReadonlyArray<FactNode>) =>
    facts.map((fact) => [fact.id, columnOf(fact, size, drawOf(seed, fact.id), first, slice)] as const)
  const listOf = ({ fields, id }: ListFact) => {
    const draw = drawOf(seed, id)
    const known = new Uint8Array(size)
    const offsets = new Uint32Array(size + 1)
    for (let at = 0; at < size; at++) {
      const drawn = draw(first + at) / share
      known[at] = isUnknown(draw, first + at) ? 0 : 1
      offsets[at + 1] = (offsets[at] as number) + (known[at] === 0 || drawn > 0.3 ? 0 : drawn > 0.1 ? 1 : 2)
    }
    const entries = offsets[size] as number
    const entryFields = Object.entries(fields).map(([name, field]) => {
      // By the person and the place among their entries, and not by the place in the slice.
      const ofPerson = drawOf(seed, `${id}.${name}`)
      const persons = new Uint32Array(entries)
      for (let at = 0; at < size; at++)
        for (let place = offsets[at] as number; place < (offsets[at + 1] as number); place++)
          persons[place] = Math.imul(first + at, 2) + (place - (offsets[at] as number))
      const ofEntry: Draw = (place, which) => ofPerson(persons[place] as number, which)
      return [name, columnOf(field, entries, ofEntry, 0, slice)] as const
    })
    return [id, { known, offsets, fields: Object.fromEntries(entryFields) }] as const
  }
  return {
    declarations,
    size,
    facts: Object.fromEntries(of(declarations.facts)),
    lists: Object.fromEntries(declarations.lists.map(listOf)),
  }
}

/** People as a population of prisoners, each of whom stands for one. */
const populationOf = (columns: Columns, day: Day): Population => ({
  title: text("جمعیت ساختگی", "drawn people"),
  day,
  tables: {
    prisoner: {
      ids: [],
      columns,
      weights: new Float64Array(columns.size).fill(1),
      groups: {},
      measures: {},
    },
  },
})

/** The people of a range in slices. */
export function* slicesOf(
  declarations: Declarations,
  people: DrawnSlice,
  sliceSize: number,
): Generator<Population, void, void> {
  const end = people.first + people.size
  for (let { first } = people; first < end; first += sliceSize) {
    const size = Math.min(sliceSize, end - first)
    yield populationOf(drawPeople(declarations, { ...people, first, size }), people.today)
  }
}
