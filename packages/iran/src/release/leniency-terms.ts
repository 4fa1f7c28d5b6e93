/**
 * Islamic Penal Code, articles 43 and 60: orders that a court may attach to a leniency measure (REL-CR-4). Learning a trade or working in a
 * given one links release with employment.
 */

import type { BreachTerms, LeniencyTerms, ReliefTerms, TermRange } from "@bazgasht/core/release"
import {
  type Actor,
  actsOf,
  type Citation,
  chosenOption,
  type Parameter,
  type Rule,
  type Setting,
  type Text,
  text,
} from "@bazgasht/rules"
import {
  classificationCouncil,
  complainant,
  convict,
  court,
  courtOfFinalJudgment,
  enforcementJudge,
  family,
  headOfJudiciary,
  headOfJusticeDepartment,
  headOfPrison,
  leader,
  pardonCommission,
  prosecutor,
  socialWorker,
} from "../actors.ts"
import { article, articles, cpc, ipc } from "../citing.ts"
import { numberOn } from "../dated-numbers.ts"
import {
  conductBeforeShortening,
  leastBreachAddition,
  leastSuspensionAddition,
  longestDrugSuspension,
  longestReleasePeriod,
  longestSuspension,
  mostBreachAddition,
  mostSuspensionAddition,
  revokingDegree,
  revokingDegreeByCourseNotes,
  shortestDrugSuspension,
  shortestReleasePeriod,
  shortestSuspension,
  waitAfterRefusedShortening,
} from "../parameters/leniency.ts"
import {
  ceilingOnExtendedRelease,
  degreeThatRevokesSuspension,
  startOfPartialSuspension,
} from "../policies.ts"
import { acceptance } from "./acceptance.ts"
import { conditionalRelease } from "./conditional-release.ts"
import { atJudgment } from "./conditions.ts"
import { drugSuspension } from "./drug-note.ts"
import { pardon } from "./pardon.ts"
import { electronicSupervision, semiLiberty } from "./semi-liberty-and-supervision.ts"
import { suspension } from "./suspension.ts"
import { waiverAfterFinality } from "./waiver.ts"

/** An order of the court. */
export interface CourtOrder {
  readonly code: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
}

const citations: ReadonlyArray<Citation> = [
  ipc(article(43), "verifiedReport", "course notes"),
  ipc(article(60), "verifiedReport", "course notes"),
]

const order = (code: string, fa: string, en: string): CourtOrder => ({ code, title: text(fa, en), citations })

/** The orders that our sources name; the article lists more. */
export const courtOrders: ReadonlyArray<CourtOrder> = [
  order("order.trade", "حرفه‌آموزی یا اشتغال به حرفه‌ای خاص", "learning a trade or working in a given one"),
  order("order.treatment", "درمان بیماری یا ترک اعتیاد", "treatment of an illness or an addiction"),
  order("order.maintenance", "پرداخت نفقهٔ افراد واجب‌النفقه", "maintenance of dependants"),
  order("order.drivingBan", "خودداری از رانندگی با وسایل نقلیهٔ موتوری", "no driving of motor vehicles"),
]

// The law of each leniency route as the life cycle of a petition needs it: who may ask, who reports and decides, for how long, and what
// follows a breach (REL-CR-3 to 5, REL-SL-2, REL-SU-3 and 4). Every number is the one of the day's parameter, every disputed question the
// option that the setting has chosen. Postponement of judgment and the alternatives are no petitions of a prisoner and have no terms here.

/** A discretionary punishment revokes down to a degree, every other one always. */
const revokingPunishments = (lightestDegree: number) =>
  ({ tazir: { lightestDegree }, hadd: "always", qisas: "always", diyah: "always" }) as const

const roles = (...actors: ReadonlyArray<Actor>): ReadonlyArray<string> => actors.map(({ id }) => id)

const prosecution = roles(prosecutor, enforcementJudge)

const rangeOn = (
  shortest: Parameter<TermRange["minimum"]>,
  longest: Parameter<TermRange["maximum"]>,
  day: number,
): TermRange | undefined => {
  const [minimum, maximum] = [numberOn(shortest, day), numberOn(longest, day)]
  return minimum === undefined || maximum === undefined ? undefined : { minimum, maximum }
}

/** A petition is a prisoner's: it is decided by whoever decides once the judgment is executed. */
const decidersDuringExecution = (rule: Rule): ReadonlyArray<string> =>
  actsOf(rule).flatMap(({ by, kind, stage }) =>
    kind === "decide" && stage?.id !== atJudgment.id ? roles(...by) : [],
  )

/** What every route shares: it is carried out by the judge for the execution of sentences, and the complainant is told (CPC 555). */
const common = (rule: Rule) =>
  ({
    route: rule.id,
    citations: rule.citations,
    beneficiaryRole: convict.id,
    deciders: decidersDuringExecution(rule),
    heardWithoutProposal: [],
    reports: [],
    reportsDue: "beforeDecision",
    executors: roles(enforcementJudge),
    notified: roles(complainant),
    lapseCauses: [],
  }) as const

const conductReport = {
  id: "conductReport",
  reporters: roles(headOfPrison),
  confirmers: roles(enforcementJudge),
} as const

/** CPC 553: the council reports and the social worker gives an opinion before the judge for the execution of sentences proposes. */
const reportsOf553 = [
  { id: "councilReport", reporters: roles(classificationCouncil), confirmers: [] },
  { id: "socialWorkerOpinion", reporters: roles(socialWorker), confirmers: [] },
] as const

const termsOfConditionalRelease = (setting: Setting): LeniencyTerms | undefined => {
  const period = rangeOn(shortestReleasePeriod, longestReleasePeriod, setting.today)
  const addition = rangeOn(leastBreachAddition, mostBreachAddition, setting.today)
  const lightestDegree = numberOn(revokingDegree, setting.today)
  if (period === undefined || addition === undefined || lightestDegree === undefined) return undefined
  const limited = chosenOption(setting, ceilingOnExtendedRelease.id) === "ceiling"
  return {
    ...common(conditionalRelease),
    openers: [...prosecution, convict.id],
    proposers: prosecution,
    reports: [conductReport],
    period: { kind: "remainderInRange", ...period },
    starts: ["carryingOut"],
    breach: {
      citations: [ipc(article(61), "verifiedReport", "Adlgoo, article 61; course notes")],
      reporters: prosecution,
      deciders: roles(court),
      firstBreach: {
        addition,
        mayRevoke: false,
        ...(limited ? { longestPeriod: period.maximum } : {}),
      },
      newOffence: {
        punishments: revokingPunishments(lightestDegree),
        committedSince: "firstDay",
        deciders: roles(court),
      },
      hiddenRecord: "notStated",
    },
  }
}

/** Articles 50, 54 and 55. */
const breachOfSuspension = (setting: Setting): BreachTerms | undefined => {
  const addition = rangeOn(leastSuspensionAddition, mostSuspensionAddition, setting.today)
  const byText = chosenOption(setting, degreeThatRevokesSuspension.id) === "text"
  const lightestDegree = numberOn(byText ? revokingDegree : revokingDegreeByCourseNotes, setting.today)
  if (addition === undefined || lightestDegree === undefined) return undefined
  return {
    citations: [
      ipc(article(50), "verifiedReport", "course notes"),
      ipc(articles(54, 55), "verifiedText", "Vakilik, article 54"),
    ],
    reporters: prosecution,
    deciders: roles(court, courtOfFinalJudgment),
    firstBreach: { addition, mayRevoke: true },
    newOffence: {
      punishments: revokingPunishments(lightestDegree),
      committedSince: "decision",
      deciders: roles(court, courtOfFinalJudgment),
    },
    hiddenRecord: "revokes",
  }
}

/** CPC 552. */
const reliefOfSuspension = ({ today }: Setting): ReliefTerms | undefined => {
  const after = numberOn(conductBeforeShortening, today)
  const again = numberOn(waitAfterRefusedShortening, today)
  return after === undefined || again === undefined
    ? undefined
    : {
        citations: [cpc(article(552), "verifiedReport", "course notes")],
        proposers: roles(enforcementJudge),
        deciders: roles(court, courtOfFinalJudgment),
        after,
        again,
      }
}

const termsOfSuspension = (setting: Setting): LeniencyTerms | undefined => {
  const period = rangeOn(shortestSuspension, longestSuspension, setting.today)
  const breach = breachOfSuspension(setting)
  const relief = reliefOfSuspension(setting)
  if (period === undefined || breach === undefined) return undefined
  const fromEnd = chosenOption(setting, startOfPartialSuspension.id) === "endOfExecutedPart"
  return {
    ...common(suspension),
    openers: [...prosecution, convict.id],
    proposers: prosecution,
    period: { kind: "range", ...period },
    starts: ["decision", fromEnd ? "endOfExecutedPart" : "carryingOut"],
    breach,
    ...(relief === undefined ? {} : { relief }),
  }
}

const termsOfDrugSuspension = ({ today }: Setting): LeniencyTerms | undefined => {
  const period = rangeOn(shortestDrugSuspension, longestDrugSuspension, today)
  return period === undefined
    ? undefined
    : {
        ...common(drugSuspension),
        openers: [...prosecution, convict.id],
        proposers: prosecution,
        period: { kind: "range", ...period },
        starts: ["decision", "endOfExecutedPart"],
      }
}

/** Electronic monitoring, and semi-liberty like it: what follows a breach is not in our sources. */
const termsUnder553 = (rule: Rule): LeniencyTerms => ({
  ...common(rule),
  openers: roles(enforcementJudge, convict),
  proposers: roles(enforcementJudge),
  reports: reportsOf553,
  reportsDue: "beforeProposal",
  period: { kind: "remainder" },
  starts: ["carryingOut"],
})

/** The court has to hear the sentenced person. */
const termsOfSemiLiberty: LeniencyTerms = {
  ...termsUnder553(semiLiberty),
  heardWithoutProposal: roles(convict),
}

/** What the sentenced person asks of the court, and nobody proposes. */
const termsOfRequest = (rule: Rule): LeniencyTerms => ({
  ...common(rule),
  openers: roles(convict),
  heardWithoutProposal: roles(convict),
  proposers: [],
  period: { kind: "none" },
  starts: [],
})

const termsOfPardon: LeniencyTerms = {
  ...common(pardon),
  openers: roles(headOfJusticeDepartment, prosecutor, enforcementJudge, headOfPrison, convict, family),
  proposers: roles(headOfJudiciary),
  reports: [{ id: "pardonCommissionOpinion", reporters: roles(pardonCommission), confirmers: [] }],
  deciders: roles(leader),
  period: { kind: "none" },
  starts: [],
}

/**
 * The law of each route on the day of the setting, by the id of its rule. A route whose numbers are unknown on that day is
 * absent.
 *
 * @example
 * const terms = leniencyTerms({ pack: iranPack, today })
 * terms.get("REL-CR")?.route // => "REL-CR"
 * terms.has("REL-SL") // => true
 */
export const leniencyTerms = (setting: Setting): ReadonlyMap<string, LeniencyTerms> =>
  new Map(
    [
      termsOfConditionalRelease(setting),
      termsOfSemiLiberty,
      termsUnder553(electronicSupervision),
      termsOfSuspension(setting),
      termsOfDrugSuspension(setting),
      termsOfRequest(acceptance),
      termsOfRequest(waiverAfterFinality),
      termsOfPardon,
    ].flatMap((terms) => (terms === undefined ? [] : [[terms.route, terms] as const])),
  )
