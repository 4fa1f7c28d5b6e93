/** The Iranian rule pack, and what the domain needs of Iranian law beside it. */

import type { Jurisdiction } from "@bazgasht/core"
import { quantitiesByRule, type RulePack, text } from "@bazgasht/rules"
import { assemblePack, type PackParts } from "@bazgasht/rules/authoring"
import { articles } from "./articles.ts"
import { baseRules, summaryQuantities } from "./base/rules.ts"
import { familyFileLaw } from "./case-file/family-file.ts"
import { debtProgramme, debtQuantities, debtRules } from "./debts/rules.ts"
import { debtPetitionTerms } from "./debts/terms.ts"
import { employmentProgramme, employmentQuantities, employmentRules } from "./employment/rules.ts"
import { identifiers } from "./identifiers.ts"
import { arabic } from "./languages/arabic.ts"
import { sorani } from "./languages/sorani.ts"
import { parameters } from "./parameters/index.ts"
import { prisonerFiles } from "./prisoner-files.ts"
import { leniencyTerms } from "./release/leniency-terms.ts"
import { releaseQuantities, releaseRoutes, releaseRules } from "./release/rules.ts"
import { sharedByPacks } from "./shared-by-packs.ts"
import { statistics } from "./statistics.ts"
import { supportProgramme, supportQuantities, supportRules } from "./support/rules.ts"
import { vocabulary } from "./vocabulary.ts"

/** What the pack is made of; a test of this package looks for its defects. */
export const packParts: PackParts = {
  ...sharedByPacks,
  id: "iran",
  title: text("حقوق ایران", "Iranian law"),
  rules: [...baseRules, ...releaseRules, ...debtRules, ...supportRules, ...employmentRules],
  quantities: quantitiesByRule([
    ...releaseQuantities,
    ...debtQuantities,
    ...supportQuantities,
    ...employmentQuantities,
  ]),
  parameters,
  articles,
  vocabulary,
  // For what is said to a person; see `iranLetters`.
  languages: [arabic, sorani],
}

/**
 * Iranian law on release and employment, and practice in support of families: every rule with its articles, every number with its dates, every disputed question with its
 * options. Days are Jalali, fractions of a term are counted in thirty-day months (C1).
 *
 * @example
 * iranPack.rules.get("REL-CR")?.title.en // => "conditional release"
 * iranPack.calendar // => jalali
 * const route = releaseRoutes[0]
 * route && decide(route, {}, { pack: iranPack, today }).outcome.outcome // => "undetermined"
 */
export const iranPack: RulePack = assemblePack(packParts)

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
  ...prisonerFiles,
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
