/**
 * What an Iranian case file states, by kind and without words: a program that asks for a few routes reads whole files, and needs the words
 * of no more facts than its routes rest on. A test holds every shape to its fact.
 */

import type { FactShape } from "@bazgasht/core/case-file"

type Limits = Pick<FactShape, "minimum" | "maximum">

/** Ids of facts by kind, with their limits and codes. */
interface ByKind {
  readonly truth?: ReadonlyArray<string>
  readonly day?: ReadonlyArray<string>
  readonly term?: ReadonlyArray<string>
  /** In rials. */
  readonly money?: ReadonlyArray<string>
  readonly count?: { readonly [id: string]: Limits }
  readonly code?: { readonly [id: string]: ReadonlyArray<string> }
}

interface Shapes {
  readonly [id: string]: FactShape
}

const shapes = ({ code = {}, count = {}, ...others }: ByKind): Shapes =>
  Object.fromEntries(
    [
      ...(["truth", "day", "term", "money"] as const).flatMap((kind) =>
        (others[kind] ?? []).map((id): FactShape => ({ id, kind })),
      ),
      ...Object.entries(count).map(([id, limits]): FactShape => ({ id, kind: "count", ...limits })),
      ...Object.entries(code).map(([id, codes]): FactShape => ({ id, kind: "code", codes })),
    ].map((shape) => [shape.id, shape]),
  )

/** The same shapes by the fields that state them; a field that is not named is called as its fact. */
const inFields = (of: Shapes, fields: { readonly [id: string]: string }): Shapes =>
  Object.fromEntries(Object.entries(of).map(([id, shape]) => [fields[id] ?? id, shape]))

const sexes = ["male", "female"]

/** What a file states of the person. */
export const personShapes = shapes({
  truth: [
    "incurablyIll",
    "pregnant",
    "givenBirth",
    "breastfeeding",
    "illnessWorsenedByExecution",
    "unableToPayFine",
    "effectiveRecord",
    "conditionalReleaseUsed",
  ],
  day: ["birthDay", "childBirthDay"],
  code: { sex: sexes },
})

/** What reports, findings and undertakings say. */
export const reportShapes = shapes({
  truth: [
    "activityUndertaking",
    "councilReport",
    "definedPlace",
    "goodConduct",
    "mitigatingGround",
    "noReoffendingExpected",
    "ownConsent",
    "reformExpected",
    "socialWorkerOpinion",
    "suitableSecurity",
    "executionBegun",
    "pardonProposed",
    "securityActivitySinceConviction",
    "laterOffence",
    "laterOffenceIntentional",
    "consentLeaveUseful",
    "creditPointsEarned",
    "debtPartPaid",
    "detentionAuthorityAgrees",
    "guiltFound",
    "newOffenceInCustody",
    "occasionCircular",
    "otherHold",
    "prisonRulesKept",
    "programmeParticipation",
    "unableToGiveSecurity",
    "urgentRelativeEvent",
  ],
  day: ["measureDay"],
  term: ["executedTerm", "releasePeriod", "suspensionPeriod"],
  count: {
    distanceFromHome: {},
    laterOffenceDegree: { minimum: 1, maximum: 8 },
    radiusGrade: { minimum: 1, maximum: 3 },
    supervisedDays: {},
    unexcusedBreaches: {},
    creditPoints: {},
  },
  code: {
    laterOffencePunishment: ["tazir", "hadd", "qisas", "diyah"],
    supervisionMeans: ["ordinary", "unable", "covered"],
    suspensionScope: ["whole", "part"],
  },
})

const debtOrigins = ["dower", "diyah", "unintentionalDamages", "tort", "exchange"]

/** Facts that stand among the reports of a file, although no report of Iranian law is named after them. */
export const furtherReportShapes = shapes({
  truth: [
    "acceptanceDespiteAppeal",
    "amnesty1401Open",
    "billPublished",
    "drugNoteBelowMinimum",
    "leniencyAboveDrugMinimum",
    "listedAsWaivable",
    "outsideOtherLeniency",
    "reasonedPardonProposal",
    "severalUnmergedJudgments",
    "shorteningRefused",
    "waiverUnnecessary",
    "withinBandOf1404",
    "insolvent",
    "meansProved",
    "addicted",
    "assetsForFine",
    "countedAsYoung",
    "debtFromOffence",
    "fineInInstalments",
    "fineInstalmentsAffordable",
    "fineInstalmentsRequested",
    "fineInstalmentsSecured",
    "headsHousehold",
    "illRepute",
    "inLieuBegun",
    "married",
    "martyrOrVeteranFamily",
    "needy",
    "paymentCertified",
    "publicServicePossible",
    "sadat",
    "deprivationFound",
    "heldForNothingElse",
    "openStatusGranted",
    "openStatusOffenceExcluded",
    "partTimePayLawful",
    "postOpenToPrisoners",
  ],
  day: ["shorteningRefusedDay", "inLieuStart"],
  count: { dowerCoins: {}, disabilityPercent: { maximum: 100 } },
  code: { debtOrigin: debtOrigins },
})

const ofSentence = shapes({
  truth: [
    "offenceAttempted",
    "offenceIntentional",
    "offenceOrganised",
    "effectiveCooperation",
    "drugSpecialCase",
    "statutoryImprisonment",
    "inAbsence",
    "prosecutorAppealed",
    "complainantAppealed",
    "appealWaivedInTime",
    "mitigationRequested",
    "mitigationAfterWaiverUsed",
    "damagesArranged",
    "ableToPay",
  ],
  day: ["appealDeadline", "damagesMadeGoodDay"],
  term: ["statutoryMinimum", "statutoryMaximum"],
  money: ["offenceAmount", "damagesAwarded", "damagesPaid"],
  count: { sameKindOffences: { minimum: 1 } },
})

/** What a sentence states as it is, by the path of the field. */
export const sentenceShapes = inFields(ofSentence, {
  offenceAttempted: "attempted",
  offenceIntentional: "intentional",
  offenceOrganised: "organised",
  offenceAmount: "amount",
  sameKindOffences: "counts",
  statutoryImprisonment: "statutory.imprisonment",
  statutoryMinimum: "statutory.minimum",
  statutoryMaximum: "statutory.maximum",
  prosecutorAppealed: "appeal.prosecutorAppealed",
  complainantAppealed: "appeal.complainantAppealed",
  appealWaivedInTime: "appeal.waivedInTime",
  mitigationRequested: "appeal.mitigationRequested",
  appealDeadline: "appeal.deadline",
  damagesAwarded: "damages.awarded",
  damagesPaid: "damages.paid",
  damagesArranged: "damages.arranged",
  damagesMadeGoodDay: "damages.madeGoodDay",
  ableToPay: "damages.ableToPay",
})

const ofDebt = shapes({
  truth: [
    "debtFinal",
    "meansProved",
    "earlierWealthKnown",
    "creditorConsents",
    "imprisonmentRequested",
    "assetsFound",
    "heldForDebt",
    "aboutToBeHeld",
    "insolvencyClaimed",
    "assetListGiven",
    "claimWithdrawn",
    "claimFinallyRejected",
    "insolvent",
    "securityForgone",
    "instalmentsOrdered",
    "inMeccaSanctuary",
    "aggravatedByJudgment",
    "diyahFixed",
    "diyahByAgreement",
    "deadlineAgreed",
    "deadlinePassedFound",
    "firstPartDueFound",
    "secondPartDueFound",
  ],
  day: ["writServedDay", "insolvencyClaimDay", "newMeansDay", "diyahActDay", "deathDay", "agreedDeadline"],
  money: ["judgmentSum", "claimSecurity", "downPayment", "instalmentArrears", "diyahFixedSum"],
  count: { dowerCoins: {} },
  code: {
    debtOrigin: debtOrigins,
    diyahSubject: ["ofLife", "ofInjury"],
    victimSex: sexes,
    diyahIntent: ["intentional", "quasiIntentional", "pureMistake"],
  },
})

/** What a file states of a debt, by the field. */
export const debtShapes = inFields(ofDebt, { debtOrigin: "origin", debtFinal: "final" })

/** What a file states of work. */
export const workShapes = shapes({
  truth: [
    "consentToWork",
    "consentToTraining",
    "fitForWork",
    "hasDisability",
    "headsHousehold",
    "finallyReleased",
    "conditionallyReleased",
    "businessPlanApproved",
  ],
  day: ["expectedReleaseDay", "outsidePermissionUntil"],
  count: {
    educationLevel: { maximum: 8 },
    securityClass: { minimum: 1, maximum: 9 },
    creditGrade: { minimum: 1 },
  },
  code: { loanCeiling: ["lower", "upper"] },
})
