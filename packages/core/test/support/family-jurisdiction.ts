/** A jurisdiction with a small programme of support, for tests of the domain alone. */

import { type Jurisdiction, thirtyDayMonths } from "@bazgasht/core"
import type { SupportProgramme } from "@bazgasht/core/support"
import {
  type Actor,
  addTerm,
  all,
  any,
  type Citation,
  type Count,
  code,
  count,
  countOf,
  type Day,
  decisionRule,
  type Expression,
  exists,
  greatestOf,
  is,
  type Money,
  makePack,
  money,
  months,
  multiply,
  not,
  quantityRule,
  type Rule,
  type RuleOptions,
  smallest,
  text,
  truthFact,
  valueOfRule,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { jalali } from "../../../casework/test/jalali-of-icu.ts"
import { jurisdiction } from "../test-jurisdiction.ts"
import {
  custodyEpisodes,
  economicallyWeak,
  familyFileLaw,
  helpKinds,
  isCoveredByAnother,
  isInCustody,
  isSupported,
  memberChronicallyIll,
  memberIsSupported,
  memberNeedsTreatment,
  memberStudent,
  memberships,
  needsHousingDeposit,
  prisonerIncomeReachesFamily,
  prisonerMarried,
  relations,
} from "./family-law.ts"

const citations: ReadonlyArray<Citation> = [
  { instrument: { id: "TEST", title: text("قانون آزمایشی", "test act") }, confidence: "design" },
]

const association: Actor = { id: "supportAssociation", title: text("انجمن", "association") }
const relief: Actor = { id: "reliefCommittee", title: text("کمیته", "relief committee") }

const issuers = ["socialWorker", "headOfPrison", "family", "foreignMinistry"].map(
  (id): Actor => ({ id, title: text("صادرکننده", id) }),
)

const decided = (
  id: string,
  expression: Expression<boolean>,
  options: Partial<RuleOptions<boolean>> = {},
): Rule<boolean> =>
  decisionRule({
    id,
    title: text("قاعده", id),
    citations,
    kind: "administrative",
    deciders: [association],
    expression,
    ...options,
  })

const quantity = <A>(kind: "count" | "money" | "day", id: string, expression: Expression<A>): Rule<A> =>
  quantityRule<A>(kind, { id, title: text("مقدار", id), citations, kind: "automatic", expression })

export const cover = decided("cover", all(isInCustody, not(prisonerIncomeReachesFamily)), {
  referrals: [
    {
      id: "parentsOfUnmarried",
      title: text("والدین زندانی مجرد", "parents of an unmarried prisoner"),
      citations,
      when: all(
        not(prisonerMarried),
        exists(memberships, (member) => all(isSupported(member), is(member.relation, code("parent")))),
      ),
      to: relief,
    },
  ],
})

export const bridging = decided("bridging", all(valueOfRule(cover), not(isCoveredByAnother("cash"))))
const reliefCover = decided("reliefCover", all(isInCustody, economicallyWeak), { deciders: [relief] })

const arrest: Expression<Day> = greatestOf(custodyEpisodes, ({ from }) => from)
const earliest = quantity<Day>("day", "earliest", addTerm(arrest, months(4)))
const latest = quantity<Day>("day", "latest", addTerm(arrest, months(5)))

export const countedSize = quantity<Count>("count", "countedSize", countOf(memberships, isSupported))
export const monthlyCash = quantity<Money>(
  "money",
  "monthlyCash",
  multiply(money(1_000), smallest(valueOfRule(countedSize), count(5))),
)

const help = (kind: string, need: Expression<boolean>) => ({
  kind,
  rule: decided(`help-${kind}`, all(valueOfRule(cover), need)),
})

export const householdHelp = [
  help("cash", not(isCoveredByAnother("cash"))),
  help("housingDeposit", needsHousingDeposit),
]

export const memberHelp = [
  help("study", all(memberIsSupported, memberStudent)),
  help("medical", all(memberIsSupported, any(memberNeedsTreatment, memberChronicallyIll))),
]

const programme: SupportProgramme = {
  cover,
  payers: [
    { code: association.id, title: association.title },
    { code: relief.id, title: relief.title },
    { code: "welfareOrganisation", title: text("بهزیستی", "welfare organisation") },
  ],
  bridging,
  expectedHandOver: { earliest, latest },
  otherPayers: [{ payer: relief.id, rule: reliefCover }],
  countedSize,
  monthlyRate: monthlyCash,
  monthlyCash,
  householdHelp,
  memberHelp,
  needScore: { title: text("امتیاز نیاز", "need score"), indicators: [] },
}

export const pack = Result.getOrThrow(
  makePack({
    id: "test",
    title: text("آزمایش", "test"),
    version: "1.0.0",
    calendar: jalali,
    dayCount: thirtyDayMonths,
    actors: [association, relief, ...issuers],
    rules: [
      cover,
      bridging,
      reliefCover,
      earliest,
      latest,
      countedSize,
      monthlyCash,
      ...householdHelp.map(({ rule }) => rule),
      ...memberHelp.map(({ rule }) => rule),
    ],
    vocabulary: new Map([...helpKinds, ...relations].map((word) => [word, text("واژه", word)])),
  }),
)

const fold = (written: string): string => written.replace(/[^0-9]/g, "")

/** The jurisdiction, with a fact of its own and one kind of identifier. */
export const familyJurisdiction = {
  ...jurisdiction,
  pack,
  reportedFacts: [truthFact({ id: "localFact", label: text("اطلاع محلی", "a local fact") })],
  familyFile: familyFileLaw,
  support: programme,
  identifiers: [
    {
      code: "nationalId",
      title: text("شمارهٔ ملی", "national number"),
      read: (written: string) => ({ normal: fold(written), wellFormed: fold(written).length === 10 }),
    },
  ],
} satisfies Jurisdiction
