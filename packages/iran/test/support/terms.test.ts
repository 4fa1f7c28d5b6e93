import { coverageOf, type SupportCase, type SupportCaseLife, supportCase } from "@bazgasht/core/support"
import { type Day, decide, entryOn, makeTerm, type Receipt, type Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { iran, iranPack, supportTerms } from "../../src/index.ts"
import * as supportCases from "../../src/parameters/support-cases.ts"
import { bridging } from "../../src/support/bridging.ts"
import { familyCover } from "../../src/support/family-cover.ts"
import { day, on } from "../prisoner.ts"
import { family } from "./family.ts"

const today = on("1404/06/01")
const terms = supportTerms(today)

const values = (data: unknown): ReadonlyArray<unknown> =>
  typeof data === "object" && data !== null ? [data, ...Object.values(data).flatMap(values)] : [data]

describe("terms of support", () => {
  it("name offices that the pack knows", () => {
    const { supportCase: ofCase, household, ...others } = terms
    const lists = [...Object.values(others), ofCase?.roles ?? {}, household?.roles ?? {}].flatMap((named) =>
      Object.entries(named).filter(([name]) => !["citations", "subjects", "stayable"].includes(name)),
    )
    const roles = lists.flatMap(([, role]) => (Array.isArray(role) ? role : []))
    expect(roles.length).toBeGreaterThan(20)
    for (const role of [...roles, ofCase?.grievanceOffice, terms.grievance?.complainantRole])
      expect(iranPack.actors.has(String(role))).toBe(true)
    expect(ofCase?.roles.approvers).toEqual(familyCover.deciders.map(({ id }) => id))
  })

  it("have words for every code, and know the payers of the programme", () => {
    const ofCase = terms.supportCase
    const codes = [
      ...(ofCase?.suspensionReasons ?? []),
      ...(ofCase?.graduationCriteria ?? []),
      ...(ofCase?.closingOutcomes ?? []),
      ofCase?.overdueReason,
      ofCase?.graduatedOutcome,
      ...(terms.grievance?.subjects ?? []),
    ]
    expect(codes.length).toBeGreaterThan(8)
    for (const code of codes) expect(iranPack.vocabulary.has(String(code)), code).toBe(true)
    expect(iran.support?.payers.slice(1).map(({ code }) => code)).toEqual(ofCase?.otherPayers)
  })

  it("lets screening record every referral that the rule of cover may come to", () => {
    const bodies = terms.supportCase?.referralBodies ?? []
    const referred = iran.support?.cover.referrals.map(({ to }) => to.id) ?? []
    expect(referred.length).toBeGreaterThan(1)
    for (const body of referred) expect(bodies).toContain(body)
  })

  it("read every number from a parameter that says it is ours", () => {
    const numbers = values(terms)
    for (const parameter of Object.values(supportCases)) {
      const entry = entryOn(parameter, today.today)
      expect(numbers).toContainEqual(entry?.value)
      expect(entry?.citations.map(({ confidence }) => confidence)).toEqual(["design"])
    }
  })

  it("have grievances heard by nobody of the association", () => {
    const { approvers, handlers, registrars, stayable, stayers, subjects } = terms.grievance ?? {}
    for (const role of [approvers, handlers, registrars, stayers].flatMap((list) => list ?? []))
      expect(["supportAssociation", "socialWorker"]).not.toContain(role)
    expect(subjects).toEqual(expect.arrayContaining([...(stayable ?? [])]))
  })

  it("are absent where their numbers are unknown", () => {
    expect(Object.keys(supportTerms(on("1399/12/24")))).toEqual(["cycle", "duplicate"])
    expect(supportTerms(on("1399/12/25")).supportCase?.appealTime).toEqual(makeTerm({ days: 20 }))
  })
})

describe("a support case under these terms", () => {
  type Asked<C> = C extends unknown ? Omit<C, "id" | "subject" | "at" | "by" | "expectedVersion"> : never
  type Written = Asked<SupportCaseLife["Command"]> & {
    readonly on: string
    readonly by: string
    readonly who: string
  }

  const receipt = (rule: Rule<boolean>, written: string): Receipt => decide(rule, family, on(written)).receipt

  const play = (sequence: ReadonlyArray<Written>): SupportCase => {
    let state: SupportCase = supportCase.none
    for (const { by, on: written, who, ...asked } of sequence) {
      const { supportCase: ofCase } = supportTerms(on(written))
      if (ofCase === undefined) throw new Error(`no terms on ${written}`)
      const command = {
        ...asked,
        id: `command-${state.version}`,
        subject: "case-1",
        at: day(written),
        by: { id: who, role: by },
        expectedVersion: state.version,
      } as SupportCaseLife["Command"]
      const handled = supportCase.handle(state, command, {
        terms: ofCase,
        calendar: iranPack.calendar,
        policyDigest: "policy",
        openCases: () => [],
        admissionRuns: [],
        rulings: [],
        settledTo: day("1405/01/01"),
      })
      state = Result.getOrThrow(handled).state
    }
    return state
  }

  it("goes from the arrest to the hand-over, each decision by the rule of the pack", () => {
    const state = play([
      {
        type: "open",
        on: "1404/04/20",
        by: "family",
        who: "wife",
        household: "household-1",
        association: "supportAssociation",
        members: ["wife", "child-1", "child-2"],
        basis: { kind: "consent", document: "consent-1" },
        custody: { episode: "custody-1", from: day("1404/04/12") },
      },
      {
        type: "screen",
        on: "1404/04/22",
        by: "socialWorker",
        who: "social-worker-1",
        outcome: { kind: "yes" },
        receipt: receipt(familyCover, "1404/04/22"),
      },
      {
        type: "recordAssessment",
        on: "1404/04/25",
        by: "socialWorker",
        who: "social-worker-1",
        visit: { kind: "visited", on: day("1404/04/24") },
        score: 12,
        breakdown: [{ indicator: "FAM-7/size", points: 12 }],
      },
      { type: "approve", on: "1404/04/28", by: "supportAssociation", who: "manager-1" },
      {
        type: "admit",
        on: "1404/05/01",
        by: "supportAssociation",
        who: "officer-1",
        from: day("1404/05/01"),
        basis: { kind: "bridging", receipt: receipt(bridging, "1404/05/01") },
      },
      {
        type: "handOver",
        on: "1404/08/20",
        by: "supportAssociation",
        who: "officer-1",
        payer: "reliefCommittee",
        from: day("1404/09/01"),
        document: "confirmation-1",
      },
      {
        type: "close",
        on: "1404/09/01",
        by: "supportAssociation",
        who: "officer-1",
        outcome: "closing.handedOver",
      },
    ])
    const from = (written: string): Day => day(written)
    expect(coverageOf(state)).toEqual([
      { payer: "supportAssociation", from: from("1404/05/01"), to: from("1404/09/01") },
      { payer: "reliefCommittee", from: from("1404/09/01") },
    ])
    expect(state.stage).toBe("closed")
  })
})
