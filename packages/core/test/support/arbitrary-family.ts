import { leavingReasons } from "@bazgasht/core/support"
import { type Day, formatDay } from "@bazgasht/rules"
import * as fc from "fast-check"
import { jalali } from "../../../casework/test/jalali-of-icu.ts"
import { day } from "../test-jurisdiction.ts"
import { helpKinds, housings } from "./family-law.ts"

/** A family file as a person writes it. */
export type Document = { readonly [name: string]: unknown }

const written = (value: number): string => formatDay(jalali, value as Day)

/** Some of the fields, none of them twice; which ones are left out is part of the value. */
const some = (fields: { readonly [name: string]: fc.Arbitrary<unknown> }) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<{ [name: string]: unknown }>

const truth = fc.oneof(
  fc.boolean(),
  fc.record({ value: fc.boolean(), document: fc.constant("گزارش شمارهٔ ۱۲"), day: fc.constant("1403/02/01") }),
)

const base = day("1398/01/01")

/** Stretches of days that do not touch each other, the last perhaps without an end. */
const stretches = (maxLength: number): fc.Arbitrary<ReadonlyArray<{ from: string; to?: string }>> =>
  fc
    .record({
      steps: fc.array(
        fc.record({ gap: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 1, max: 900 }) }),
        {
          maxLength,
        },
      ),
      open: fc.boolean(),
    })
    .map(({ open, steps }) => {
      let reached: number = base
      return steps.map(({ gap, length }, index) => {
        const from = reached + gap
        reached = from + length
        return open && index === steps.length - 1
          ? { from: written(from) }
          : { from: written(from), to: written(reached) }
      })
    })

const needs = some({
  student: truth,
  disabled: truth,
  chronicallyIll: truth,
  hasIncome: truth,
  needsTreatment: truth,
  seeksWork: truth,
  sex: fc.constantFrom("male", "female"),
  nationality: fc.constantFrom("citizen", "foreign"),
  identifiers: fc.array(
    fc.record({ kind: fc.constant("nationalId"), number: fc.constantFrom("0012345679", "۰۰۱-۲۳۴-۵۶۷۹") }),
    { maxLength: 2 },
  ),
})

/** The head, who stays in the household, and receives for it. */
const head = fc
  .record({ needs, roles: fc.constantFrom(["head"], ["head", "primaryRecipient"]) })
  .map(({ needs: known, roles }) => ({
    person: "p0",
    relation: "spouse",
    roles,
    joined: written(base - 400),
    birthDay: "1360/02/03",
    ...known,
  }))

const stays = fc.record({
  relation: fc.constantFrom("child", "parent", "sibling", "grandchild", "other", "prisoner"),
  joined: fc.integer({ min: base - 300, max: base + 600 }),
  length: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
  leaving: fc.option(fc.constantFrom(...leavingReasons), { nil: undefined }),
  age: fc.integer({ min: 0, max: 30_000 }),
  knownAge: fc.boolean(),
  roles: fc.option(fc.constant([]), { nil: undefined }),
  needs,
  back: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
})

const others = fc.array(stays, { maxLength: 5 }).map((list) =>
  list.flatMap(({ age, back, joined, knownAge, leaving, length, needs: known, relation, roles }, index) => {
    const member = {
      person: `p${index + 1}`,
      relation,
      ...(knownAge ? { birthDay: written(joined - age) } : {}),
      ...(roles === undefined ? {} : { roles }),
      ...known,
    }
    if (length === undefined) return [{ ...member, joined: written(joined) }]
    const left = joined + length
    const first = {
      ...member,
      joined: written(joined),
      left: written(left),
      ...(leaving === undefined ? {} : { leaving }),
    }
    return back === undefined ? [first] : [first, { ...member, joined: written(left + back) }]
  }),
)

const household = fc.record({ head, others }).chain(({ head: first, others: rest }) =>
  some({
    id: fc.constant("household-1"),
    area: fc.constant("0811"),
    members: fc.shuffledSubarray([first, ...rest], { minLength: rest.length + 1 }),
    housing: fc.constantFrom(...housings, { value: "rented", document: "اجاره‌نامه" }),
    monthlyIncome: fc.oneof(fc.nat(900_000_000), fc.constant("۸۰٬۰۰۰٬۰۰۰")),
    dependsOnPrisoner: truth,
    economicallyWeak: truth,
    needsHousingDeposit: truth,
    visitsFromAfar: truth,
    account: fc.constant("حساب شمارهٔ ۱۲"),
  }),
)

const covers = fc
  .tuple(...helpKinds.map((kind) => fc.record({ kind: fc.constant(kind), spans: stretches(2) })))
  .chain((kinds) =>
    fc.tuple(
      ...kinds.flatMap(({ kind, spans }) =>
        spans.map((span) =>
          fc
            .constantFrom("reliefCommittee", "welfareOrganisation")
            .map((payer) => ({ payer, kind, ...span })),
        ),
      ),
    ),
  )

/** Family files that hold nothing impossible, with any of their parts left out. */
export const families: fc.Arbitrary<Document> = fc
  .record({
    day: fc.constant("1404/01/01"),
    household,
    custody: stretches(3),
    prisoner: some({
      married: truth,
      incomeReachesFamily: truth,
      heldAbroad: truth,
    }),
    otherCovers: covers,
    reports: some({ localFact: truth }),
  })
  .chain((parts) =>
    fc.subarray(Object.keys(parts), { minLength: 2 }).map((kept) => ({
      id: "family-1",
      kind: "family",
      ...Object.fromEntries(Object.entries(parts).filter(([name]) => kept.includes(name))),
    })),
  )
