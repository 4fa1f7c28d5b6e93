import { type Answer, answerOf, type Facts, type Truth } from "@bazgasht/rules"
import { namedApart, pairFacts } from "../facts/pair-facts.ts"
import type { OpeningCase, WorkCase } from "./work-case.ts"

/** What constraints say of a person over many openings. Constraints and openings are named by their places. */
export interface AnswersOverOpenings {
  /** The openings in which every constraint says yes. */
  readonly met: ReadonlyArray<number>
  /** The openings in which none says no. */
  readonly open: ReadonlyArray<number>
  readonly answer: (constraint: number, opening: number) => Answer
  /** In how many openings each constraint says no, and in how many it is undetermined. */
  readonly counts: ReadonlyArray<{ readonly no: number; readonly undetermined: number }>
}

/** A compiled constraint, with the ids of the facts that it reads. */
interface Constraint {
  readonly reads: ReadonlyArray<string>
  readonly answer: (facts: Facts) => Truth
}

/** What a constraint says of each opening. */
interface Row {
  readonly truths: Uint8Array
  readonly counts: { readonly no: number; readonly undetermined: number }
}

/** The values of facts as texts: two are the same where the values are. */
type Writings = (fact: string) => string

const writingsOf = (facts: Facts): Writings => {
  const written = new Map<string, string>()
  return (fact) => {
    const known = written.get(fact)
    if (known !== undefined) return known
    const writing = fact in facts ? JSON.stringify([facts[fact]]) : ""
    written.set(fact, writing)
    return writing
  }
}

const written = (
  facts: ReadonlyArray<string>,
  writings: Writings,
  compared: ReadonlyArray<unknown>,
): string => facts.map(writings).join() + (compared.length === 0 ? "" : JSON.stringify(compared))

/** The answers of one constraint over openings, the same for all people who do not differ in what it reads. */
const rowsOf = (
  { answer, reads }: Constraint,
  openings: ReadonlyArray<OpeningCase>,
  isNamed: (id: string) => boolean,
) => {
  const pairs = reads.flatMap((id) => {
    const fact = pairFacts[id]
    return fact === undefined ? [] : [{ id, ...fact }]
  })
  const classes = Map.groupBy(openings.keys(), (place) => {
    const one = openings[place] as OpeningCase
    return written(
      reads,
      writingsOf(one.facts),
      pairs.map(({ comparedOfPlace }) => comparedOfPlace(one)),
    )
  })
  const alike = [...classes.values()].map((places) => ({
    places,
    one: openings[places[0] as number] as OpeningCase,
  }))
  const factsOf = (person: WorkCase, place: OpeningCase): Facts => {
    const facts: { [id: string]: Facts[string] } = {}
    for (const id of reads) facts[id] = id in place.facts ? place.facts[id] : person.facts[id]
    for (const { id, value } of pairs) facts[id] = value(person, place) ?? facts[id]
    return facts
  }
  const ask = (person: WorkCase): Row => {
    const truths = new Uint8Array(openings.length)
    let [no, undetermined] = [0, 0]
    for (const { one, places } of alike) {
      const truth = answer(factsOf(person, one))
      if (truth === 0) no += places.length
      else if (truth === 1) undetermined += places.length
      for (const place of places) truths[place] = truth
    }
    return { truths, counts: { no, undetermined } }
  }
  const rows = new Map<string, Row>()
  return (person: WorkCase, writings: Writings): Row => {
    const key = written(
      reads,
      writings,
      pairs.map(({ comparedOfPerson }) => comparedOfPerson(person, isNamed)),
    )
    const known = rows.get(key)
    if (known !== undefined) return known
    const row = ask(person)
    rows.set(key, row)
    return row
  }
}

/** Asks constraints about one person after another, over the same openings. */
export const answersOverOpenings = (
  constraints: ReadonlyArray<Constraint>,
  openings: ReadonlyArray<OpeningCase>,
): ((person: WorkCase) => AnswersOverOpenings) => {
  const named = new Set(openings.flatMap(namedApart))
  const columns = constraints.map((constraint) => rowsOf(constraint, openings, (id) => named.has(id)))
  return (person) => {
    const writings = writingsOf(person.facts)
    const rows = columns.map((rowOf) => rowOf(person, writings))
    const least = new Uint8Array(openings.length).fill(2)
    for (const { counts, truths } of rows) {
      if (counts.no + counts.undetermined === 0) continue
      for (let place = 0; place < least.length; place++)
        if ((truths[place] as number) < (least[place] as number)) least[place] = truths[place] as number
    }
    const met: Array<number> = []
    const open: Array<number> = []
    for (let place = 0; place < least.length; place++) {
      if (least[place] === 2) met.push(place)
      if (least[place] !== 0) open.push(place)
    }
    return {
      met,
      open,
      answer: (constraint, opening) => answerOf((rows[constraint] as Row).truths[opening] as Truth),
      counts: rows.map(({ counts }) => counts),
    }
  }
}
