import { type Jurisdiction, reportedValue } from "@bazgasht/core"
import { addWorkFacts } from "@bazgasht/core/employment"
import type { CaseFile } from "@bazgasht/core/release"
import { familyCase, familyFacts, type Member } from "@bazgasht/core/support"
import { type Facts, text } from "@bazgasht/rules"
import {
  ageBandOn,
  attributesFrom,
  factsOfCases,
  type GroupAttributes,
  type Population,
  type RegisterKind,
  type RegisterOptions,
  registerKinds,
  standardGroups,
  standardMeasures,
  type TableBuilder,
  tableBuilder,
} from "@bazgasht/simulation"
import type { Drawing } from "./drawing.ts"
import { drawFamily, hasFamilyFile } from "./family/family-file.ts"
import { prisonerTargets } from "./figures/prisoners.ts"
import { type DrawnPrisoner, drawPrisoner } from "./prisoner/prisoner-file.ts"

/** Of a hundred prisoners about so many have a family that is covered, and so many members live there. */
const familiesOfHundred = 35
const membersOfHundred = 100

type Builders = { readonly [Kind in RegisterKind]?: TableBuilder }

const buildersOf = (
  { facts, kinds = ["prisoner", "family"], prisoners = 0, shared = false }: RegisterOptions,
  jurisdiction: Jurisdiction,
): Builders => {
  const declared = { ...factsOfCases(jurisdiction), ...facts }
  const capacities = { prisoner: 100, family: familiesOfHundred, member: membersOfHundred }
  const belongsTo = { prisoner: undefined, family: "prisoner", member: "family" } as const
  return Object.fromEntries(
    registerKinds
      .filter((kind) => kinds.includes(kind))
      .map((kind) => {
        const owner = belongsTo[kind]
        const declaration = {
          facts: declared[kind],
          groups: standardGroups(jurisdiction)[kind],
          measures: standardMeasures[kind],
          ...(owner !== undefined && kinds.includes(owner) ? { belongsTo: owner } : {}),
        }
        const capacity = Math.ceil((prisoners * capacities[kind]) / 100)
        return [kind, tableBuilder(declaration, { capacity, shared })]
      }),
  )
}

/** What follows from the facts, and what the population knows besides. */
const known = (
  { groups, measures }: GroupAttributes,
  groupsBesides: GroupAttributes["groups"],
  measuresBesides: GroupAttributes["measures"] = {},
): GroupAttributes => ({
  groups: { ...groups, ...groupsBesides },
  measures: { ...measures, ...measuresBesides },
})

/** Draws one prisoner after another, each with the family, into tables. */
class Register {
  readonly #options: RegisterOptions
  readonly #jurisdiction: Jurisdiction
  readonly #builders: Builders
  /** The facts of the prisoner at hand: an object that has a place for each takes less time than one for each prisoner. */
  readonly #facts: { [id: string]: Facts[string] } = {}

  constructor(options: RegisterOptions, jurisdiction: Jurisdiction) {
    this.#options = options
    this.#jurisdiction = jurisdiction
    this.#builders = buildersOf(options, jurisdiction)
  }

  add(number: number): void {
    const { day, seed } = this.#options
    const drawing: Drawing = { seed, day, number }
    const prisoner = drawPrisoner(drawing)
    const { prisoner: prisoners } = this.#builders
    const row = prisoners?.size
    const { debt, file, outline, works } = prisoner
    if (prisoners !== undefined)
      this.#put(prisoners, "prisoner", file.id, this.#factsOf(file), (follows) =>
        known(
          follows,
          {
            province: outline.province,
            offenceGroup: outline.offenceGroup,
            holding: outline.holding,
            work: works ? "working" : "notWorking",
          },
          debt === undefined ? {} : { debt: debt.sum },
        ),
      )
    if (hasFamilyFile(drawing, outline)) this.#addFamily(drawing, prisoner, row)
  }

  #factsOf(file: CaseFile): Facts {
    for (const id in this.#facts) this.#facts[id] = undefined
    addWorkFacts(this.#facts, file, this.#jurisdiction, this.#options.day)
    return this.#facts
  }

  #addFamily(drawing: Drawing, prisoner: DrawnPrisoner, prisonerRow: number | undefined): void {
    const { family: families, member: people } = this.#builders
    if (families === undefined && people === undefined) return
    const file = drawFamily(drawing, prisoner)
    // The facts of each member take longer than those of the family.
    const { facts, members } =
      people === undefined
        ? { facts: familyFacts(file, this.#jurisdiction, drawing.day), members: [] }
        : familyCase(file, this.#jurisdiction, drawing.day)
    const { offenceGroup, province } = prisoner.outline
    const row = families?.size
    if (families !== undefined)
      this.#put(
        families,
        "family",
        file.id,
        facts,
        (follows) => known(follows, { province, offenceGroup }),
        prisonerRow,
      )
    if (people !== undefined)
      for (const { facts: ofMember, person } of members) {
        const member = file.household?.members?.find((one) => one.person === person)
        const { age, sex } = this.#ageAndSex(member ?? {})
        this.#put(
          people,
          "member",
          person,
          ofMember,
          (follows) => known(follows, { province, age, sex }),
          row,
        )
      }
  }

  #ageAndSex({ birthDay, sex }: Pick<Partial<Member>, "birthDay" | "sex">): GroupAttributes["groups"] {
    const { pack } = this.#jurisdiction
    const born = birthDay === undefined ? undefined : reportedValue(birthDay)
    return {
      age: ageBandOn(pack.calendar, born, this.#options.day),
      sex: sex === undefined ? undefined : reportedValue(sex),
    }
  }

  #put(
    builder: TableBuilder,
    kind: RegisterKind,
    id: string,
    facts: Facts,
    attributes: (follows: GroupAttributes) => GroupAttributes,
    belongsTo?: number,
  ): void {
    const { day } = this.#options
    const { groups, measures } = attributes(attributesFrom(kind, facts, day, this.#jurisdiction))
    const misfits = builder.add({ id, facts, groups, measures, belongsTo })
    // A file that the generator draws and a rule cannot read is a defect of the generator, not of anything that a user gave.
    if (misfits.length > 0) throw new Error(`drawn ${kind} ${id} does not fit: ${misfits[0]?.fact}`)
  }

  population(): Population {
    const { day, seed } = this.#options
    return {
      title: text(
        `جمعیت ساختگی کشور، کلید قرعهٔ ${seed.toLocaleString("fa-IR", { useGrouping: false })}`,
        `invented national register, seed ${seed}`,
      ),
      day,
      tables: Object.fromEntries(
        Object.entries(this.#builders).map(([kind, builder]) => [kind, builder.build()]),
      ),
    }
  }
}

/** Prisoners between two steps: some milliseconds of work. */
export const stepLength = 256

/** How many prisoners a register has. */
export const sizeOfRegister = ({ prisoners }: Pick<RegisterOptions, "prisoners">): number =>
  prisoners ?? prisonerTargets.prisoners.value

/**
 * Draws a register step by step: after each step it says how many prisoners are drawn so far, and the caller may do
 * something else before the next.
 */
export function* registerSteps(
  options: RegisterOptions,
  jurisdiction: Jurisdiction,
): Generator<number, Population, void> {
  const prisoners = sizeOfRegister(options)
  const register = new Register({ ...options, prisoners }, jurisdiction)
  for (let number = 0; number < prisoners; number++) {
    register.add(number)
    if ((number + 1) % stepLength === 0) yield number + 1
  }
  return register.population()
}

/**
 * Draws the register of an invented country; the counts follow reported numbers where there are any.
 *
 * @example
 * const { tables } = drawRegister({ seed: 1404, day: jalaliDay(1404, 7, 1), prisoners: 1000 }, iran)
 * tables.prisoner?.columns.size // => 1000
 */
export const drawRegister = (options: RegisterOptions, jurisdiction: Jurisdiction): Population => {
  const steps = registerSteps(options, jurisdiction)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
