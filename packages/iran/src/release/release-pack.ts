import type { Jurisdiction } from "@bazgasht/core"
import { quantitiesByRule, text } from "@bazgasht/rules"
import { assemblePack, type PackParts } from "@bazgasht/rules/authoring"
import { baseRules, summaryQuantities } from "../base/rules.ts"
import { offences } from "../offences.ts"
import * as furlough from "../parameters/furlough.ts"
import * as leniency from "../parameters/leniency.ts"
import { parametersIn } from "../parameters/parameters-in.ts"
import * as sentence from "../parameters/sentence.ts"
import { prisonerFiles } from "../prisoner-files.ts"
import { sharedByPacks, wordsByCode } from "../shared-by-packs.ts"
import { prisonerCodes } from "../vocabulary/prisoner-codes.ts"
import { releaseQuantities, releaseRoutes, releaseRules } from "./rules.ts"

/** What the pack of release is made of; a test of this package looks for its defects. */
export const releasePackParts: PackParts = {
  ...sharedByPacks,
  id: "iran-release",
  title: text("حقوق ایران: آزادی", "Iranian law: release"),
  rules: [...baseRules, ...releaseRules],
  quantities: quantitiesByRule(releaseQuantities),
  parameters: parametersIn(sentence, leniency, furlough),
  vocabulary: wordsByCode(prisonerCodes, offences),
}

/**
 * Iran as a jurisdiction for programs that decide release and nothing else: the routes out of prison with all that they rest on. A bundle that
 * imports it instead of `iran` carries no rule of debts, support or employment.
 *
 * A file is read as by `iran`, and a route has the same answer, proof and articles. A receipt names the pack `iran-release`, and is
 * recomputed with it. What a pack keeps for others is left to `iran`: its list of articles, languages beside Persian and English, and the terms of petitions.
 *
 * @example
 * const written = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "1402/03/10" } }
 * const file = Result.getOrThrow(decodeCaseFile(written, iranRelease))
 * const { routes } = outlook(iranRelease.release.routes, releaseFacts(file, iranRelease, today), {
 *   pack: iranRelease.pack,
 *   today,
 * })
 * routes.find(({ rule }) => rule.id === "REL-CR")?.outcome.outcome // => "undetermined"
 * iranRelease.pack.rules.has("FIN-6") // => false
 */
export const iranRelease = {
  pack: assemblePack(releasePackParts),
  ...prisonerFiles,
  release: { routes: releaseRoutes, summary: summaryQuantities },
} satisfies Jurisdiction
