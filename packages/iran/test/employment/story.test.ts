/** The way of one prisoner through every room of employment: from his file to the loan with which he works for himself. */

import {
  accountOf,
  basisInRound,
  buildCertificate,
  type CaseFile,
  computeRound,
  custodyDigestOf,
  decideConstraints,
  decodeCaseFile,
  decodePlacementRound,
  employmentOutlook,
  expectedReleaseOf,
  findingOf,
  fitOfPair,
  followedOf,
  followUpFigures,
  isReadyOn,
  type LoanLife,
  loan,
  loanSchedule,
  makeWageRegister,
  type Occupation,
  type OpeningLife,
  opening,
  openingCase,
  type PlacementLife,
  payOfMonth,
  placement,
  type ReadinessLife,
  readiness,
  seatChangeOf,
  seatOf,
  type TrainingLife,
  training,
  type WorkCase,
  wageScheduleSchema,
  workCase,
  workplaceOf,
  workWithProfile,
} from "@bazgasht/core"
import type { Count, Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  employmentProgramme,
  employmentTerms,
  iran,
  jalali,
  startUpLoanPlan,
  wageTerms,
} from "../../src/index.ts"
import { day, on, written } from "../prisoner.ts"
import { playing, type WrittenFor } from "./terms/play.ts"

const rials = (amount: number): Money => amount as Money
const terms = employmentTerms(on("1403/06/01"))
const calendar = jalali

/** A part of the story that went as it is written; a refusal ends the story. */
const done = <P extends { readonly refusal: unknown }>(played: P): P =>
  played.refusal === undefined ? played : expect.fail(JSON.stringify(played.refusal))

const known = <A>(value: A | undefined): A => value ?? expect.fail("known at this point of the story")

// The file: three years for fraud, over on 1404/02/01; the council has placed him, and the judge has confirmed.

const fileOf = (id: string, work: object): CaseFile =>
  Result.getOrThrow(
    decodeCaseFile(
      {
        id,
        kind: "prisoner",
        person: { sex: "male", birthDay: "1365/01/01" },
        sentences: [
          {
            offence: "fraud",
            intentional: true,
            judgmentDay: "1401/01/20",
            punishments: { imprisonment: { kind: "tazir", term: "3y" } },
          },
        ],
        custody: { commitmentDay: "1401/02/01", detention: [], escapes: [], furloughs: [] },
        events: [],
        work: {
          consentToWork: true,
          consentToTraining: true,
          securityClass: 1,
          fitForWork: true,
          educationLevel: 3,
          institution: "prison-1",
          waitingSince: "1403/03/01",
          councilPlacements: [{ workplace: "closed", confirmed: true }],
          keptApartFrom: [],
          ...work,
        },
      },
      iran,
    ),
  )

const file = fileOf("p-1", {})

// The readiness profile, by his own consent.

const himself = { as: "convict", who: "p-1" } as const
const record = (
  entry: Extract<ReadinessLife["Command"], { readonly type: "record" }>["entry"],
  at: string,
): WrittenFor<ReadinessLife> => ({ type: "record", on: at, as: "socialWorker", entry })
const completed = (action: "identityPapers" | "bankAccount"): WrittenFor<ReadinessLife> => ({
  type: "progress",
  on: "1403/04/10",
  as: "socialWorker",
  action,
  progress: "completed",
})
const tailor = "7531" as Occupation

const playReadiness = playing(readiness, "readiness-1", { terms: known(terms.readiness), calendar })
const ready = done(
  playReadiness([
    {
      type: "consent",
      on: "1403/04/01",
      ...himself,
      person: "p-1",
      decidedBy: "p-1",
      scopes: ["skills", "certificates", "experience", "interests", "restrictions", "actions"],
      document: "form-1",
    },
    record({ scope: "skills", skills: [{ skill: "sewing", level: 2 }] }, "1403/04/02"),
    record({ scope: "certificates", certificates: [] }, "1403/04/02"),
    record({ scope: "experience", experience: [{ occupation: tailor, months: 18 }] }, "1403/04/02"),
    record({ scope: "interests", interests: [tailor] }, "1403/04/02"),
    {
      type: "restrict",
      on: "1403/04/05",
      as: "prisonDoctor",
      restrictions: [{ restriction: "activity.dust" }],
    },
    completed("identityPapers"),
    completed("bankAccount"),
    { type: "declareReady", on: "1403/04/15", as: "socialWorker" },
  ]),
).state

/** Him as a round sees him on a day. */
const caseOn = (of: CaseFile, state: ReadinessLife["State"], at: Day): WorkCase =>
  workCase({ ...of, work: workWithProfile(of.work ?? {}, state, at) }, iran)

// The outlook and the round.

const roundDay = on("1403/06/01")
const person = caseOn(file, ready, roundDay.today)
const outlook = employmentOutlook(person.facts, employmentProgramme, roundDay)

const other = workCase(
  fileOf("p-2", { skills: [{ skill: "sewing" }], certificates: [], medicalRestrictions: [] }),
  iran,
)

const round = Result.getOrThrow(
  decodePlacementRound(
    {
      id: "round-1",
      kind: "placement",
      day: "1403/06/01",
      mode: "bestFit",
      priority: {
        keys: [{ key: "waitingDays", order: "highestFirst" }],
        tieBreaker: { kind: "lottery", seed: "1403-06" },
      },
      openings: [
        {
          id: "tailoring",
          kind: "work",
          workplace: "closed",
          occupation: "7531",
          seats: 1,
          start: "1403/07/01",
          minimumStay: "3m",
          afterRelease: false,
          institutions: ["prison-1"],
          highestSecurityClass: 3,
          excludedOffences: [],
          demands: [],
          essentialSkills: [{ skill: "sewing" }],
          optionalSkills: [],
          requiredCertificates: [],
          minimumEducation: 0,
          trainsOnTheJob: false,
          sex: "any",
          post: "other",
          publicPost: false,
          labourLawPay: false,
          occupants: [],
        },
      ],
    },
    iran,
  ),
)
const outcome = Result.getOrThrow(computeRound(round, [person, other], iran))
const tailoring = known(round.openings[0])

// The opening and the placement, fed from the record of the round.

const paper = (document: string, issuer: string, at: string) => ({
  document,
  paper: `${document}-1`,
  issuer,
  on: day(at),
})

const playOpening = playing(opening, tailoring.id, { terms: terms.opening })
const seatKept = done(
  playOpening([
    {
      type: "prepare",
      on: "1403/05/01",
      as: "cooperativeFoundation",
      unit: "workshop-1",
      ...known(workplaceOf(tailoring)),
      seats: tailoring.seats,
      capacities: {},
    },
    {
      type: "clear",
      on: "1403/05/10",
      as: "provincialDirectorate",
      documents: [
        paper("workplaceSecurity", "headOfPrison", "1403/05/05"),
        paper("workplaceHealth", "prisonDoctor", "1403/05/05"),
      ],
    },
    { type: "begin", on: "1403/05/11", as: "headOfPrison" },
    { type: "reserve", on: "1403/06/02", as: "socialWorker", placement: "placement-1", takes: {} },
  ]),
).state

const custodyDigest = custodyDigestOf(person.facts)
const seat = known(seatOf(seatKept, "placement-1"))
const release = expectedReleaseOf(person.facts)
const releaseDay = release.kind === "on" ? release.day : expect.fail("the end of the term is known")

const playPlacement = playing(placement, "placement-1", {
  terms: known(terms.placement),
  calendar,
  placementRuns: [outcome.round],
})
const proposal: WrittenFor<PlacementLife> = {
  type: "propose",
  on: "1403/06/02",
  as: "socialWorker",
  prisoner: person.id,
  seat,
  period: { from: day("1403/07/01"), to: releaseDay },
  findings: decideConstraints(
    employmentProgramme.constraints,
    person,
    openingCase(tailoring, iran),
    roundDay,
  ).map(findingOf),
  basis: known(basisInRound(outcome, person.id)),
}
const cleared: ReadonlyArray<WrittenFor<PlacementLife>> = [
  proposal,
  {
    type: "offer",
    on: "1403/06/03",
    as: "headOfPrison",
    conditions: {
      wage: { amount: rials(3_600_000), per: "day" },
      weeklyHours: 44,
      deductions: known(wageTerms.at(-1)?.terms).deductions,
    },
    informedOn: day("1403/06/03"),
  },
  { type: "accept", on: "1403/06/05", ...himself },
  {
    type: "clear",
    on: "1403/06/20",
    as: "headOfPrison",
    documents: [
      {
        ...paper("councilDecision", "classificationCouncil", "1403/05/20"),
        confirmation: { issuer: "enforcementJudge", on: day("1403/05/25") },
      },
      paper("medicalFitness", "prisonDoctor", "1403/06/10"),
    ],
    custodyDigest,
  },
]
const startOn = (digest: string): WrittenFor<PlacementLife> => ({
  type: "start",
  on: "1403/07/01",
  as: "socialWorker",
  seat,
  custodyDigest: digest,
})
const working = done(playPlacement([...cleared, startOn(custodyDigest)]))

// The course, the examination and the certificate.

const course = {
  id: "tailoring-2",
  firstDay: day("1403/08/01"),
  lastDay: day("1403/10/30"),
  sessions: 4,
  transferable: false,
  prerequisites: [],
  trainers: ["teacher"],
}
const skillCertificate = {
  id: "urn:uuid:0c1b8f9e-3a5d-4a0e-9d5f-1f6f2b7f4a10",
  issuer: { id: "https://training.example/issuers/1", name: "سازمان آموزش فنی و حرفه‌ای" },
  validFrom: day("1403/11/20"),
  holder: { id: "urn:uuid:6e9d5a58-4f02-4d0b-8f4e-5b8d7c2a9b31" },
  skill: {
    id: "https://training.example/skills/7531",
    name: "خیاطی درجهٔ ۲",
    description: "دوخت لباس مردانه",
    criteria: "قبولی در آزمون کتبی و عملی",
    language: "fa",
    occupation: { code: tailor, title: "خیاطان و دوزندگان" },
  },
}
const custodyTraces = ["زندان", "prison-1", "کلاهبرداری", "1401/02/01"]
const certificate = Result.getOrThrow(buildCertificate(skillCertificate, custodyTraces))

const playTraining = playing(training, "enrolment-1", { terms: known(terms.training), courses: [course] })
const teacher = { as: "trainingOrganization", who: "teacher" } as const
const session = (at: string, reason: string) => ({ session: at, on: day(at), reason: `attendance.${reason}` })
const enrolment: ReadonlyArray<WrittenFor<TrainingLife>> = [
  {
    type: "apply",
    on: "1403/07/10",
    as: "socialWorker",
    trainee: person.id,
    course: course.id,
    consent: { by: person.id, on: day("1403/07/10") },
  },
  {
    type: "enrol",
    on: "1403/07/20",
    as: "classificationCouncil",
    seat: "seat-1",
    findings: [],
    expectedRelease: release,
    ahead: [],
  },
  { type: "begin", on: "1403/08/01", ...teacher },
  {
    type: "recordAttendance",
    on: "1403/10/29",
    ...teacher,
    sessions: [
      session("1403/08/02", "present"),
      session("1403/08/20", "ill"),
      session("1403/09/20", "present"),
      session("1403/10/20", "late"),
    ],
  },
  { type: "complete", on: "1403/10/30", ...teacher },
  {
    type: "assess",
    on: "1403/11/10",
    as: "trainingOrganization",
    who: "examiner",
    parts: [
      { part: "examination.written", passed: true },
      { part: "examination.practical", passed: true },
    ],
  },
  {
    type: "certify",
    on: "1403/11/20",
    as: "trainingOrganization",
    who: "issuer",
    certificate: { id: certificate.id, digest: certificate.digest },
    freeOfCustodyData: "yes",
  },
]
const certified = done(playTraining(enrolment)).state

const skilled = done(
  playReadiness(
    [
      { type: "review", on: "1403/10/10", as: "socialWorker" },
      record(
        {
          scope: "certificates",
          certificates: [{ occupation: tailor, on: day("1403/11/20"), document: certificate.id }],
        },
        "1403/11/25",
      ),
    ],
    ready,
  ),
).state

// The wage of Aban 1403.

const cell = { creditGrade: 2 as Count, skillLevel: "2", kind: "sewing" }
const instruction = Schema.decodeUnknownResult(wageScheduleSchema(jalali))({
  id: "instruction-1403",
  from: "1403/01/01",
  approval: { by: "prisonsOrganization", on: "1402/12/20", document: "instruction-1403" },
  creditGrades: [cell.creditGrade],
  skillLevels: [cell.skillLevel],
  kinds: [{ kind: cell.kind, paidBy: "day" }],
  rows: [{ ...cell, after: 0, rate: 3_600_000 }],
  incentives: [],
})
const register = Result.getOrThrow(makeWageRegister([Result.getOrThrow(instruction)]))
const aban = { from: day("1403/08/01"), to: day("1403/09/01") }
const days = Array.from({ length: 25 }, (_, place) => (aban.from + place) as Day)
const pay = (instruction?: {
  readonly by: string
  readonly part: { readonly kind: "share"; readonly share: { numerator: number; denominator: number } }
  readonly dependants: ReadonlyArray<{ readonly person: string; readonly weight: number }>
}) =>
  payOfMonth(
    {
      month: { ...aban, work: days.map((at) => ({ ...cell, on: at, amount: 1 })), incentives: [] },
      wage: {
        prisoner: person.id,
        deductions: [],
        ...(instruction === undefined ? {} : { instruction }),
      },
      splitBy: aban.to,
    },
    { register, wageTerms },
  )
const toHisWife = {
  by: person.id,
  part: { kind: "share", share: { numerator: 3, denominator: 5 } },
  dependants: [{ person: "wife", weight: 1 }],
} as const

// The end, and what became of him.

const found = (
  after: number,
  what: Extract<PlacementLife["Command"], { readonly type: "recordOutcome" }>["outcome"],
): WrittenFor<PlacementLife> => ({
  type: "recordOutcome",
  on: written((releaseDay + after) as Day),
  as: "afterCareCentre",
  after,
  outcome: what,
})
const ended = done(
  playPlacement(
    [
      { type: "end", on: written(releaseDay), as: "headOfPrison", ending: { kind: "released" } },
      found(30, "unemployed"),
      found(90, "employed"),
      found(180, "selfEmployed"),
    ],
    working.state,
  ),
)

const seatChanges = [...working.events, ...ended.events].flatMap((event) => seatChangeOf(event) ?? [])
const told = (event: "occupy" | "free", at: string): WrittenFor<OpeningLife> => {
  const { placement: of } = known(seatChanges.find(({ command }) => command === event))
  return { type: event, on: at, as: "headOfPrison", placement: of }
}
const emptied = done(
  playOpening([told("occupy", "1403/07/01"), told("free", written(releaseDay))], seatKept),
).state

// The loan after final release.

const loanDay = on("1404/08/10")
const after = workCase(
  fileOf("p-1", {
    finallyReleased: true,
    conditionallyReleased: false,
    businessPlanApproved: true,
    loanCeiling: "upper",
  }),
  iran,
)
const later = employmentOutlook(after.facts, employmentProgramme, loanDay)
const plan = { ...known(startUpLoanPlan(loanDay)), principal: rials(3_000_000_000) }
const playLoan = playing(loan, "loan-1", { terms: known(employmentTerms(loanDay).loan), calendar })
const applied: ReadonlyArray<WrittenFor<LoanLife>> = [
  {
    type: "apply",
    on: "1404/08/01",
    as: "afterCareCentre",
    borrower: person.id,
    relatives: ["wife"],
    caseworker: "caseworker-1",
    requested: rials(3_500_000_000),
    purpose: { kind: "enterprise", plan: "plan-1", vendors: ["vendor-1"] },
  },
  { type: "recommend", on: "1404/08/05", as: "afterCareCentre" },
]
const approve = (principal: Money): WrittenFor<LoanLife> => ({
  type: "approve",
  on: "1404/08/07",
  as: "provincialDirectorate",
  plan: { ...plan, principal },
  openLoans: [],
})
const lent = done(
  playLoan([
    ...applied,
    approve(plan.principal),
    {
      type: "secure",
      on: "1404/08/08",
      as: "afterCareCentre",
      securities: [{ id: "cheque-1", value: plan.principal }],
    },
    {
      type: "disburse",
      on: "1404/08/10",
      as: "provincialDirectorate",
      payee: "vendor-1",
      amount: plan.principal,
    },
  ]),
).state

describe("the way of one prisoner", () => {
  it("begins with his consent, and he is ready", () => {
    expect(isReadyOn(ready, roundDay.today)).toBe(true)
    expect(person.facts).toMatchObject({
      consentToWork: true,
      expectedReleaseDay: day("1404/02/01"),
      medicalRestrictions: [{ activity: "activity.dust" }],
    })
  })

  it("sees what is open to him, and what is not yet", () => {
    expect(outlook.workplaces[0]).toMatchObject({ kind: "closed", decision: { answer: "yes" } })
    expect(outlook.training.answer).toBe("yes")
    expect(outlook.loans[0]?.decision.answer).not.toBe("yes")
  })

  it("is placed by the round, and the other one is told why he is not", () => {
    expect(outcome.people).toMatchObject([
      { id: "p-1", outcome: "placed", opening: "tailoring" },
      { id: "p-2", outcome: "leftOut" },
    ])
    expect(basisInRound(outcome, "p-2")).toBeUndefined()
  })

  it("goes from the record of the round to the proposal, every constraint found to say yes on the day of the round", () => {
    const { state } = playPlacement([proposal])
    const findings = known("proposal" in state ? state.proposal.findings : undefined)
    expect(new Set(findings.map(({ answer }) => answer))).toEqual(new Set(["yes"]))
    expect(findings.map(({ receipt }) => receipt.rule)).toEqual(
      employmentProgramme.constraints.map(({ id }) => id).toSorted(),
    )
    for (const { receipt } of findings) {
      const { rulesDigest, today } = receipt
      expect({ rulesDigest, today }).toEqual({ rulesDigest: outcome.basis.rulesDigest, today: outcome.day })
    }
  })

  it("is not placed any more once he takes his consent back: the round knows nothing of his skills", () => {
    const { state } = done(
      playReadiness([{ type: "withdraw", on: "1403/05/20", ...himself, decidedBy: "p-1" }], ready),
    )
    const unknown = caseOn(file, state, roundDay.today)
    const again = Result.getOrThrow(computeRound(round, [unknown, other], iran))
    expect(again.people.map(({ id, outcome: what }) => [id, what])).toEqual([
      ["p-1", "undetermined"],
      ["p-2", "placed"],
    ])
  })

  it("works in the seat that was kept for him, and leaves it free", () => {
    expect(seatChanges.map(({ command }) => command)).toEqual(["occupy", "free"])
    expect(emptied).toMatchObject({ stage: "open", holds: [], freed: ["placement-1"] })
  })

  it("does not begin once the facts of custody are others than those on which it was cleared", () => {
    const earlier = { ...person.facts, expectedReleaseDay: day("1403/09/01") }
    expect(playPlacement([...cleared, startOn(custodyDigestOf(earlier))]).refusal?.code).toBe(
      "custody.changed",
    )
  })

  it("learns, is examined by another than his teacher, and has a certificate without a trace of prison", () => {
    expect(certified).toMatchObject({ stage: "certified", certificate: { digest: certificate.digest } })
    const text = new TextDecoder().decode(certificate.bytes)
    for (const trace of [...custodyTraces, "p-1"]) expect(text).not.toContain(trace)
    const fitWith = (state: ReadinessLife["State"]) =>
      fitOfPair(caseOn(file, state, day("1403/12/01")), openingCase(tailoring, iran), employmentProgramme.fit)
        ?.proven
    expect([fitWith(ready), fitWith(skilled)]).toEqual([700, 900])
  })

  it("EW-1: is paid 90 million rials for Aban, of which 54 million go to his wife because he wants it so", () => {
    expect(Result.getOrThrow(pay(toHisWife)).split).toEqual({
      gross: 90_000_000,
      deductions: [],
      dependants: [{ person: "wife", amount: 54_000_000 }],
      net: 36_000_000,
    })
    expect(Result.getOrThrow(pay()).split.net).toBe(90_000_000)
    expect(pay({ ...toHisWife, by: "wife" })).toMatchObject({ failure: { code: "instruction.notOwn" } })
  })

  it("is asked 30, 90 and 180 days after his release what became of him", () => {
    expect(written(releaseDay)).toBe("1404/02/01")
    const followed = known(followedOf(ended.state))
    const figures = followUpFigures([followed], known(terms.placement).followUpDays, day("1404/08/01"))
    expect(
      figures.map(({ after: asked, employed, notEmployed, unknown }) => [
        asked,
        employed,
        notEmployed,
        unknown,
      ]),
    ).toEqual([
      [30, 0, 1, 0],
      [90, 1, 0, 0],
      [180, 1, 0, 0],
    ])
  })

  it("EW-9: may hold no public post for two years after his release", () =>
    expect(later.publicPosts.outcome).toMatchObject({ outcome: "notYet", from: day("1406/02/01") }))

  it("EW-13: gets the loan after final release up to the ceiling, with a schedule to the rial", () => {
    expect(later.loans[0]).toMatchObject({ decision: { answer: "yes" }, ceiling: { value: 3_000_000_000 } })
    expect(playLoan([...applied, approve(rials(3_500_000_000))]).refusal?.code).toBe("loan.overCeiling")
    const schedule = Result.getOrThrow(loanSchedule(plan, loanDay.today, jalali))
    expect(accountOf(lent)).toMatchObject({ due: schedule.due, instalments: schedule.instalments })
    expect([schedule.due, schedule.instalments.length]).toEqual([3_305_000_000, 60])
  })
})
