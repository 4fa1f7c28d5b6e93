/**
 * Invented people in columns, with unknown facts among them, and the same values at thresholds that make mistakes visible.
 */

import { type Column, type Columns, type Declarations, factsRead } from "@bazgasht/rules/columns"
import { excludedOffences, longTermDays, offences } from "../case.ts"
import { conditionalRelease, pack, supportAmount } from "./rules.ts"

/** One in so many facts is unknown. */
const unknownEvery = 50

/** Numbers from 0 to 1 that are the same for the same seed (Marsaglia's xorshift of 32 bits). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** The arrays that hand-written loops and the database read; the columns of the rules are the same arrays. */
export interface People {
  readonly size: number
  readonly termDays: Int16Array
  readonly servedDays: Int16Array
  readonly grantedBefore: Uint8Array
  readonly goodConduct: Uint8Array
  readonly compensationPaid: Uint8Array
  readonly complainantConsents: Uint8Array
  readonly offence: Uint8Array
  readonly members: Int8Array
  readonly income: Int32Array
  readonly femaleHead: Uint8Array
  readonly disabled: Int8Array
  readonly pupils: Int8Array
  readonly rents: Uint8Array
}

/** What stands for unknown in an array. */
export const unknownOf = (cells: People[Exclude<keyof People, "size">], isCode = false): number =>
  cells instanceof Int8Array
    ? -128
    : cells instanceof Int16Array
      ? -32_768
      : cells instanceof Int32Array
        ? -(2 ** 31)
        : isCode
          ? 0
          : 1

/** The names of the arrays. */
export const releaseFacts = [
  "termDays",
  "servedDays",
  "grantedBefore",
  "goodConduct",
  "compensationPaid",
  "complainantConsents",
  "offence",
] as const
export const supportFacts = ["members", "income", "femaleHead", "disabled", "pupils", "rents"] as const

/** So many people from a seed. */
export const makePeople = (size: number, seed: number): People => {
  const random = randomNumbers(seed)
  const chance = (share: number): boolean => random() < share
  const whole = (below: number): number => Math.floor(random() * below)
  const people: People = {
    size,
    termDays: new Int16Array(size),
    servedDays: new Int16Array(size),
    grantedBefore: new Uint8Array(size),
    goodConduct: new Uint8Array(size),
    compensationPaid: new Uint8Array(size),
    complainantConsents: new Uint8Array(size),
    offence: new Uint8Array(size),
    members: new Int8Array(size),
    income: new Int32Array(size),
    femaleHead: new Uint8Array(size),
    disabled: new Int8Array(size),
    pupils: new Int8Array(size),
    rents: new Uint8Array(size),
  }
  const truth = (share: number): number => (chance(share) ? 2 : 0)
  for (let row = 0; row < size; row++) {
    const termDays = chance(0.1) ? longTermDays + whole(2) : 91 + whole(7000)
    const threshold = Math.ceil(termDays / (termDays > longTermDays ? 2 : 3))
    people.termDays[row] = termDays
    people.servedDays[row] = chance(0.1) ? threshold - whole(2) : whole(termDays)
    people.grantedBefore[row] = truth(0.15)
    people.goodConduct[row] = truth(0.85)
    people.compensationPaid[row] = truth(0.5)
    people.complainantConsents[row] = truth(0.4)
    people.offence[row] = 1 + whole(offences.length)
    people.members[row] = 1 + whole(9)
    people.income[row] = chance(0.1)
      ? ([20, 50, 100][whole(3)] as number) * 1_000_000 - whole(2)
      : whole(150_000_000)
    people.femaleHead[row] = truth(0.6)
    people.disabled[row] = chance(0.15) ? 1 + whole(2) : 0
    people.pupils[row] = whole(5)
    people.rents[row] = truth(0.55)
    for (const fact of [...releaseFacts, ...supportFacts])
      if (whole(unknownEvery) === 0) people[fact][row] = unknownOf(people[fact], fact === "offence")
  }
  return people
}

const columnOf = (people: People, fact: (typeof releaseFacts | typeof supportFacts)[number]): Column => {
  const cells = people[fact]
  if (fact === "offence") return { column: "code", cells: people.offence, codes: offences }
  return cells instanceof Uint8Array ? { column: "truth", cells } : { column: "number", cells }
}

const columnsFor = (
  people: People,
  declarations: Declarations,
  facts: ReadonlyArray<(typeof releaseFacts | typeof supportFacts)[number]>,
): Columns => ({
  declarations,
  size: people.size,
  facts: Object.fromEntries(facts.map((fact) => [fact, columnOf(people, fact)])),
  lists: {},
})

/** The columns that a rule reads; nothing is copied. */
export const releaseColumns = (people: People): Columns =>
  columnsFor(people, factsRead([conditionalRelease], pack), releaseFacts)
export const supportColumns = (people: People): Columns =>
  columnsFor(people, factsRead([supportAmount], pack), supportFacts)

type Arrays = Omit<People, "size">

const eachArray = (people: People, change: <A extends Arrays[keyof Arrays]>(array: A) => A): Arrays => ({
  termDays: change(people.termDays),
  servedDays: change(people.servedDays),
  grantedBefore: change(people.grantedBefore),
  goodConduct: change(people.goodConduct),
  compensationPaid: change(people.compensationPaid),
  complainantConsents: change(people.complainantConsents),
  offence: change(people.offence),
  members: change(people.members),
  income: change(people.income),
  femaleHead: change(people.femaleHead),
  disabled: change(people.disabled),
  pupils: change(people.pupils),
  rents: change(people.rents),
})

/** The people from one row on to before another; nothing is copied. */
export const rowsOf = (people: People, from: number, to: number): People => ({
  size: to - from,
  ...eachArray(people, <A extends Arrays[keyof Arrays]>(array: A) => array.subarray(from, to) as A),
})

/** A typed array of as many bytes in memory that threads share. */
export const shared = <A extends Arrays[keyof Arrays] | Float64Array>(array: A): A => {
  const Make = array.constructor as new (memory: SharedArrayBuffer) => A
  const copy = new Make(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}

/** The same people in memory that threads share. */
export const sharedPeople = (people: People): People => ({
  size: people.size,
  ...eachArray(people, shared),
})

/** By place in the dictionary, from 1 on, whether an offence is excluded. */
export const excludedByPlace: ReadonlyArray<boolean> = [
  false,
  ...offences.map((code) => excludedOffences.includes(code)),
]
