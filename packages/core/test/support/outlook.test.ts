import {
  decodeFamilyFile,
  type FamilyCase,
  type FamilyFile,
  type FamilyOutlook,
  familyCase,
  familyOutlook,
  prepareFamilyOutlook,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { type Day, decide, decideExactly, determine } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day } from "../test-jurisdiction.ts"
import { families } from "./arbitrary-family.ts"
import {
  bridging,
  cover,
  familyJurisdiction,
  householdHelp,
  memberHelp,
  pack,
} from "./family-jurisdiction.ts"

const { support } = familyJurisdiction

const files = families.map((document) => Result.getOrThrow(decodeFamilyFile(document, familyJurisdiction)))

const caseOn = (file: FamilyFile, today: Day): FamilyCase => familyCase(file, familyJurisdiction, today)

const days = fc.integer({ min: day("1397/06/01"), max: day("1404/01/01") }) as fc.Arbitrary<Day>

/** What an outlook says, in plain data. */
const said = (outlook: FamilyOutlook) => ({
  today: outlook.today,
  cover: outlook.cover.outcome,
  bridging: outlook.bridging.outcome,
  others: outlook.otherPayers.map(({ decision, payer }) => [payer, decision.outcome]),
  handOver: [outlook.expectedHandOver.earliest.value, outlook.expectedHandOver.latest.value],
  size: outlook.countedSize.value,
  cash: outlook.monthlyCash.value,
  household: outlook.householdHelp.map(({ decision, kind }) => [kind, decision.outcome]),
  members: outlook.members.map(({ help, person }) => [
    person,
    help.map(({ decision, kind }) => [kind, decision.outcome]),
  ]),
})

const places = ["eligible", "notYet", "undetermined", "referred", "barred"]

describe("the outlook of a family", () => {
  it("says of each rule what the rule says alone", () => {
    fc.assert(
      fc.property(files, days, (file, today) => {
        const family = caseOn(file, today)
        const setting = { pack, today }
        const outlook = familyOutlook(family, support, setting)
        const alone = (
          rule: typeof cover,
          { facts, history = [] }: Pick<FamilyCase, "facts" | "history"> = family,
        ) => decide(rule, facts, { ...setting, history }).outcome
        expect(outlook.cover.outcome).toEqual(alone(cover))
        expect(outlook.bridging.outcome).toEqual(alone(bridging))
        for (const { kind, rule } of householdHelp)
          expect(outlook.householdHelp.find((help) => help.kind === kind)?.decision.outcome).toEqual(
            alone(rule),
          )
        for (const { help, person } of outlook.members)
          for (const { kind, rule } of memberHelp)
            expect(help.find((one) => one.kind === kind)?.decision.outcome).toEqual(
              alone(
                rule,
                family.members.findLast((member) => member.person === person),
              ),
            )
        expect(outlook.countedSize.value).toBe(determine(support.countedSize, family.facts, setting).value)
      }),
      { numRuns: runs(50) },
    )
  })

  it("puts what is open first, for the household and for each member", () => {
    fc.assert(
      fc.property(files, days, (file, today) => {
        const family = caseOn(file, today)
        const { householdHelp: help, members } = familyOutlook(family, support, { pack, today })
        for (const list of [help, ...members.map((member) => member.help)]) {
          const order = list.map(({ decision }) => places.indexOf(decision.outcome.outcome))
          expect(order).toEqual(order.toSorted((left, right) => left - right))
        }
      }),
      { numRuns: runs(50) },
    )
  })

  it("has help for those who belong to the household on the day, each once, and not for the prisoner", () => {
    fc.assert(
      fc.property(files, days, (file, today) => {
        const family = caseOn(file, today)
        const { countedSize, members } = familyOutlook(family, support, { pack, today })
        const persons = members.map(({ person }) => person)
        expect(persons).toEqual([...new Set(persons)].toSorted())
        if (countedSize.value !== undefined) expect(persons.length).toBe(countedSize.value)
        for (const { facts } of members) expect(facts["memberRelation"]).not.toBe("prisoner")
      }),
      { numRuns: runs(50) },
    )
  })

  it("is the same when it is prepared for many families", () => {
    fc.assert(
      fc.property(fc.array(files, { maxLength: 4 }), days, (several, today) => {
        const list = several.map((file) => caseOn(file, today))
        const setting = { pack, today }
        expect(list.map(prepareFamilyOutlook(support, setting)).map(said)).toEqual(
          list.map((family) => said(familyOutlook(family, support, setting))),
        )
      }),
      { numRuns: runs(40) },
    )
  })

  it("is decided by the reader that is named", () => {
    const facts = { custodyEpisodes: [{ from: day("1404/01/01"), ended: false }] }
    const member = { memberRelation: "child", memberJoinedDay: day("1400/01/01"), memberHasLeft: false }
    const family = { facts, members: [{ person: "p1", facts: { ...facts, ...member } }] }
    const asked: Array<string> = []
    const reader: typeof decide = (rule, known, setting) => {
      asked.push(rule.id)
      return decideExactly(rule, known, setting)
    }
    familyOutlook(family, support, { pack, today: day("1404/03/01") }, reader)
    expect(asked.toSorted()).toEqual([
      "bridging",
      "cover",
      "help-cash",
      "help-housingDeposit",
      "help-medical",
      "help-study",
      "reliefCover",
    ])
  })

  it("tells the way of a family from the arrest to the hand-over", () => {
    const file = Result.getOrThrow(
      decodeFamilyFile(
        {
          id: "family-1",
          kind: "family",
          household: {
            members: [
              { person: "p1", relation: "spouse", roles: ["head"], joined: "1395/01/01" },
              {
                person: "p2",
                relation: "child",
                joined: "1398/01/01",
                student: true,
                needsTreatment: false,
                chronicallyIll: false,
              },
            ],
            economicallyWeak: true,
            needsHousingDeposit: false,
          },
          custody: [{ from: "1404/01/10" }],
          prisoner: { married: true, incomeReachesFamily: false },
          otherCovers: [{ payer: "reliefCommittee", kind: "cash", from: "1404/05/25", known: "1404/05/20" }],
        },
        familyJurisdiction,
      ),
    )
    const on = (written: string) =>
      familyOutlook(caseOn(file, day(written)), support, { pack, today: day(written) })
    const carried = on("1404/05/24")
    expect(said(carried)).toMatchObject({
      cover: { outcome: "eligible", since: day("1404/01/10") },
      bridging: { outcome: "eligible", until: day("1404/05/25") },
      others: [["reliefCommittee", { outcome: "eligible" }]],
      handOver: [day("1404/05/10"), day("1404/06/10")],
      size: 2,
      cash: 2_000,
      household: [
        ["cash", { outcome: "eligible" }],
        ["housingDeposit", { outcome: "barred" }],
      ],
    })
    expect(carried.members.map(({ help, person }) => [person, help.map(({ kind }) => kind)])).toEqual([
      ["p1", ["study", "medical"]],
      ["p2", ["study", "medical"]],
    ])
    expect(carried.members[1]?.help[0]?.decision.outcome.outcome).toBe("eligible")
    expect(carried.members[0]?.help[0]?.decision.outcome.outcome).toBe("undetermined")
    expect(on("1404/05/25").bridging.outcome.outcome).toBe("barred")
  })
})
