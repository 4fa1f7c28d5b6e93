import { decodeOpening } from "@bazgasht/core/employment"
import {
  decideConstraints,
  type OpeningCase,
  openingCase,
  prepareConstraints,
  type WorkCase,
  workCase,
} from "@bazgasht/core/placement"
import { decodeCaseFile } from "@bazgasht/core/release"
import type { Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day, ruritania as jurisdiction } from "../../../country/ruritania.ts"
import { constraints } from "../../../country/ruritania-work.ts"
import {
  type Document,
  dayOfFile,
  filesNearYes,
  openings,
  openingsNearYes,
  workFiles,
} from "../../arbitrary-work.ts"

const setting = { pack: jurisdiction.pack, today: day(dayOfFile) }

const personOf = (document: Document): WorkCase =>
  workCase(Result.getOrThrow(decodeCaseFile(document, jurisdiction)), jurisdiction, setting.today)

const offered = (document: Document): OpeningCase =>
  openingCase(Result.getOrThrow(decodeOpening(document, jurisdiction)), jurisdiction, setting.today)

const people = fc.oneof(workFiles, filesNearYes).map(personOf)
const nearPeople = filesNearYes.map(personOf)
const places = fc.oneof(openings, openingsNearYes).map(offered)
const nearPlaces = openingsNearYes.map(offered)

const compatible = (
  rules: ReadonlyArray<Rule<boolean>>,
  somebody: WorkCase,
  among: ReadonlyArray<OpeningCase>,
): ReadonlyArray<OpeningCase> => {
  const { areMet } = prepareConstraints(rules, setting)
  return among.filter((opening) => areMet(somebody, opening))
}

const some = fc.shuffledSubarray([...constraints])

describe("hard constraints", () => {
  it("P2: are met only where each of them says yes: no and undetermined place nobody", () => {
    fc.assert(
      fc.property(people, places, (somebody, opening) => {
        const { answers, areMet } = prepareConstraints(constraints, setting)
        const said = answers(somebody, opening)
        expect(said).toHaveLength(constraints.length)
        expect(areMet(somebody, opening)).toBe(said.every((answer) => answer === "yes"))
      }),
    )
  })

  it("say compiled what they say with their proof", () => {
    fc.assert(
      fc.property(people, places, (somebody, opening) => {
        const decisions = decideConstraints(constraints, somebody, opening, setting)
        expect(prepareConstraints(constraints, setting).answers(somebody, opening)).toEqual(
          decisions.map(({ answer }) => answer),
        )
      }),
    )
  })

  it("say over many openings, of one person after another, what they say of each pair", () => {
    const ids = fc.constantFrom("case-1", "case-2", "case-7")
    // What compares a person with an opening may also be stated of the person.
    const stated = fc.constantFrom({}, {}, { withinReach: true }, { essentialSkillsHeld: false })
    const somebody = fc
      .tuple(people, ids, stated)
      .map(([one, id, more]) => ({ ...one, id, facts: { ...one.facts, ...more } }))
    const knownApart = fc.subarray(["case-1", "case-2"]).map((apart) => new Set(apart))
    const opening = fc.tuple(places, fc.option(knownApart, { nil: undefined }))
    fc.assert(
      fc.property(
        fc.array(somebody, { maxLength: 5 }),
        fc.array(
          opening.map(([one, apart]) => (apart === undefined ? one : { ...one, knownApart: apart })),
          { maxLength: 5 },
        ),
        some,
        (persons, among, rules) => {
          const { answers, over } = prepareConstraints(rules, setting)
          const answersOf = over(among)
          for (const person of persons) {
            const { answer, counts, met, open } = answersOf(person)
            const said = among.map((one) => answers(person, one))
            const placesWith = (holds: (of: ReadonlyArray<string>) => boolean) =>
              said.flatMap((of, place) => (holds(of) ? [place] : []))
            expect(met).toEqual(placesWith((of) => of.every((one) => one === "yes")))
            expect(open).toEqual(placesWith((of) => !of.includes("no")))
            expect(said.map((of, place) => of.map((_, rule) => answer(rule, place)))).toEqual(said)
            expect(counts).toEqual(
              rules.map((_, rule) => ({
                no: said.filter((of) => of[rule] === "no").length,
                undetermined: said.filter((of) => of[rule] === "unknown").length,
              })),
            )
          }
        },
      ),
    )
  })

  it("P4: never leave fewer openings when one is removed, nor more when one is added", () => {
    fc.assert(
      fc.property(
        nearPeople,
        fc.array(fc.oneof(nearPlaces, places), { maxLength: 6 }),
        some,
        fc.nat(),
        (somebody, among, kept, choice) => {
          const added = constraints[choice % constraints.length] as Rule<boolean>
          const fewer = kept.filter((rule) => rule !== added)
          const withFewer = compatible(fewer, somebody, among)
          const withMore = compatible([...fewer, added], somebody, among)
          for (const opening of withMore) expect(withFewer).toContain(opening)
        },
      ),
    )
  })

  it("are no matter of order, and none keeps nobody out", () => {
    fc.assert(
      fc.property(
        people,
        places,
        fc.shuffledSubarray([...constraints], { minLength: constraints.length }),
        (somebody, opening, shuffled) => {
          expect(prepareConstraints(shuffled, setting).areMet(somebody, opening)).toBe(
            prepareConstraints(constraints, setting).areMet(somebody, opening),
          )
          expect(prepareConstraints([], setting).areMet(somebody, opening)).toBe(true)
        },
      ),
    )
  })

  it("never open to less knowledge what they close to more", () => {
    fc.assert(
      fc.property(nearPeople, nearPlaces, fc.nat(), (somebody, opening, choice) => {
        const known = Object.keys(somebody.facts)
        const left = known[choice % known.length] ?? ""
        const facts = Object.fromEntries(Object.entries(somebody.facts).filter(([id]) => id !== left))
        const { areMet } = prepareConstraints(constraints, setting)
        if (areMet({ ...somebody, facts }, opening)) expect(areMet(somebody, opening)).toBe(true)
      }),
    )
  })

  it("meet yes, no and undetermined for each constraint among the samples", () => {
    const { answers } = prepareConstraints(constraints, setting)
    const sample = fc.sample(fc.tuple(people, places), { seed: 7, numRuns: 300 })
    const near = fc.sample(fc.tuple(nearPeople, nearPlaces), { seed: 7, numRuns: 100 })
    for (const [index, { id }] of constraints.entries()) {
      const found = new Set(sample.map(([somebody, opening]) => answers(somebody, opening)[index]))
      expect([...found].toSorted(), id).toEqual(["no", "unknown", "yes"])
    }
    const met = near.filter(([somebody, opening]) =>
      prepareConstraints(constraints, setting).areMet(somebody, opening),
    )
    expect(met.length).toBeGreaterThan(10)
    expect(met.length).toBeLessThan(90)
  })
})
