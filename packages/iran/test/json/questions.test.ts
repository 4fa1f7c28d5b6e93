import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { formatPath } from "@bazgasht/casework"
import { answerQuestion, askAboutPrisoner, missingFields, type NextQuestion, questions } from "@bazgasht/core"
import { workFacts, workHistory } from "@bazgasht/core/employment"
import { type CaseFile, debtOutlook, decodeCaseFile, encodeCaseFile } from "@bazgasht/core/release"
import { decodeFamilyFile, encodeFamilyFile } from "@bazgasht/core/support"
import { iran, jalaliDay, releaseRoutes, supportProgramme } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { decide, type Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../../../..")
const today = jalaliDay(1404, 7, 1)

const documents = globSync("examples/cases/iran/**/*.json", { cwd: root })
  .toSorted()
  .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")))
  .map((document) => document.case ?? document)

const prisoners = documents
  .filter(({ kind }) => kind === "prisoner")
  .flatMap((document) =>
    Result.match(decodeCaseFile(document, iran), { onSuccess: (file) => [file], onFailure: () => [] }),
  )
const families = documents
  .filter(({ kind }) => kind === "family")
  .flatMap((document) =>
    Result.match(decodeFamilyFile(document, iran, { today }), {
      onSuccess: (file) => [file],
      onFailure: () => [],
    }),
  )

/** Routes of which it takes no time to find out all that is missing. */
const quick = ["REL-CR", "REL-442", "REL-WAIVE", "REL-483", "REL-FUR-2"]
const routes = releaseRoutes.filter(({ id }) => quick.includes(id))

/** A file without some of its parts. */
const partly = fc
  .tuple(
    fc.constantFrom(...prisoners),
    fc.subarray(["person", "custody", "events", "reports", "debts", "sentences"]),
  )
  .map(([file, without]): CaseFile => {
    const left = Object.fromEntries(Object.entries(file).filter(([name]) => !without.includes(name)))
    return left as unknown as CaseFile
  })
  // What is left may contradict itself: debts of a sentence that is gone.
  .filter((file) => {
    const document = encodeCaseFile(file, iran)
    return Result.isSuccess(document) && Result.isSuccess(decodeCaseFile(document.success, iran))
  })

const days = ["1390/01/15", "1401/05/20", "1403/12/01", "1404/06/30", "2024-03-20"]

/** What somebody may answer, whatever is asked. */
const answerTo = ({ choices, kind }: NextQuestion): fc.Arbitrary<unknown> => {
  switch (kind) {
    case "truth":
      return fc.boolean()
    case "count":
      return fc.nat({ max: 40 })
    case "money":
      return fc.nat({ max: 10_000_000_000 })
    case "day":
      return fc.constantFrom(...days)
    case "term":
      return fc.constantFrom("6m", "3y", "12y 2m")
    case "ratio":
      return fc.constantFrom("1/2", { numerator: 1, denominator: 3 })
    case "code":
      return fc.constantFrom(...(choices ?? []).map(({ code }) => code))
    case "list":
      return fc.constant([])
    case "object":
      return fc.constant({})
  }
}

/** Errors of form, as opposed to what contradicts the rest of the file. */
const ofForm = ["field.missing", "field.unexpected", "field.wrongKind", "code.unknown"]

const dayOf = (file: CaseFile) => file.day ?? today

describe("the next best questions about a file", () => {
  it("ask for what is missing and not written yet, and for nothing else", () => {
    fc.assert(
      fc.property(partly, fc.integer({ min: 1, max: 4 }), (file, limit) => {
        const at = dayOf(file)
        const facts = workFacts(file, iran, at)
        const setting = { pack: iran.pack, today: at, history: workHistory(file, iran, at) }
        const decisions = routes.map((route) => decide(route, facts, setting))
        const needed = new Set(
          decisions.flatMap(({ missing }) => missing.questions.map(({ unknown }) => unknown.id)),
        )
        // A search that ends early may ask for something that a longer one spares.
        const budget = Number.POSITIVE_INFINITY
        const asked = questions(routes, file, iran, { today: at, limit, budget })
        expect(asked.length).toBeLessThanOrEqual(limit)
        if (needed.size === 0) expect(asked).toEqual([])
        for (const question of asked) {
          for (const fact of question.facts) expect(needed).toContain(fact)
          expect(question.reasons.length + question.settles.together).toBeGreaterThan(0)
          expect(question.settles.alone).toBeLessThanOrEqual(question.settles.together)
          expect(question.settles.together).toBeLessThanOrEqual(question.settles.open)
          expect(JSON.parse(JSON.stringify(question))).toEqual(question)
          const stands = question.path.reduce<unknown>(
            (part, step) => (part === undefined ? undefined : Reflect.get(part as object, step)),
            file,
          )
          expect(stands).toBeUndefined()
        }
        const all = asked.map(({ settles: { alone } }) => alone)
        expect(all).toEqual(all.toSorted((one, other) => other - one))
      }),
      { numRuns: runs(60) },
    )
  })

  it("take an answer into a file that is whole, or say what is wrong with the answer alone", () => {
    fc.assert(
      fc.property(partly, fc.nat(), fc.gen(), (file, place, gen) => {
        const at = dayOf(file)
        const asked = questions(routes, file, iran, { today: at, limit: 8 })
        const question = asked[place % Math.max(asked.length, 1)]
        if (question === undefined) return
        const value = gen(answerTo, question)
        const before = JSON.stringify(file)
        const answered = answerQuestion(file, question, value, iran, { today: at })
        expect(JSON.stringify(file)).toBe(before)
        if (Result.isFailure(answered)) {
          const foreign = answered.failure.filter(
            ({ code, path }) =>
              ofForm.includes(code) && !formatPath(path).startsWith(formatPath(question.path)),
          )
          expect(foreign.map(({ code, path }) => [code, formatPath(path)])).toEqual([])
          return
        }
        const document = Result.getOrThrow(encodeCaseFile(answered.success, iran))
        expect(Result.getOrThrow(decodeCaseFile(document, iran))).toEqual(answered.success)
        const again = questions(routes, answered.success, iran, { today: at, limit: 100 })
        expect(again.map(({ id }) => id)).not.toContain(question.id)
      }),
      { numRuns: runs(40) },
    )
  })

  it("come to an end when they are answered", () => {
    fc.assert(
      fc.property(partly, fc.gen(), (first, gen) => {
        let file = first
        const at = dayOf(file)
        const refused = new Set<string>()
        for (let step = 0; ; step++) {
          expect(step).toBeLessThan(120)
          const [question] = questions(routes, file, iran, { today: at, limit: 200 }).filter(
            ({ id }) => !refused.has(id),
          )
          if (question === undefined) return
          const answered = answerQuestion(file, question, gen(answerTo, question), iran, { today: at })
          if (Result.isSuccess(answered)) file = answered.success
          else refused.add(question.id)
        }
      }),
      { numRuns: runs(10) },
    )
  })

  it("ask about one debt for what its decisions lack", () => {
    const owing = prisoners.filter(({ debts = [] }) => debts.length > 0)
    expect(owing.length).toBeGreaterThan(10)
    let count = 0
    fc.assert(
      fc.property(fc.constantFrom(...owing), fc.nat({ max: 3 }), (file, place) => {
        const at = dayOf(file)
        const setting = { pack: iran.pack, today: at, history: workHistory(file, iran, at) }
        const law = iran.debts
        if (law === undefined) throw new Error("The law knows no debts.")
        const { debts } = debtOutlook(file, workFacts(file, iran, at), law, iran, setting)
        const debt = debts[place % Math.max(debts.length, 1)]
        if (debt === undefined) return
        for (const decision of [debt.release, ...debt.hold, ...debt.help]) {
          if (decision.outcome.outcome !== "undetermined") continue
          const asked = askAboutPrisoner(file, iran, at, debt.id)
          const lacking = missingFields(decision, asked, { ...setting, history: debt.history })
          const options = { today: at, debt: debt.id, limit: Number.POSITIVE_INFINITY, budget: 1_000_000 }
          const ids = questions([decision.rule as Rule<boolean>], file, iran, options).map(({ id }) => id)
          expect(new Set(ids)).toEqual(new Set(lacking.questions.map(({ field }) => formatPath(field.path))))
          count++
        }
      }),
      { numRuns: runs(20, { least: 10 }), examples: owing.slice(0, 5).map((file) => [file, 0]) },
    )
    expect(count).toBeGreaterThan(0)
  })

  it("ask about families and their members", () => {
    fc.assert(
      fc.property(fc.constantFrom(...families), (file) => {
        const at = file.day ?? today
        const [question] = questions([supportProgramme.cover], file, iran, { today: at })
        if (question === undefined) return
        expect(question.settles.open).toBe(1)
        if (question.kind !== "truth") return
        const answered = answerQuestion(file, question, true, iran, { today: at })
        if (Result.isFailure(answered)) return
        const document = Result.getOrThrow(encodeFamilyFile(answered.success, iran))
        expect(Result.isSuccess(decodeFamilyFile(document, iran, { today: at }))).toBe(true)
      }),
      { numRuns: runs(40) },
    )
  })
})
