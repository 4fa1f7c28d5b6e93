/** The Iranian rule pack, and what the domain needs of Iranian law beside it. */

import { type Jurisdiction, thirtyDayMonths } from "@bazgasht/core"
import { makePack, quantitiesByRule, type RulePack, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { actors } from "./actors.ts"
import { articles } from "./articles.ts"
import { baseRules, summaryQuantities } from "./base/rules.ts"
import { jalali } from "./calendar/jalali.ts"
import { familyFileLaw } from "./case-file/family-file.ts"
import { caseFileLaw } from "./case-file/law.ts"
import { detentionInsideImprisonment } from "./debts/fine-in-lieu.ts"
import { debtProgramme, debtQuantities, debtRules } from "./debts/rules.ts"
import { debtPetitionTerms } from "./debts/terms.ts"
import { employmentProgramme, employmentQuantities, employmentRules } from "./employment/rules.ts"
import { cutOffOfAmnesty1401 } from "./facts/amnesty-1401.ts"
import { reportedFacts } from "./facts/index.ts"
import { identifiers } from "./identifiers.ts"
import { arabic } from "./languages/arabic.ts"
import { sorani } from "./languages/sorani.ts"
import { offences } from "./offences.ts"
import { parameters } from "./parameters/index.ts"
import {
  dailyFineDaysPerDay,
  fineDay,
  lashesPerDay,
  lashesPerDayByCourseNotes,
  serviceHoursPerDay,
  serviceHoursPerDayByCourseNotes,
  supervisionDaysPerDay,
} from "./parameters/sentence.ts"
import { lashesOffPerDay, policies, serviceHoursOffPerDay } from "./policies.ts"
import { leniencyTerms } from "./release/leniency-terms.ts"
import { releaseQuantities, releaseRoutes, releaseRules } from "./release/rules.ts"
import { statistics } from "./statistics.ts"
import { supportProgramme, supportQuantities, supportRules } from "./support/rules.ts"
import { vocabulary } from "./vocabulary.ts"

/**
 * Iranian law on release and employment, and practice in support of families: every rule with its articles, every number with its dates, every disputed question with its
 * options. Days are Jalali, fractions of a term are counted in thirty-day months (C1).
 *
 * A pack that does not pass its own checks is a defect of this package and throws when it is loaded.
 *
 * @example
 * iranPack.rules.get("REL-CR")?.title.en // => "conditional release"
 * iranPack.calendar // => jalali
 * const route = releaseRoutes[0]
 * route && decide(route, {}, { pack: iranPack, today }).outcome.outcome // => "undetermined"
 */
export const iranPack: RulePack = Result.getOrThrow(
  makePack({
    id: "iran",
    title: text("حقوق ایران", "Iranian law"),
    version: "0.1.0",
    calendar: jalali,
    dayCount: thirtyDayMonths,
    rules: [...baseRules, ...releaseRules, ...debtRules, ...supportRules, ...employmentRules],
    quantities: quantitiesByRule([
      ...releaseQuantities,
      ...debtQuantities,
      ...supportQuantities,
      ...employmentQuantities,
    ]),
    parameters,
    policies,
    articles,
    actors,
    vocabulary,
    // For what is said to a person; see `iranLetters`.
    languages: [arabic, sorani],
    currency: { fa: "ریال", en: { one: "rial", several: "rials" } },
    wording: "sentences",
  }),
)

/**
 * Iran as a jurisdiction: what reads a case file and derives facts from it.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "1402/03/10" } }
 * const file = Result.getOrThrow(decodeCaseFile(document, iran))
 * releaseFacts(file, iran, jalaliDay(1404, 2, 10))["commitmentDay"] // => jalaliDay(1402, 3, 10)
 */
export const iran: Jurisdiction = {
  pack: iranPack,
  offences,
  caseFile: caseFileLaw,
  creditRates: {
    lashes: {
      policy: lashesOffPerDay,
      byOption: { text: lashesPerDay, courseNotes: lashesPerDayByCourseNotes },
    },
    fine: fineDay,
    dailyFineDays: dailyFineDaysPerDay,
    serviceHours: {
      policy: serviceHoursOffPerDay,
      byOption: { text: serviceHoursPerDay, courseNotes: serviceHoursPerDayByCourseNotes },
    },
    supervisionDays: supervisionDaysPerDay,
  },
  reportedFacts,
  cutOffs: [cutOffOfAmnesty1401],
  reportChecks: [detentionInsideImprisonment],
  release: { routes: releaseRoutes, summary: summaryQuantities },
  petitions: { leniency: leniencyTerms, debts: debtPetitionTerms },
  rulesAbout: { debts: debtRules, families: supportRules },
  debts: debtProgramme,
  familyFile: familyFileLaw,
  support: supportProgramme,
  employment: employmentProgramme,
  statistics,
  identifiers,
}
