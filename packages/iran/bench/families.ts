/**
 * Families of prisoners from a seed, as the snapshot of a cycle keeps them: everything that the programme asks for, in a
 * plausible range around the days of the cycle. Some of it is unknown. All shares are our assumptions.
 */

import type { CycleFamily, CycleSnapshot, FamilyMember } from "@bazgasht/core/support"
import { type Housing, housings } from "@bazgasht/iran/facts/support"
import type { Day, Entry, Facts, Value } from "@bazgasht/rules"

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

/** Of what is reported, so much is unknown. */
const unknownShare = 0.02

/** How many families get support already, and of all families how many were suspended, and have cash from another payer. */
const shares = { active: 0.6, suspended: 0.03, coveredElsewhere: 0.1, released: 0.04, abroad: 0.01 } as const

/** The members besides the first, as a list to draw from: 3.85 members on average. */
const furtherMembers = [1, 2, 2, 3, 3, 3, 3, 4, 5] as const

/** How many members have a state or a need that only rules about a member ask for. */
const needs: { readonly [fact: string]: number } = {
  memberNeedsTreatment: 0.15,
  memberNeedsDowry: 0.02,
  memberSeeksWork: 0.12,
  memberWishesTraining: 0.1,
  memberNeedsCounselling: 0.15,
}

/** How many members have a state that the household's rules count as well. */
const states: { readonly [field: string]: number } = {
  disabled: 0.05,
  chronicallyIll: 0.1,
  hasIncome: 0.08,
}

const ownFact = (field: string): string => `member${field.charAt(0).toUpperCase()}${field.slice(1)}`

/** A snapshot of so many families for a cycle, locked on its first day. */
export const makeSnapshot = (
  cycle: CycleSnapshot["cycle"],
  { count, seed }: { readonly count: number; readonly seed: number },
): CycleSnapshot => {
  const random = randomNumbers(seed)
  const chance = (share: number): boolean => random() < share
  const whole = (least: number, greatest: number): number =>
    least + Math.floor(random() * (greatest - least + 1))
  const oneOf = <T>(values: ReadonlyArray<T>): T => values[whole(0, values.length - 1)] as T
  const daysBefore = (most: number): Day => (cycle.from - whole(1, most)) as Day
  const reported = (facts: Record<string, Value>, fact: string, value: Value): void => {
    if (!chance(unknownShare)) facts[fact] = value
  }

  const person = (place: number): { readonly membership: Entry; readonly facts: Facts } => {
    const relation = place === 0 ? "spouse" : place < 4 ? "child" : "parent"
    const joinedDay = daysBefore(4000)
    const age = relation === "child" ? whole(0, 20) : relation === "spouse" ? whole(20, 55) : whole(55, 85)
    const birthDay = cycle.from - age * 365 - whole(0, 364)
    const student = relation === "child" && age >= 7 && age <= 18
    const membership: Record<string, Value> = {
      relation,
      head: place === 0,
      female: place === 0 || chance(0.5),
      birthDay,
      joinedDay,
      hasLeft: false,
    }
    const facts: Record<string, Value> = {
      memberRelation: relation,
      memberBirthDay: birthDay,
      memberJoinedDay: joinedDay,
      memberHasLeft: false,
    }
    for (const [field, value] of [["student", student], ...statesOf()] as const) {
      if (chance(unknownShare)) continue
      membership[field] = value
      facts[ownFact(field)] = value
    }
    for (const [fact, share] of Object.entries(needs)) reported(facts, fact, chance(share))
    return { membership, facts }
  }

  const statesOf = (): ReadonlyArray<readonly [string, boolean]> =>
    Object.entries(states).map(([field, share]) => [field, chance(share)])

  const familyFacts = (memberships: ReadonlyArray<Entry>, covers: ReadonlyArray<Entry>): Facts => {
    const arrest = daysBefore(1500)
    const ended = chance(shares.released)
    const housing: Housing = oneOf(housings)
    const facts: Record<string, Value> = {}
    reported(facts, "prisonerIncomeReachesFamily", chance(0.05))
    reported(facts, "prisonerMarried", chance(0.9))
    reported(facts, "heldAbroad", chance(shares.abroad))
    reported(facts, "custodyAbroadConfirmed", chance(0.5))
    reported(facts, "dependsOnPrisoner", chance(0.95))
    reported(facts, "economicallyWeak", chance(0.7))
    reported(facts, "needsHousingDeposit", housing !== "owned" && chance(0.2))
    reported(facts, "visitsFromAfar", chance(0.3))
    reported(facts, "housing", housing)
    reported(facts, "monthlyIncome", chance(0.5) ? 0 : whole(1, 100) * 1_000_000)
    return {
      ...facts,
      memberships,
      custodyEpisodes: [{ from: arrest, ended, ...(ended ? { to: whole(arrest + 1, cycle.from) } : {}) }],
      otherCovers: covers,
    }
  }

  const coversOf = (): CycleFamily["covers"] =>
    chance(shares.coveredElsewhere)
      ? [{ payer: "reliefCommittee", kind: "cash", from: (cycle.from + whole(-200, 40)) as Day }]
      : []

  const family = (place: number): CycleFamily => {
    const persons = Array.from({ length: 1 + oneOf(furtherMembers) }, (_, index) => person(index))
    const covers = coversOf()
    const suspended = chance(shares.suspended)
    const kept = {
      id: `family-${String(place).padStart(6, "0")}`,
      facts: familyFacts(
        persons.map(({ membership }) => membership),
        covers.map((cover) => ({ ...cover, ended: false })),
      ),
      members: persons.map(
        ({ facts }, index): FamilyMember => ({ person: `person-${place}-${index}`, facts }),
      ),
      suspensions: suspended ? [{ from: (cycle.from + whole(-60, 25)) as Day }] : [],
      covers,
    }
    return chance(shares.active)
      ? { status: "active", start: (daysBefore(900) + (chance(0.05) ? 910 : 0)) as Day, ...kept }
      : { status: "waiting", waitingSince: daysBefore(400), ...kept }
  }

  return { cycle, lockedOn: cycle.from, families: Array.from({ length: count }, (_, place) => family(place)) }
}
