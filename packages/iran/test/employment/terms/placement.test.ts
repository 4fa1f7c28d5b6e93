import { refusalInWords } from "@bazgasht/casework"
import {
  findingOf,
  followedOf,
  lapsedOn,
  type PlacementLife,
  placement,
  placementWording,
} from "@bazgasht/core/employment"
import { decide, type Facts, type Money } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { employmentProgramme, employmentTerms, iranPack, jalali } from "../../../src/index.ts"
import { day, on } from "../../prisoner.ts"
import { worker, workshop } from "../worker.ts"
import { playing, type WrittenFor } from "./play.ts"

type Written = WrittenFor<PlacementLife>

const { placement: terms = expect.fail("there are terms in 1404") } = employmentTerms(on("1404/06/01"))

const play = playing(placement, "placement-1", { terms, calendar: jalali, placementRuns: ["round-1"] })

const findingsFor = (facts: Facts, written = "1404/06/01") =>
  employmentProgramme.constraints.map((rule) => findingOf(decide(rule, facts, on(written))))

const seat = {
  opening: "opening-1",
  version: 4,
  placement: "placement-1",
  hold: "reserved",
  custody: "inside",
  suspended: false,
} as const
const convict = { as: "convict", who: "p-1" } as const

const propose = {
  type: "propose",
  on: "1404/06/01",
  as: "socialWorker",
  prisoner: "p-1",
  seat,
  period: { from: day("1404/07/01"), to: day("1405/07/01") },
  findings: findingsFor({ ...worker, ...workshop }),
  basis: { kind: "run", run: "round-1" },
} as const satisfies Written
const offer = {
  type: "offer",
  on: "1404/06/02",
  as: "headOfPrison",
  conditions: {
    wage: { amount: 103_909_680 as Money, per: "month" },
    weeklyHours: 44,
    deductions: [],
  },
  informedOn: day("1404/06/02"),
} as const satisfies Written
const accept: Written = { type: "accept", on: "1404/06/04", ...convict }

const decided = {
  document: "councilDecision",
  paper: "minutes-7",
  issuer: "classificationCouncil",
  on: day("1404/05/20"),
} as const
const confirmed = {
  ...decided,
  confirmation: { issuer: "enforcementJudge", on: day("1404/05/25") },
} as const
const fit = {
  document: "medicalFitness",
  paper: "fitness-3",
  issuer: "prisonDoctor",
  on: day("1404/06/01"),
  to: day("1404/12/01"),
} as const
const clear = {
  type: "clear",
  on: "1404/06/10",
  as: "headOfPrison",
  documents: [confirmed, fit],
  custodyDigest: "custody-1",
} as const satisfies Written
const start: Written = {
  type: "start",
  on: "1404/07/01",
  as: "socialWorker",
  seat,
  custodyDigest: "custody-1",
}
const end = (ending: Extract<PlacementLife["Command"], { readonly type: "end" }>["ending"]): Written => ({
  type: "end",
  on: "1404/09/10",
  as: "headOfPrison",
  ending,
})
const outcome = (after: number, written: string, as = "afterCareCentre"): Written => ({
  type: "recordOutcome",
  on: written,
  as,
  after,
  outcome: "employed",
})

const accepted: ReadonlyArray<Written> = [propose, offer, accept]
const active: ReadonlyArray<Written> = [...accepted, clear, start]

const said = (sequence: ReadonlyArray<Written>): string => {
  const { refusal } = play(sequence)
  return refusal === undefined
    ? ""
    : refusalInWords(placementWording, refusal, { language: "fa", calendar: jalali, pack: iranPack })
}

describe("a placement under the Iranian terms", () => {
  it("goes from the proposal to the last question what became of the person", () => {
    const { refusal, state } = play([
      ...active,
      { type: "pause", on: "1404/07/20", as: "socialWorker", reason: "illness", until: day("1404/08/01") },
      { type: "resume", on: "1404/08/01", as: "socialWorker" },
      end({ kind: "completed" }),
      outcome(30, "1404/10/10"),
      outcome(90, "1404/12/10"),
      outcome(180, "1405/03/10"),
    ])
    expect(refusal).toBeUndefined()
    expect(followedOf(state)?.outcomes.map(({ after }) => after)).toEqual([30, 90, 180])
    expect(play([outcome(60, "1405/03/10")], state).refusal?.code).toBe("followUp.notAsked")
  })

  it("EW-7: is not proposed while the judge has not confirmed, nor where nobody knows it", () => {
    const unconfirmed = (placements: ReadonlyArray<{ workplace: string; confirmed?: boolean }>) =>
      play([{ ...propose, findings: findingsFor({ ...worker, ...workshop, councilPlacements: placements }) }])
        .refusal
    expect(unconfirmed([{ workplace: "semiOpen", confirmed: false }])).toMatchObject({
      code: "constraint.broken",
      params: { constraints: ["EMP-2"] },
    })
    expect(unconfirmed([{ workplace: "semiOpen" }])).toMatchObject({
      code: "constraint.undetermined",
      params: { constraints: ["EMP-2"] },
    })
  })

  it("EW-7: is not cleared on a decision of the council that the judge has not confirmed", () => {
    const refused = (document: object) =>
      play([...accepted, { ...clear, documents: [document, fit] } as Written]).refusal
    expect(refused(decided)).toEqual({
      code: "document.notConfirmed",
      path: "documents",
      params: { document: "councilDecision", confirmers: ["enforcementJudge"] },
    })
    const byHead = { ...decided, confirmation: { issuer: "headOfPrison", on: day("1404/05/25") } }
    expect(refused(byHead)?.code).toBe("document.notConfirmed")
    expect(refused({ ...confirmed, issuer: "headOfPrison" })?.code).toBe("document.otherIssuer")
    expect(said([...accepted, { ...clear, documents: [decided, fit] }])).toBe(
      "«تصمیم شورای طبقه‌بندی دربارهٔ محل کار» باید به تأیید مرجع صالح برسد؛ موارد پذیرفتنی: قاضی اجرای احکام کیفری.",
    )
  })

  it("EMP-3: asks outside for the judge's permission and for security, to the end of the work", () => {
    const outside = [{ ...propose, seat: { ...seat, custody: "outside" } as const }, offer, accept]
    expect(play([...outside, clear]).refusal).toMatchObject({
      code: "document.missing",
      params: { documents: ["outsidePermission", "securityOrder"] },
    })
    const permission = {
      document: "outsidePermission",
      paper: "permission-1",
      issuer: "enforcementJudge",
      on: day("1404/06/05"),
      to: day("1405/07/01"),
    }
    const security = {
      document: "securityOrder",
      paper: "bond-1",
      issuer: "prosecutor",
      on: day("1404/06/05"),
    }
    const cleared = { ...clear, documents: [permission, security, fit, confirmed] }
    expect(play([...outside, cleared]).state.stage).toBe("cleared")
    const short = { ...permission, to: day("1405/06/31") }
    expect(play([...outside, { ...cleared, documents: [short, security, fit, confirmed] }]).refusal).toEqual({
      code: "document.endsEarly",
      path: "documents",
      params: { document: "outsidePermission", to: day("1405/06/31"), end: day("1405/07/01") },
    })
  })

  it("asks nothing of council, judge and doctor after release, and begins on the certificate of release", () => {
    const released = { ...seat, custody: "released" } as const
    const proposed = [{ ...propose, seat: released }, { ...offer, as: "afterCareCentre" }, accept]
    const { custodyDigest: _, ...noCustody } = clear
    const cleared = [...proposed, { ...noCustody, documents: [] }]
    const certificate = {
      document: "releaseCertificate",
      paper: "release-1",
      issuer: "headOfPrison",
      on: day("1404/06/31"),
    }
    const begin = (release?: typeof certificate): Written => ({
      type: "start",
      on: "1404/07/01",
      as: "afterCareCentre",
      seat: released,
      ...(release === undefined ? {} : { release }),
    })
    expect(play([...cleared, begin(certificate)]).state.stage).toBe("active")
    expect(play([...cleared, begin()]).refusal).toEqual({
      code: "document.missing",
      path: "release",
      params: { documents: ["releaseCertificate"] },
    })
    expect(said([...cleared, begin()])).toBe("این مدارک ارائه نشده است: برگ آزادی.")
    expect(play([...cleared, begin({ ...certificate, on: day("1404/07/02") })]).refusal?.code).toBe(
      "document.later",
    )
    expect(play([...cleared, begin({ ...certificate, issuer: "socialWorker" })]).refusal?.code).toBe(
      "document.otherIssuer",
    )
    expect(play([...proposed, { ...noCustody, documents: [confirmed] }]).refusal?.code).toBe(
      "document.notAsked",
    )
    expect(play([...proposed, { ...clear, documents: [] }]).refusal?.code).toBe("custody.notAsked")
  })

  it("begins by no certificate of release where somebody is held, and not without the facts of custody", () => {
    const release = { ...fit, document: "releaseCertificate", issuer: "headOfPrison" }
    const { custodyDigest: _, ...noCustody } = clear
    const begin = { type: "start", on: "1404/07/01", as: "socialWorker", seat } as const
    expect(play([...accepted, noCustody]).refusal?.code).toBe("custody.missing")
    expect(play([...accepted, clear, begin]).refusal?.code).toBe("custody.missing")
    expect(
      play([...accepted, clear, { ...begin, custodyDigest: "custody-1", release }]).refusal,
    ).toMatchObject({ code: "document.notAsked", path: "release" })
  })

  it("leaves a dismissal after release to whoever employs", () => {
    const released = { ...seat, custody: "released" } as const
    const { custodyDigest: _, ...noCustody } = clear
    const release = {
      document: "releaseCertificate",
      paper: "release-1",
      issuer: "headOfPrison",
      on: day("1404/06/31"),
    }
    const dismissed = (decider: string) => ({
      ...end({
        kind: "dismissed",
        heardOn: day("1404/09/05"),
        decider,
        decidedOn: day("1404/09/08"),
        paper: "minutes-9",
        grounds: ["absence"],
      }),
      as: "afterCareCentre",
    })
    const working: ReadonlyArray<Written> = [
      { ...propose, seat: released },
      { ...offer, as: "afterCareCentre" },
      accept,
      { ...noCustody, documents: [] },
      { type: "start", on: "1404/07/01", as: "afterCareCentre", seat: released, release },
    ]
    expect(play([...working, dismissed("classificationCouncil")]).refusal?.code).toBe(
      "dismissal.otherDecider",
    )
    expect(play([...working, dismissed("employer")]).state.stage).toBe("ended")
  })

  it("says which papers hold no longer while somebody works, until it is cleared anew", () => {
    const { state } = play(active)
    const lapsed = { document: "medicalFitness", since: day("1404/12/01") }
    expect(lapsedOn(state, day("1404/11/30"), terms)).toEqual([])
    expect(lapsedOn(state, day("1404/12/01"), terms)).toEqual([lapsed])
    const renewed = { ...fit, on: day("1404/12/02"), to: day("1405/06/01") }
    const again = play([{ ...clear, on: "1404/12/02", documents: [confirmed, renewed] }], state)
    expect(lapsedOn(again.state, day("1404/12/02"), terms)).toEqual([])
  })

  it("asks for a doctor's word that holds when work begins, and takes a later one while it goes on", () => {
    const old = { ...fit, to: day("1404/07/01") }
    expect(play([...accepted, { ...clear, documents: [confirmed, old] }, start]).refusal).toMatchObject({
      code: "document.expired",
      params: { document: "medicalFitness" },
    })
    const renewed = { ...fit, on: day("1404/08/01"), to: day("1405/02/01") }
    const { state } = play([...active, { ...clear, on: "1404/08/01", documents: [renewed, confirmed] }])
    expect(state.stage).toBe("active")
  })

  it("P10: overrides a round only as the council does, and for a reason", () => {
    const override = (reason: string, as = "classificationCouncil"): Written => ({
      ...propose,
      as,
      basis: { kind: "override", reason, displaced: ["p-2"] },
    })
    expect(play([override("the only nurse of the prison")]).state.stage).toBe("proposed")
    expect(play([override(" ")]).refusal?.code).toBe("override.reasonMissing")
    expect(play([override("a favour", "socialWorker")]).refusal?.code).toBe("actor.notAuthorised")
    expect(said([override(" ")])).toMatch(/دلیل/)
  })

  it("is proposed from no round that is not committed", () =>
    expect(play([{ ...propose, basis: { kind: "run", run: "round-9" } }]).refusal?.code).toBe(
      "run.notCommitted",
    ))

  it("EMP-4, P14: may be declined at any time before it begins, and nothing follows from it", () => {
    for (const before of [[propose, offer], accepted, [...accepted, clear]]) {
      const { events, state } = play([...before, { type: "decline", on: "1404/06/20", ...convict }])
      expect(state.stage).toBe("declined")
      expect(Object.keys(events.at(-1) ?? {}).toSorted()).toEqual(
        ["at", "by", "command", "frees", "policyDigest", "stage", "subject", "type", "version"].toSorted(),
      )
    }
    const next = playing(placement, "placement-2", { terms, calendar: jalali, placementRuns: ["round-1"] })
    const again = { ...propose, on: "1404/06/21", seat: { ...seat, placement: "placement-2" } }
    expect(next([again]).refusal).toBeUndefined()
  })

  it("EMP-4: is accepted and declined by nobody else, whatever his office", () => {
    for (const as of ["headOfPrison", "socialWorker", "enforcementJudge"])
      expect(play([propose, offer, { type: "accept", on: "1404/06/04", as }]).refusal?.code).toBe(
        "actor.notAuthorised",
      )
    const other: Written = { type: "accept", on: "1404/06/04", as: "convict", who: "p-2" }
    expect(play([propose, offer, other]).refusal?.code).toBe("actor.notHimself")
  })

  it("can be accepted for seven days", () => {
    const late: Written = { type: "accept", on: "1404/06/09", ...convict }
    expect(play([propose, offer, { ...late, on: "1404/06/08" }]).state.stage).toBe("accepted")
    expect(play([propose, offer, late]).refusal).toMatchObject({
      code: "offer.expired",
      params: { since: day("1404/06/09") },
    })
    expect(play([propose, offer, { type: "expire", on: "1404/06/09", as: "socialWorker" }]).state.stage).toBe(
      "expired",
    )
  })

  it("is cleared by nobody who proposed it", () => {
    const same = [{ ...propose, who: "somebody" }, offer, accept, { ...clear, who: "somebody" }]
    expect(play(same).refusal).toMatchObject({ code: "actor.conflict", params: { part: "proposer" } })
  })

  it("ends by dismissal only as the council decides after hearing the prisoner", () => {
    const dismissed = {
      kind: "dismissed",
      heardOn: day("1404/09/05"),
      decider: "classificationCouncil",
      decidedOn: day("1404/09/08"),
      paper: "minutes-9",
      grounds: ["absence"],
    } as const
    expect(play([...active, end(dismissed)]).state.stage).toBe("ended")
    expect(play([...active, end({ ...dismissed, decider: "headOfPrison" })]).refusal?.code).toBe(
      "dismissal.otherDecider",
    )
    expect(play([...active, end({ ...dismissed, heardOn: day("1404/09/09") })]).refusal?.code).toBe(
      "dismissal.notHeard",
    )
  })

  it("is followed up by the after-care centre alone", () =>
    expect(
      play([...active, end({ kind: "completed" }), outcome(30, "1404/10/10", "headOfPrison")]).refusal?.code,
    ).toBe("actor.notAuthorised"))
})
