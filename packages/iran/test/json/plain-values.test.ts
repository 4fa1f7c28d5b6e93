import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { askAboutPrisoner, missingFields, questions, settingOn } from "@bazgasht/core"
import { employmentOutlook, workFacts, workHistory } from "@bazgasht/core/employment"
import { type CaseFile, debtOutlook, decodeCaseFile, outlook, prepareOutlook } from "@bazgasht/core/release"
import { decodeFamilyFile, familyCase, familyOutlook } from "@bazgasht/core/support"
import {
  debtProgramme,
  employmentProgramme,
  iran,
  jalaliDay,
  releaseRoutes,
  supportProgramme,
} from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { expectNothingLost } from "@bazgasht/properties/nothing-lost"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"

const root = resolve(import.meta.dirname, "../../../..")
const today = jalaliDay(1404, 7, 1)

const documents = globSync("examples/cases/iran/**/*.json", { cwd: root })
  .toSorted()
  .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")))
  .map((document) => document.case ?? document)

const decoded = <A>(kind: string, decode: (document: unknown) => Result.Result<A, unknown>) =>
  documents
    .filter((document) => document.kind === kind)
    .flatMap((document) =>
      Result.match(decode(document), { onSuccess: (file) => [file], onFailure: (): Array<A> => [] }),
    )

const prisoners = decoded("prisoner", (document) => decodeCaseFile(document, iran))
const families = decoded("family", (document) => decodeFamilyFile(document, iran, { today }))

/** The routes whose missing facts are found quickly: everything of a decision is read here. */
const quick = new Set(["REL-CR", "REL-442", "REL-WAIVE", "REL-483", "REL-FUR-2"])
const routes = releaseRoutes.filter(({ id }) => quick.has(id))

const settingOf = (file: CaseFile) => {
  const day = file.day ?? today
  return Result.getOrThrow(settingOn(iran, day, { history: workHistory(file, iran, day) }))
}

describe("what the domain gives", () => {
  it("is copied, cloned and sent whole: of a prisoner", () => {
    fc.assert(
      fc.property(fc.constantFrom(...prisoners), (file) => {
        const setting = settingOf(file)
        const facts = workFacts(file, iran, setting.today)
        expectNothingLost(file)
        expectNothingLost(outlook(routes, facts, setting))
        expectNothingLost(prepareOutlook(routes, setting)(facts))
        const [first] = outlook(routes, facts, setting).routes
        if (first !== undefined)
          expectNothingLost(missingFields(first, askAboutPrisoner(file, iran, setting.today), setting))
        for (const question of questions(routes, file, iran, setting)) expectNothingLost(question)
      }),
      { numRuns: runs(15) },
    )
  })

  it("is copied, cloned and sent whole: of work, debts and families", () => {
    fc.assert(
      fc.property(fc.constantFrom(...prisoners), fc.constantFrom(...families), (file, family) => {
        const setting = settingOf(file)
        const facts = workFacts(file, iran, setting.today)
        expectNothingLost(employmentOutlook(facts, employmentProgramme, setting))
        expectNothingLost(debtOutlook(file, facts, debtProgramme, iran, setting))
        const familyDay = family.day ?? today
        const ofFamily = familyCase(family, iran, familyDay)
        expectNothingLost(ofFamily)
        expectNothingLost(familyOutlook(ofFamily, supportProgramme, { pack: iran.pack, today: familyDay }))
      }),
      { numRuns: runs(8) },
    )
  })
})
