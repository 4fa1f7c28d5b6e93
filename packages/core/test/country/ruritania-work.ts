/** Work in the invented country: its kinds of workplaces, who allots them, what openings say, its offices, its crowns. */

import {
  arranged,
  type CaseFileLaw,
  type FieldDescription,
  field,
  fieldOf,
  listAt,
  noteRepeated,
  type OpeningLaw,
  type WorkLaw,
  writtenCode,
} from "@bazgasht/core/case-file"
import type {
  EmploymentProgramme,
  LoanTerms,
  OpeningTerms,
  PlacementRunTerms,
  PlacementTerms,
  ReadinessTerms,
  TrainingTerms,
} from "@bazgasht/core/employment"
import {
  all,
  any,
  atMost,
  type Citation,
  code,
  codeFact,
  countFact,
  dayFact,
  decisionRule,
  type Entry,
  type Expression,
  exists,
  is,
  listFact,
  type Money,
  makeTerm,
  money,
  moneyFact,
  not,
  onOrBefore,
  quantityRule,
  type Rule,
  termFact,
  truthFact,
} from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { said } from "./ruritanian.ts"

const places = ["quarry", "garden", "harbour"] as const

const roll = { issuer: "wardBoard", evidence: said("the roll of the ward") }
const notice = { issuer: "guild", evidence: said("the notice of the guild") }
const physician = { issuer: "physician", evidence: said("the physician's slip") }

const fact = (id: string, words: string) => ({ id, label: said(words), ...roll })
const offered = (id: string, words: string) => ({ id, label: said(words), ...notice })
const coded = (words: string) => ({ kind: "code", label: said(words) }) as const

const consentToWork = truthFact({ ...fact("consentToWork", "wishes to work"), change: "toYes" })
const trust = countFact({ ...fact("trust", "the degree of trust"), minimum: 1, maximum: 4 })
const fitForWork = truthFact({ ...fact("fitForWork", "is fit for work"), ...physician })
const expectedReleaseDay = dayFact(fact("expectedReleaseDay", "the day of release"))
const medicalRestrictions = listFact({
  ...fact("medicalRestrictions", "what health forbids"),
  ...physician,
  fields: { activity: coded("activity") },
})
const skillCertificates = listFact({
  ...fact("skillCertificates", "the certificates"),
  fields: { occupation: coded("occupation") },
})
const allotments = listFact({
  ...fact("allotments", "where the board lets work"),
  fields: { workplace: coded("workplace") },
})
const differentOffences = listFact({
  ...fact("differentOffences", "the offences"),
  fields: { offence: coded("offence") },
})

const openingKind = codeFact({
  ...offered("openingKind", "work or a course"),
  codes: ["work", "course"],
})
const openingWorkplace = codeFact({ ...offered("openingWorkplace", "the kind of place"), codes: places })
const openingLastDay = dayFact(offered("openingLastDay", "the last day"))
const openingAfterRelease = truthFact(offered("openingAfterRelease", "for after release"))
const leastTrust = countFact({ ...offered("leastTrust", "the trust that is asked"), minimum: 1, maximum: 4 })
const excludedOffences = listFact({
  ...offered("excludedOffences", "the offences left out"),
  fields: { offence: coded("offence") },
})
const openingDemands = listFact({
  ...offered("openingDemands", "what the work demands"),
  fields: { activity: coded("activity") },
})
const requiredCertificates = listFact({
  ...offered("requiredCertificates", "the certificates that are asked for"),
  fields: { occupation: coded("occupation") },
})
const withinReach = truthFact(fact("withinReach", "is within reach"))
const keptApartThere = truthFact(fact("keptApartThere", "an enemy is there"))

const allotmentSchema = () => Schema.Struct({ workplace: writtenCode(places) })

/** What Ruritania says of work in the file of a prisoner. */
export const work: WorkLaw = {
  reported: {
    consentToWork,
    consentToTraining: truthFact(fact("consentToTraining", "wishes to learn")),
    fitForWork,
    educationLevel: countFact({ ...fact("educationLevel", "schooling"), minimum: 0, maximum: 8 }),
    hasDisability: truthFact(fact("hasDisability", "has a disability")),
    headsHousehold: truthFact(fact("headsHousehold", "heads a household")),
    expectedReleaseDay,
    finallyReleased: truthFact(fact("finallyReleased", "is free")),
    trust,
    veteran: truthFact(fact("veteran", "served in the guard")),
  },
  fields: () => ({ allotments: Schema.optionalKey(Schema.Array(allotmentSchema())) }),
  facts: (stated) => {
    const { allotments: list } = stated as { readonly allotments?: ReadonlyArray<Entry> }
    return { allotments: list && arranged(list) }
  },
  clearance: [trust.id, allotments.id],
}

/** Notes every place that is allotted twice. */
export const checkWork: NonNullable<CaseFileLaw["check"]> = (file, note) =>
  noteRepeated(
    (file.work as { readonly allotments?: ReadonlyArray<{ readonly workplace?: string }> } | undefined)
      ?.allotments,
    ({ workplace }) => workplace,
    ["work", "allotments"],
    note,
    "workplace",
  )

const listed = (path: ReadonlyArray<string>, words: string): ReadonlyArray<FieldDescription> => [
  field(path, "list", said(words), roll),
]

/** Where the facts of work are written in the file of a prisoner. */
export const workFields = {
  releaseForeseen: [fieldOf(expectedReleaseDay, "work", "expectedReleaseDay")],
  [allotments.id]: [listAt(allotments, "work", "allotments")],
  [medicalRestrictions.id]: [listAt(medicalRestrictions, "work", "medicalRestrictions")],
  [skillCertificates.id]: [listAt(skillCertificates, "work", "certificates")],
}

const opening: OpeningLaw = {
  reported: {
    workplace: openingWorkplace,
    start: dayFact(offered("openingStart", "the first day")),
    lastDay: openingLastDay,
    minimumStay: termFact(offered("openingMinimumStay", "the least stay")),
    transferable: truthFact(offered("openingTransferable", "can be gone on with elsewhere")),
    afterRelease: openingAfterRelease,
    minimumEducation: countFact({ ...offered("openingMinimumEducation", "the schooling"), maximum: 8 }),
    trainsOnTheJob: truthFact(offered("openingTrainsOnTheJob", "teaches on the job")),
    sex: codeFact({ ...offered("openingSex", "women or men"), codes: ["any", "female", "male"] }),
    fullTime: truthFact(offered("openingFullTime", "is full time")),
    monthlyWage: moneyFact(offered("openingMonthlyWage", "crowns a month")),
    leastTrust,
  },
  fields: {
    [openingKind.id]: [fieldOf(openingKind, "kind")],
    [excludedOffences.id]: [listAt(excludedOffences, "excludedOffences")],
    [openingDemands.id]: [listAt(openingDemands, "demands")],
    [requiredCertificates.id]: [listAt(requiredCertificates, "requiredCertificates")],
  },
  pairs: {
    [withinReach.id]: {
      person: [field(["work", "institution"], "code", said("where the person is held"), roll)],
      opening: listed(["institutions"], "the houses that it takes people from"),
    },
    essentialSkillsHeld: {
      person: listed(["work", "skills"], "the skills"),
      opening: listed(["essentialSkills"], "the skills that it takes"),
    },
    [keptApartThere.id]: {
      person: listed(["work", "keptApartFrom"], "the enemies of the person"),
      opening: listed(["occupants"], "the people there"),
    },
  },
}

const citations: ReadonlyArray<Citation> = [
  { instrument: { id: "LABOUR", title: said("the Labour Charter of Ruritania") }, confidence: "design" },
]

const rule = (id: string, words: string, expression: Expression<boolean>): Rule<boolean> =>
  decisionRule({ id, title: said(words), citations, kind: "automatic", expression })

const ceiling = quantityRule<Money>("money", {
  id: "LOAN/CEILING",
  title: said("the ceiling of the loan"),
  citations,
  kind: "automatic",
  expression: money(5_000),
})

const allotted = (place: Expression<string>) => exists(allotments, ({ workplace }) => is(workplace, place))

/** Constraints of every sort: a wish, an order, a day, lists, what a board has allotted, and what is true of a pair. */
export const constraints: ReadonlyArray<Rule<boolean>> = [
  rule("WISH", "wishes to work", consentToWork),
  rule("TRUST", "is trusted enough", atMost(trust, leastTrust)),
  rule("TIME", "is there to the end", onOrBefore(openingLastDay, expectedReleaseDay)),
  rule(
    "OFFENCE",
    "no offence is left out",
    not(
      exists(excludedOffences, (excluded) =>
        exists(differentOffences, ({ offence }) => is(offence, excluded.offence)),
      ),
    ),
  ),
  rule(
    "HEALTH",
    "health allows it",
    all(
      fitForWork,
      not(
        exists(openingDemands, (demanded) =>
          exists(medicalRestrictions, ({ activity }) => is(activity, demanded.activity)),
        ),
      ),
    ),
  ),
  rule("REACH", "is within reach", withinReach),
  rule("APART", "no enemy is there", not(keptApartThere)),
  rule("ALLOTTED", "the board lets work there", any(openingAfterRelease, allotted(openingWorkplace))),
]

const points = { unit: 200, minor: 120, subMajor: 60, major: 20 }

/** What Ruritania decides of work. Nobody is barred from a post there. */
export const employment: EmploymentProgramme = {
  workplaces: [
    { kind: "quarry", where: "prison", rule: rule("QUARRY", "work in the quarry", allotted(code("quarry"))) },
    { kind: "garden", where: "inside", rule: rule("GARDEN", "work in the garden", allotted(code("garden"))) },
    {
      kind: "harbour",
      where: "outside",
      rule: rule("HARBOUR", "work at the harbour", allotted(code("harbour"))),
    },
  ],
  training: rule("SCHOOL", "the school of trades", consentToWork),
  loans: [{ kind: "enterprise", rule: rule("LOAN", "a loan for a trade", consentToWork), ceiling }],
  constraints,
  opening,
  categories: [
    { category: "women", fact: "sex", is: "female" },
    { category: "disabled", fact: "hasDisability", is: true },
    { category: "veterans", fact: "veteran", is: true },
  ],
  fit: {
    essential: 400,
    optional: 100,
    fullMonths: 36,
    certificate: points,
    experience: points,
    wish: { ...points, unit: 100, minor: 80 },
  },
  offenceGroups: [
    { code: "group.property", title: said("offences against property"), offences: ["forgery", "theft"] },
  ],
  activities: ["heavyLoads", "nightWork", "dust"].map((activity) => ({
    code: activity,
    title: said(activity),
  })),
  operators: [{ code: "guild", title: said("a guild") }],
}

export const rulesOfWork: ReadonlyArray<Rule> = [
  ...employment.workplaces.map((place) => place.rule),
  employment.training,
  ...employment.loans.flatMap((loan) => [loan.rule, loan.ceiling]),
  ...constraints,
]

export const officesOfWork = ["wardBoard", "guild", "physician", "governor", "harbourMaster"]

export const wordsOfWork = [...places, "work", "course", "any", "female", "male", "enterprise"]

/** Who does what with an opening in Ruritania. */
export const openingTerms: OpeningTerms = {
  citations,
  workplaces: employment.workplaces,
  drafters: ["guild"],
  clearers: ["governor"],
  openers: ["governor"],
  seatKeepers: ["wardBoard"],
  suspenders: ["guild", "governor"],
  requiredDocuments: [{ document: "lampCheck", issuers: ["harbourMaster"], confirmers: ["governor"] }],
}

const offices = {
  proposers: ["wardBoard"],
  overriders: ["governor"],
  officers: ["wardBoard"],
  clearers: ["governor"],
  dismissalDeciders: ["wardBoard"],
}

/** Who does what with a placement in Ruritania. */
export const placementTerms: PlacementTerms = {
  citations,
  ...offices,
  prisonerRole: "captive",
  afterRelease: offices,
  followUpOfficers: ["guild"],
  hardConstraints: constraints.map(({ id }) => id),
  requiredDocuments: [
    { document: "allotmentSlip", issuers: ["wardBoard"], askedIn: ["inside", "outside"], untilEnd: true },
    { document: "physicianSlip", issuers: ["physician"], askedIn: ["inside", "outside"], untilEnd: false },
  ],
  releaseCertificate: { document: "freedomLetter", issuers: ["governor"] },
  answerTime: makeTerm({ days: 5 }),
  longestPause: makeTerm({ days: 40 }),
  followUpDays: [30, 90],
}

/** Who records and commits rounds of placement in Ruritania. */
export const placementRunTerms: PlacementRunTerms = {
  citations,
  recorders: ["wardBoard"],
  committers: ["wardBoard", "governor"],
}

/** Who does what with a readiness profile in Ruritania. */
export const readinessTerms: ReadinessTerms = {
  citations,
  wishRecorders: ["captive", "wardBoard"],
  profileRecorders: ["wardBoard"],
  physicians: ["physician"],
  assessors: ["wardBoard"],
  decliningReasons: ["fishes"],
  requiredActions: ["identityPapers", "bankAccount"],
  reviewWithin: makeTerm({ months: 6 }),
}

/** Who does what with an enrolment in Ruritania. */
export const trainingTerms: TrainingTerms = {
  citations,
  applicationRecorders: ["wardBoard"],
  registrars: ["wardBoard"],
  trainers: ["guild"],
  examiners: ["guild"],
  retakeGranters: ["guild"],
  issuers: ["guild"],
  revokers: ["guild"],
  transferrers: ["governor"],
  attendanceReasons: [
    { id: "present", attended: true, counted: true },
    { id: "absent", attended: false, counted: true },
    { id: "regatta", attended: false, counted: false },
  ],
  attendanceThreshold: { numerator: 4, denominator: 5 },
  examinationParts: ["masterpiece"],
  mostSittings: 3,
}

/** Who does what with a loan in Ruritania, in crowns. */
export const loanTerms: LoanTerms = {
  citations,
  applicationRecorders: ["wardBoard"],
  reviewers: ["guild"],
  approvers: ["governor"],
  securityRecorders: ["guild"],
  disbursers: ["treasurer"],
  cashiers: ["treasurer"],
  collectors: ["treasurer"],
  writeOffApprovers: ["governor"],
  cancellers: ["governor"],
  caseworkerMayReview: false,
  ceilings: { enterprise: 5_000 as Money, release: 0 as Money },
  securityShare: { numerator: 6, denominator: 5 },
  tolerance: 10 as Money,
  grace: makeTerm({ months: 1 }),
}
