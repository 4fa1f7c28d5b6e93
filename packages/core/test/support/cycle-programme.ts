/** A small programme with a need score, families of it in a snapshot, of which anything may be unknown, and policies. */

import { thirtyDayMonths } from "@bazgasht/core"
import {
  type CycleFamily,
  type CyclePolicy,
  type CycleSnapshot,
  cycleKeys,
  makeNeedScore,
  type SupportProgramme,
} from "@bazgasht/core/support"
import {
  type Citation,
  type Count,
  count,
  countOf,
  type Day,
  type Expression,
  type Facts,
  type Money,
  makePack,
  multiply,
  quantityRule,
  type Rule,
  smallest,
  text,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { day } from "../test-jurisdiction.ts"
import { countedSize, familyJurisdiction, pack as familyPack } from "./family-jurisdiction.ts"
import { memberships, needsHousingDeposit } from "./family-law.ts"

const citations: ReadonlyArray<Citation> = [
  { instrument: { id: "TEST", title: text("قانون آزمایشی", "test act") }, confidence: "design" },
]

const points = (id: string, expression: Expression<Count>): Rule<Count> =>
  quantityRule<Count>("count", { id, title: text("امتیاز", id), citations, kind: "automatic", expression })

const sizePoints = points("sizePoints", smallest(multiply(valueOfRule(countedSize), count(2)), count(10)))
const homePoints = points("homePoints", when(needsHousingDeposit, count(5), count(0)))
const illnessPoints = points(
  "illnessPoints",
  smallest(
    countOf(memberships, (member) => member.chronicallyIll),
    count(3),
  ),
)

const scoreRules = [sizePoints, homePoints, illnessPoints]

const pack = Result.getOrThrow(
  makePack({
    id: "test",
    title: text("آزمایش", "test"),
    version: "1.0.0",
    calendar: familyPack.calendar,
    dayCount: thirtyDayMonths,
    actors: [...familyPack.actors.values()],
    rules: [...familyPack.rules.values(), ...scoreRules],
    vocabulary: familyPack.vocabulary,
  }),
)

export const setting: CompileSetting = { pack }

export const programme: SupportProgramme = {
  ...familyJurisdiction.support,
  needScore: Result.getOrThrow(
    makeNeedScore({
      title: text("امتیاز نیاز", "need score"),
      indicators: [
        { rule: sizePoints, most: 10 as Count },
        { rule: homePoints, most: 5 as Count },
        { rule: illnessPoints, most: 3 as Count },
      ],
      pack,
      protectedFacts: [],
    }),
  ),
}

export const cycle = { id: "1404-07", from: day("1404/07/01"), to: day("1404/08/01") }
export const lockedOn = day("1404/07/01")

const orUnknown = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined, freq: 6 })

const mostly = (value: boolean): fc.Arbitrary<boolean> =>
  fc.oneof({ arbitrary: fc.constant(value), weight: 5 }, { arbitrary: fc.constant(!value), weight: 1 })

/** Facts without those that are unknown, as a snapshot from JSON has them. */
const known = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

const knownEntries = (entries: ReadonlyArray<Facts> | undefined): Facts[string] =>
  entries?.map(known) as unknown as Facts[string]

const near = fc.integer({ min: cycle.from - 40, max: cycle.to + 5 })

const stretches = fc.array(
  fc.record({ from: near, length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }) }).map(
    ({ from, length }) =>
      (length === undefined ? { from } : { from, to: from + length }) as {
        readonly from: Day
        readonly to?: Day
      },
  ),
  { maxLength: 2 },
)

const entries = fc.record({
  relation: fc.constantFrom("spouse", "child", "parent", "prisoner"),
  joinedDay: fc.integer({ min: cycle.from - 900, max: cycle.from + 10 }),
  hasLeft: mostly(false),
  leftDay: fc.integer({ min: cycle.from, max: cycle.to }),
  chronicallyIll: orUnknown(fc.boolean()),
})

const members = fc.record({
  person: fc.constantFrom("p1", "p2", "p3", "p4", "p5"),
  facts: fc
    .record({
      memberRelation: fc.constantFrom("spouse", "child", "parent", "prisoner"),
      memberJoinedDay: orUnknown(fc.integer({ min: cycle.from - 900, max: cycle.from + 10 })),
      memberHasLeft: mostly(false),
      memberLeftDay: fc.integer({ min: cycle.from, max: cycle.to }),
      memberStudent: orUnknown(fc.boolean()),
      memberChronicallyIll: orUnknown(fc.boolean()),
      memberNeedsTreatment: orUnknown(fc.boolean()),
    })
    .map(known),
})

const facts: fc.Arbitrary<Facts> = fc
  .record({
    custodyEpisodes: orUnknown(
      fc.array(
        fc.record({
          from: fc.integer({ min: cycle.from - 900, max: cycle.from }),
          ended: mostly(false),
          to: near,
        }),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    memberships: orUnknown(fc.array(entries, { maxLength: 5 })),
    otherCovers: fc.option(fc.constant([]), { nil: undefined, freq: 8 }),
    prisonerIncomeReachesFamily: orUnknown(mostly(false)),
    prisonerMarried: orUnknown(mostly(true)),
    needsHousingDeposit: orUnknown(fc.boolean()),
  })
  .map((all) => known({ ...all, memberships: knownEntries(all.memberships) }))

const covers = stretches.map((all) =>
  all.map((stretch, index) => ({
    payer: "reliefCommittee",
    kind: index === 0 ? ("cash" as const) : ("study" as const),
    ...stretch,
  })),
)

const statuses = fc.oneof(
  fc.record({
    status: fc.constant("active" as const),
    start: near,
    end: fc.option(near, { nil: undefined }),
    phasingOutSince: fc.option(near, { nil: undefined, freq: 3 }),
  }),
  fc.record({
    status: fc.constant("waiting" as const),
    waitingSince: fc.integer({ min: cycle.from - 10, max: cycle.from }),
  }),
)

/** A family without its id. */
export const family: fc.Arbitrary<Omit<CycleFamily, "id">> = fc
  .record({
    status: statuses,
    facts,
    members: fc.array(members, { maxLength: 4 }),
    suspensions: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, { arbitrary: stretches, weight: 1 }),
    covers: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, { arbitrary: covers, weight: 1 }),
  })
  .map(
    ({ status, ...rest }) => ({ ...known(status as Facts), ...rest }) as unknown as Omit<CycleFamily, "id">,
  )

/** Snapshots of a few families. */
export const snapshots: fc.Arbitrary<CycleSnapshot> = fc.array(family, { maxLength: 12 }).map((families) => ({
  cycle,
  lockedOn,
  families: families.map((one, index) => ({ ...one, id: `family-${index}` }) as CycleFamily),
}))

const money = (most: number): fc.Arbitrary<Money> => fc.nat(most).map((amount) => amount as Money)

export const policies: fc.Arbitrary<CyclePolicy> = fc.record({
  budget: fc.oneof(money(40_000), money(5_000)),
  priority: fc.record({
    keys: fc
      .shuffledSubarray([...cycleKeys])
      .map((keys) =>
        keys.map((key) => ({ key, order: key === "waitingSince" ? "lowestFirst" : "highestFirst" }) as const),
      ),
    tieBreaker: fc.constant({ kind: "lottery" as const, seed: "1404-07" }),
    misfit: fc.constantFrom("stop" as const, "skip" as const),
  }),
  cash: fc.oneof(
    fc.constant({ kind: "programme" as const }),
    fc
      .array(money(3_000), { minLength: 1, maxLength: 4 })
      .map((amounts) => ({ kind: "bySize" as const, amounts })),
  ),
  packages: fc.shuffledSubarray([
    { kind: "housingDeposit" as const, per: "household" as const, unitCost: 700 as Money },
    { kind: "study" as const, per: "member" as const, unitCost: 200 as Money },
    { kind: "medical" as const, per: "member" as const, unitCost: 333 as Money },
  ]),
  cut: fc.constant("proportional" as const),
})
