/** Families in the invented country: who counts as one, what helps them, who decides and pays, in crowns and by its own offices. */

import type { IdentifierKind } from "@bazgasht/core"
import { type FamilyFileLaw, writtenCount } from "@bazgasht/core/case-file"
import type {
  DuplicateTerms,
  EntitlementTerms,
  GrievanceTerms,
  HouseholdTerms,
  NeedIndicator,
  SupportCycleTerms,
  SupportProgramme,
  SupportTerms,
} from "@bazgasht/core/support"
import {
  addTerm,
  all,
  any,
  before,
  type Citation,
  type Count,
  code,
  codeFact,
  count,
  countFact,
  countOf,
  type Day,
  dayFact,
  decisionRule,
  type EntryOf,
  type Expression,
  exists,
  fields,
  greatestOf,
  is,
  listFact,
  type Money,
  money,
  months,
  multiply,
  not,
  onOrAfter,
  quantityRule,
  type Rule,
  type RuleOptions,
  smallest,
  today,
  truthFact,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { said } from "./ruritanian.ts"

const visit = { issuer: "almoner", evidence: said("the visit of the almoner") }
const register = { issuer: "parish", evidence: said("the register of the parish") }
const warrant = { issuer: "tribunal", evidence: said("the warrant") }

/** How members are related to the prisoner in Ruritania, and what helps their families. */
const relations = ["prisoner", "partner", "ward", "elder", "kin"] as const
const help = ["cash", "fuel", "schooling"] as const

const memberships = listFact({
  id: "memberships",
  label: said("the household"),
  ...register,
  fields: {
    relation: fields.code(said("relation to the prisoner"), relations),
    head: fields.truth(said("head of the household")),
    female: fields.truth(said("female")),
    birthDay: fields.day(said("day of birth")),
    joinedDay: fields.day(said("first day in the household")),
    hasLeft: fields.truth(said("has left")),
    leftDay: fields.day(said("first day after the household")),
    atSchool: fields.truth(said("at school")),
  },
})

const custodyEpisodes = listFact({
  id: "custodyEpisodes",
  label: said("periods of custody"),
  ...warrant,
  fields: {
    from: fields.day(said("day of arrest")),
    ended: fields.truth(said("has ended")),
    to: fields.day(said("day of release")),
  },
})

const otherCovers = listFact({
  id: "otherCovers",
  label: said("what other payers give"),
  issuer: "almshouse",
  evidence: said("the book of the almshouse"),
  fields: {
    payer: fields.code(said("payer"), ["almshouse"]),
    kind: fields.code(said("kind of help"), help),
    from: fields.day(said("first day")),
    ended: fields.truth(said("has ended")),
    to: fields.day(said("first day after it")),
  },
})

const stovesCold = truthFact({ id: "stovesCold", label: said("the stoves are cold"), ...visit })
const rooms = countFact({ id: "rooms", label: said("rooms of the home"), ...visit, maximum: 20 })
const sendsMoney = truthFact({ id: "sendsMoney", label: said("the prisoner sends money"), ...visit })
const atSchool = truthFact({ id: "atSchool", label: said("the member is at school"), ...register })

const memberRelation = codeFact({
  id: "memberRelation",
  label: said("the member's relation to the prisoner"),
  ...register,
  codes: relations,
})
const memberJoinedDay = dayFact({
  id: "memberJoinedDay",
  label: said("the member's first day in the household"),
  ...register,
})
const memberLeftDay = dayFact({
  id: "memberLeftDay",
  label: said("the first day after the member's stay"),
  ...register,
})

/** How many rooms of the home have a stove. */
const hearths = writtenCount({ minimum: 0, maximum: 20 })

/** The law of Ruritania on the file of a family. A member comes of age at 21. */
export const familyFile = {
  relations: ["partner", "ward", "elder", "kin"],
  nationalities: ["subject", "alien"],
  help,
  adultAge: { months: 21 * 12, days: 0 },
  household: { reported: { stovesCold, rooms }, fields: () => ({ hearths: Schema.optionalKey(hearths) }) },
  member: {
    reported: {
      birthDay: dayFact({ id: "memberBirthDay", label: said("the member's day of birth"), ...register }),
      sex: codeFact({
        id: "memberSex",
        label: said("the member's sex"),
        ...register,
        codes: ["male", "female"],
      }),
      atSchool,
    },
    counted: ["atSchool"],
  },
  provider: { reported: { sendsMoney } },
  lists: { memberships, custodyEpisodes, otherCovers },
  membership: { memberRelation, memberJoinedDay, memberLeftDay },
  roles: { label: said("what the member is in the household"), ...register },
  factsOfFamily: ({ household }) => ({
    hearths: (household as { readonly hearths?: Count } | undefined)?.hearths,
  }),
  check: ({ household }, note) => {
    const { hearths: stated = 0, rooms: all = stated } = (household ?? {}) as {
      readonly hearths?: number
      readonly rooms?: number
    }
    if (stated > all)
      note(["household", "hearths"], { code: "field.conflict", expected: said("no more hearths than rooms") })
  },
} satisfies FamilyFileLaw

const citations: ReadonlyArray<Citation> = [
  {
    instrument: { id: "POOR", title: said("the Poor Law of Ruritania") },
    article: said("3"),
    confidence: "design",
  },
]

const council = { id: "parishCouncil", title: said("the parish council") }
const almshouse = { id: "almshouse", title: said("the almshouse") }

const decided = (
  id: string,
  title: string,
  expression: Expression<boolean>,
  options: Partial<RuleOptions<boolean>> = {},
): Rule<boolean> =>
  decisionRule({
    id,
    title: said(title),
    citations,
    kind: "administrative",
    reporters: [{ id: "almoner", title: said("the almoner") }],
    deciders: [council],
    expression,
    ...options,
  })

const quantity = <A>(
  kind: "count" | "money" | "day",
  id: string,
  title: string,
  expression: Expression<A>,
): Rule<A> => quantityRule<A>(kind, { id, title: said(title), citations, kind: "automatic", expression })

const isHeld = exists(custodyEpisodes, (episode) =>
  all(onOrAfter(today, episode.from), any(not(episode.ended), before(today, episode.to))),
)
const isAtHome = (member: EntryOf<(typeof memberships)["fields"]>): Expression<boolean> =>
  all(
    not(is(member.relation, code("prisoner"))),
    onOrAfter(today, member.joinedDay),
    any(not(member.hasLeft), before(today, member.leftDay)),
  )
const coveredInCash = exists(otherCovers, (cover) =>
  all(
    is(cover.kind, code("cash")),
    onOrAfter(today, cover.from),
    any(not(cover.ended), before(today, cover.to)),
  ),
)

const cover = decided(
  "POOR-COVER",
  "relief of the families of prisoners",
  all(isHeld, exists(memberships, isAtHome), not(sendsMoney)),
)
const bridging = decided(
  "POOR-BRIDGE",
  "relief until the almshouse gives",
  all(valueOfRule(cover), not(coveredInCash)),
)
const almshouseGives = decided("POOR-ALMS", "bread from the almshouse", isHeld, { deciders: [almshouse] })
const lastArrest = greatestOf(custodyEpisodes, ({ from }) => from)
const earliest = quantity<Day>(
  "day",
  "POOR-EARLIEST",
  "the almshouse gives at the earliest",
  addTerm(lastArrest, months(2)),
)
const latest = quantity<Day>(
  "day",
  "POOR-LATEST",
  "the almshouse gives at the latest",
  addTerm(lastArrest, months(3)),
)
const size = quantity<Count>("count", "POOR-SIZE", "members who count", countOf(memberships, isAtHome))
const rate = quantity<Money>(
  "money",
  "POOR-RATE",
  "crowns a month by the size of the household",
  multiply(money(40), smallest(valueOfRule(size), count(6))),
)
const cash = quantity<Money>(
  "money",
  "POOR-CASH",
  "crowns a month",
  when(isHeld, valueOfRule(rate), money(0)),
)
const householdHelp = [
  { kind: "cash", rule: decided("POOR-HELP-CASH", "cash", all(valueOfRule(cover), not(coveredInCash))) },
  { kind: "fuel", rule: decided("POOR-HELP-FUEL", "fuel", all(valueOfRule(cover), stovesCold)) },
]
const memberHelp = [
  { kind: "schooling", rule: decided("POOR-HELP-SCHOOL", "schooling", all(valueOfRule(cover), atSchool)) },
]
const indicators: ReadonlyArray<NeedIndicator> = [
  {
    most: 20 as Count,
    rule: quantity<Count>(
      "count",
      "POOR-NEED/pupils",
      "points for pupils",
      smallest(
        multiply(
          countOf(memberships, (member) => all(member.atSchool, isAtHome(member))),
          count(5),
        ),
        count(20),
      ),
    ),
  },
  {
    most: 10 as Count,
    rule: quantity<Count>(
      "count",
      "POOR-NEED/cold",
      "points for cold stoves",
      when(stovesCold, count(10), count(0)),
    ),
  },
]

/** How Ruritania supports the families of prisoners. */
export const support: SupportProgramme = {
  cover,
  payers: [
    { code: council.id, title: council.title },
    { code: almshouse.id, title: almshouse.title },
  ],
  bridging,
  expectedHandOver: { earliest, latest },
  otherPayers: [{ payer: almshouse.id, rule: almshouseGives }],
  countedSize: size,
  monthlyRate: rate,
  monthlyCash: cash,
  householdHelp,
  memberHelp,
  needScore: { title: said("need"), indicators },
}

export const rulesOfFamilies: ReadonlyArray<Rule> = [
  cover,
  bridging,
  almshouseGives,
  earliest,
  latest,
  size,
  rate,
  cash,
  ...[...householdHelp, ...memberHelp, ...indicators].map(({ rule }) => rule),
]

/** Everybody in the parish has one: a letter and four figures. */
export const identifiers: ReadonlyArray<IdentifierKind> = [
  {
    code: "parishNumber",
    title: said("parish number"),
    read: (written) => {
      const normal = written.trim().toUpperCase()
      return { normal, wellFormed: /^[A-Z]\d{4}$/.test(normal) }
    },
  },
]

export const officesOfFamilies = [
  "almoner",
  "parish",
  "parishCouncil",
  "almshouse",
  "treasurer",
  "ombudsman",
  "family",
]

const suspensionReasons = ["noAnswer", "papersMissing"]
const grievanceSubjects = ["ending", "suspension", "rudeness"]

export const wordsOfFamilies = [
  ...relations,
  ...help,
  "almshouse",
  "male",
  "female",
  ...suspensionReasons,
  "reviewMissed",
  "steadyWork",
  "released",
  "handedOver",
  "standsAlone",
  ...grievanceSubjects,
]

const parish = ["parishCouncil"]
const field = ["almoner"]

const householdTerms: HouseholdTerms = {
  citations,
  roles: { registrars: field, mergers: parish },
  relations,
  adultAge: familyFile.adultAge,
}

const supportCaseTerms: SupportTerms = {
  citations,
  roles: {
    openers: ["family", ...field],
    screeners: field,
    suppliers: ["family", ...field],
    assessors: field,
    approvers: parish,
    reviewers: field,
    officers: [...field, ...parish],
  },
  coverRule: cover.id,
  bridgingRule: bridging.id,
  otherPayers: [almshouse.id],
  referralBodies: [almshouse.id],
  answerTime: { months: 0, days: 14 },
  appealTime: { months: 0, days: 10 },
  grievanceOffice: "ombudsman",
  snapshotLimit: { months: 2, days: 0 },
  reviewInterval: { months: 4, days: 0 },
  grace: { months: 0, days: 20 },
  freshReviewer: true,
  phaseOut: { months: 1, days: 0 },
  monitoring: { months: 3, days: 0 },
  suspensionReasons,
  overdueReason: "reviewMissed",
  graduationCriteria: ["steadyWork"],
  closingOutcomes: ["released", "handedOver"],
  graduatedOutcome: "standsAlone",
}

const cycleTerms: SupportCycleTerms = {
  citations,
  planners: parish,
  lockers: field,
  approvers: parish,
  releasers: ["treasurer"],
  settlers: ["treasurer"],
  closers: parish,
  aborters: parish,
}

const entitlementTerms: EntitlementTerms = {
  citations,
  calculators: field,
  approvers: parish,
  releasers: ["treasurer"],
  holders: ["treasurer"],
  preparers: [...field, "treasurer"],
  submitters: ["treasurer"],
  reporters: ["treasurer"],
  reconcilers: ["treasurer"],
  closers: ["treasurer"],
  cancellers: parish,
  maxAttempts: 2,
  expiry: { months: 3, days: 0 },
}

const grievanceTerms: GrievanceTerms = {
  citations,
  complainantRole: "family",
  receivers: ["family", "ombudsman"],
  registrars: ["ombudsman"],
  handlers: ["ombudsman"],
  approvers: ["ombudsman"],
  stayers: ["ombudsman"],
  closers: ["ombudsman"],
  reopeners: ["family", "ombudsman"],
  subjects: grievanceSubjects,
  stayable: ["ending", "suspension"],
  acknowledgeWithin: { months: 0, days: 7 },
  ruleWithin: { months: 1, days: 0 },
  reopenLimit: { months: 6, days: 0 },
}

const duplicateTerms: DuplicateTerms = {
  citations,
  reporters: field,
  adjudicators: parish,
  confirmers: parish,
  reopeners: field,
}

/** Who does what in the life cycles of support, and by when. */
export const supportTerms = {
  household: householdTerms,
  supportCase: supportCaseTerms,
  cycle: cycleTerms,
  entitlement: entitlementTerms,
  grievance: grievanceTerms,
  duplicate: duplicateTerms,
}
