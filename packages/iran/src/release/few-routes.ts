import type { ReleaseProgramme } from "@bazgasht/core"
import type { PrisonerFileLaw } from "@bazgasht/core/case-file"
import {
  type Actor,
  type QuantitiesOfRule,
  quantitiesByRule,
  type Rule,
  type RulePack,
  text,
} from "@bazgasht/rules"
import { dependenciesOf } from "@bazgasht/rules/authoring"
import { issuerOf } from "../facts/document.ts"
import { offences } from "../offences.ts"
import { lashesOffPerDay, serviceHoursOffPerDay } from "../policies.ts"
import { prisonerFileShape } from "../prisoner-files.ts"
import { sharedByEveryPack, wordsByCode } from "../shared-by-packs.ts"
import { sentenceCodes } from "../vocabulary/prisoner-codes.ts"

/** One route or several. */
type Routes = readonly [QuantitiesOfRule, ...ReadonlyArray<QuantitiesOfRule>]

const byId = <T extends { readonly id: string }>(items: ReadonlyArray<T>): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))

/** Those who act by a rule, and those whom it refers to. */
const actorsOfRule = ({ deciders, proposers, referrals, reporters }: Rule): ReadonlyArray<Actor> => [
  ...proposers,
  ...reporters,
  ...deciders,
  ...referrals.map(({ to }) => to),
]

/**
 * The rules, numbers and words on which these routes rest, and no others, for programs that have the facts of a case and read no file of it.
 *
 * A part of a pack that passes its checks passes them too, so none is made again. A receipt names the routes, and is recomputed with the
 * same ones.
 *
 * @example
 * const pack = packOfRoutes(conditionalRelease)
 * decide(conditionalRelease.rule, {}, { pack, today }).outcome.outcome // => "undetermined"
 * pack.rules.has("REL-SU") // => false
 */
export const packOfRoutes = (...routes: Routes): RulePack => {
  const { facts, parameters, policies, rules } = dependenciesOf(routes)
  const titles = (language: "fa" | "en", separator: string): string =>
    routes.map(({ rule }) => rule.title[language]).join(separator)
  return {
    ...sharedByEveryPack,
    id: ["iran", ...routes.map(({ rule }) => rule.id).sort()].join("/"),
    title: text(`حقوق ایران: ${titles("fa", "، ")}`, `Iranian law: ${titles("en", ", ")}`),
    rules: byId(rules),
    quantities: quantitiesByRule(routes),
    parameters: byId(parameters),
    // Facts are derived by two disputed rates, whatever is asked.
    policies: byId([...new Set([lashesOffPerDay, serviceHoursOffPerDay, ...policies])]),
    articles: [],
    actors: byId([...rules.flatMap(actorsOfRule), ...facts.flatMap((fact) => issuerOf(fact) ?? [])]),
    vocabulary: wordsByCode(sentenceCodes, offences),
    languages: new Map(),
  }
}

/**
 * Iran as the law of these routes and of nothing else, for programs that ask for one or a few: a bundle carries what `packOfRoutes` does, and what
 * reads files. `decodeCaseFile`, `releaseFacts`, `releaseHistory` and `outlook` take it.
 *
 * A file is read as by `iran`, and a route has the same answer, proof and articles. What asks for the fields of a file, such as
 * `missingFields`, needs the words of all facts, and with them `iranRelease` or `iran`.
 *
 * @example
 * const law = iranRoutes(conditionalRelease)
 * const written = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "1402/03/10" } }
 * const file = Result.getOrThrow(decodeCaseFile(written, law))
 * const { routes } = outlook(law.release.routes, releaseFacts(file, law, today), { pack: law.pack, today })
 * routes.map(({ outcome, rule }) => [rule.id, outcome.outcome]) // => [["REL-CR", "undetermined"]]
 */
export const iranRoutes = (...routes: Routes): PrisonerFileLaw & { readonly release: ReleaseProgramme } => ({
  ...prisonerFileShape,
  pack: packOfRoutes(...routes),
  release: { routes: routes.map(({ rule }) => rule), summary: [] },
})
