/** A jurisdiction with a small programme of employment, for tests of the domain alone. */

import { type Jurisdiction, thirtyDayMonths } from "@bazgasht/core"
import {
  consentToWork,
  type EmploymentProgramme,
  excludedOffences,
  expectedReleaseDay,
  fitForWork,
  keptApartThere,
  medicalRestrictions,
  openingDemands,
  openingHighestSecurityClass,
  openingLastDay,
  securityClass,
  withinReach,
} from "@bazgasht/core/employment"
import {
  all,
  atMost,
  type Citation,
  decisionRule,
  type Expression,
  exists,
  is,
  listFact,
  type Money,
  makePack,
  money,
  not,
  onOrBefore,
  quantityRule,
  type Rule,
  text,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { jalali } from "../../../casework/test/jalali-of-icu.ts"
import { jurisdiction } from "../test-jurisdiction.ts"

const differentOffences = listFact({
  id: "differentOffences",
  label: text("جرایم", "offences"),
  issuer: "court",
  evidence: text("دادنامه", "the judgment"),
  fields: { offence: { kind: "code", label: text("جرم", "offence") } },
})

const citations: ReadonlyArray<Citation> = [
  { instrument: { id: "TEST", title: text("قانون آزمایشی", "test act") }, confidence: "design" },
]

const issuers = [
  "convict",
  "classificationCouncil",
  "employer",
  "enforcementJudge",
  "headOfPrison",
  "prisonDoctor",
  "court",
].map((id) => ({ id, title: text("صادرکننده", id) }))

const rule = (id: string, expression: Expression<boolean>): Rule<boolean> =>
  decisionRule({ id, title: text("قاعده", id), citations, kind: "automatic", expression })

const ceiling = quantityRule<Money>("money", {
  id: "ceiling",
  title: text("سقف", "ceiling"),
  citations,
  kind: "automatic",
  expression: money(1_000),
})

/** Constraints of every sort: a wish, an order, a day, lists, and what is true of a pair. */
export const constraints: ReadonlyArray<Rule<boolean>> = [
  rule("consent", consentToWork),
  rule("security", atMost(securityClass, openingHighestSecurityClass)),
  rule("time", onOrBefore(openingLastDay, expectedReleaseDay)),
  rule(
    "offence",
    not(
      exists(excludedOffences, (excluded) =>
        exists(differentOffences, ({ offence }) => is(offence, excluded.offence)),
      ),
    ),
  ),
  rule(
    "health",
    all(
      fitForWork,
      not(
        exists(openingDemands, (demanded) =>
          exists(medicalRestrictions, ({ activity }) => is(activity, demanded.activity)),
        ),
      ),
    ),
  ),
  rule("reach", withinReach),
  rule("apart", not(keptApartThere)),
]

const points = { unit: 200, minor: 120, subMajor: 60, major: 20 }

const employment: EmploymentProgramme = {
  workplaces: [{ kind: "closed", rule: rule("closed", consentToWork) }],
  training: rule("training", consentToWork),
  loans: [{ kind: "enterprise", rule: rule("loan", consentToWork), ceiling }],
  publicPosts: rule("posts", consentToWork),
  constraints,
  fit: {
    essential: 400,
    optional: 100,
    fullMonths: 36,
    certificate: points,
    experience: points,
    wish: { ...points, unit: 100, minor: 80 },
  },
  leastMonthlyWage: ceiling,
  offenceGroups: [
    {
      code: "group.property",
      title: text("جرایم علیه اموال", "offences against property"),
      offences: ["fraud", "theft.tazir"],
    },
  ],
  activities: ["heavyLoads", "nightWork", "dust"].map((code) => ({ code, title: text("فعالیت", code) })),
  operators: [],
}

const vocabulary = new Map(["work", "course"].map((code) => [code, text("کد", code)] as const))

export const employmentJurisdiction: Jurisdiction = {
  ...jurisdiction,
  pack: Result.getOrThrow(
    makePack({
      id: "test",
      title: text("آزمایش", "test"),
      version: "1.0.0",
      calendar: jalali,
      dayCount: thirtyDayMonths,
      rules: constraints,
      actors: issuers,
      vocabulary,
    }),
  ),
  employment,
}
