import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { formatPath } from "@bazgasht/casework"
import { answerQuestion } from "@bazgasht/core"
import { workFacts, workHistory } from "@bazgasht/core/employment"
import { type CaseFile, decodeCaseFile, encodeCaseFile } from "@bazgasht/core/release"
import { iran, jalaliDay, releaseRoutes } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { expectNothingLost } from "@bazgasht/properties/nothing-lost"
import { decide } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  answerForm,
  beginForm,
  type FileForm,
  type FormField,
  type FormSubject,
  formEntries,
  leaveOpen,
  undoStep,
} from "../src/index.ts"

const root = resolve(import.meta.dirname, "../../..")
const today = jalaliDay(1404, 7, 1)

const prisoners = globSync("examples/cases/iran/**/*.json", { cwd: root })
  .toSorted()
  .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")))
  .map((document) => document.case ?? document)
  .filter(({ kind }) => kind === "prisoner")
  .flatMap((document) =>
    Result.match(decodeCaseFile(document, iran), { onSuccess: (file) => [file], onFailure: () => [] }),
  )

/** Routes of which it takes no time to find out all that is missing. */
const quick = ["REL-CR", "REL-442", "REL-WAIVE", "REL-483", "REL-FUR-2"]
const routes = releaseRoutes.filter(({ id }) => quick.includes(id))

/** A file without some of its parts. */
const partly = fc
  .tuple(
    fc.constantFrom(...prisoners),
    fc.subarray(["person", "custody", "events", "reports", "debts", "sentences"], { minLength: 1 }),
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

const subjectOf = (file: CaseFile, atOnce: number): FormSubject => ({
  routes,
  jurisdiction: iran,
  today: file.day ?? today,
  atOnce,
})

/** What somebody may answer, picked by a number. */
const answerTo = ({ choices = [], kind }: FormField, pick: number): unknown => {
  const of = (...values: ReadonlyArray<unknown>): unknown => values[pick % values.length]
  switch (kind) {
    case "truth":
      return of(true, false)
    case "count":
      return of(0, 1, 3, "۱۲")
    case "money":
      return of(0, 40_000_000, "۱۰٬۰۰۰٬۰۰۰")
    case "day":
      return of("1390/01/15", "۱۴۰۱/۰۵/۲۰", "1404/06/30", "2024-03-20")
    case "term":
      return of("6m", "۳ سال و ۴ ماه")
    case "ratio":
      return of("1/2", "۵٪")
    case "code":
      return choices[pick % choices.length]?.code
    case "list":
      return []
    case "object":
      return {}
  }
}

/** How somebody goes through a form: of each step whether they know the answer, and which it is. */
const course = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 1000 })), { minLength: 1, maxLength: 5 })

/** Every form on the way, the first one first. */
const formsOn = (
  file: CaseFile,
  steps: ReadonlyArray<readonly [knows: boolean, pick: number]>,
  subject: FormSubject,
): ReadonlyArray<FileForm<CaseFile>> => {
  const forms = [beginForm(file, subject)]
  for (const [knows, pick] of steps) {
    const form = forms.at(-1) as FileForm<CaseFile>
    const [field] = form.fields
    if (field === undefined) break
    forms.push(
      knows
        ? answerForm(form, { [field.id]: answerTo(field, pick) }, subject)
        : leaveOpen(form, field.id, subject),
    )
  }
  return forms
}

const steady = ({ errors: _, ...form }: FileForm) => form

describe("a form over a file", () => {
  it("asks only for what the reader of a route that is open needs, and for nothing twice", () => {
    fc.assert(
      fc.property(partly, course, fc.integer({ min: 1, max: 3 }), (file, steps, atOnce) => {
        const subject = { ...subjectOf(file, atOnce), budget: Number.POSITIVE_INFINITY }
        for (const form of formsOn(file, steps, subject)) {
          const { fields } = form
          expect(fields.length).toBeLessThanOrEqual(atOnce)
          const setting = {
            pack: iran.pack,
            today: subject.today,
            history: workHistory(form.file, iran, subject.today),
          }
          const facts = workFacts(form.file, iran, subject.today)
          const needed = routes.flatMap((route) =>
            decide(route, facts, setting).missing.questions.map(({ unknown }) => unknown.id),
          )
          for (const { facts: of } of fields) for (const fact of of) expect(needed).toContain(fact)
          const done = formEntries(form).map(({ field: { id } }) => id)
          expect(fields.filter(({ id }) => done.includes(id))).toEqual([])
          expect(form.progress.settled + form.open.length).toBe(routes.length)
          expectNothingLost(form)
        }
      }),
      { numRuns: runs(30) },
    )
  })

  it("is after an undo what it was before the step", () => {
    fc.assert(
      fc.property(partly, course, fc.integer({ min: 1, max: 3 }), (file, steps, atOnce) => {
        const subject = subjectOf(file, atOnce)
        const forms = formsOn(file, steps, subject)
        for (const [place, form] of forms.entries()) {
          const next = forms[place + 1]
          if (next !== undefined && next.steps.length > form.steps.length)
            expect(undoStep(next, subject)).toEqual({ ...form, errors: {} })
        }
        const [first] = forms
        expect(first && undoStep(first, subject)).toEqual(first)
      }),
      { numRuns: runs(20) },
    )
  })

  it("comes to the same file in whatever order two answers are given", () => {
    let compared = 0
    fc.assert(
      fc.property(partly, fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (file, one, other) => {
        const subject = subjectOf(file, 3)
        const form = beginForm(file, subject)
        const [first, second] = form.fields
        if (first === undefined || second === undefined) return
        const answers: ReadonlyArray<readonly [string, unknown]> = [
          [first.id, answerTo(first, one)],
          [second.id, answerTo(second, other)],
        ]
        const forwards = answerForm(form, Object.fromEntries(answers), subject)
        const backwards = answerForm(form, Object.fromEntries(answers.toReversed()), subject)
        // Of two answers that contradict each other the first one stands.
        if (Object.keys({ ...forwards.errors, ...backwards.errors }).length > 0) return
        compared++
        expect(backwards.file).toEqual(forwards.file)
        expect(backwards.fields).toEqual(forwards.fields)
      }),
      { numRuns: runs(80) },
    )
    expect(compared).toBeGreaterThan(0)
  })

  it("keeps every answer: it stands in the file, as if it were written again", () => {
    fc.assert(
      fc.property(partly, course, (file, steps) => {
        const subject = subjectOf(file, 1)
        for (const form of formsOn(file, steps, subject))
          for (const { answer, field } of formEntries(form)) {
            if (answer === undefined) continue
            const again = answerQuestion(form.file, field, answer.value, iran, subject)
            expect(again).toEqual(Result.succeed(form.file))
          }
      }),
      { numRuns: runs(40) },
    )
  })

  it("writes nothing of a wrong answer, and says what is wrong in both languages", () => {
    fc.assert(
      fc.property(partly, (file) => {
        const subject = subjectOf(file, 3)
        const form = beginForm(file, subject)
        for (const field of form.fields) {
          const after = answerForm(form, { [field.id]: "#" }, subject)
          expect(steady(after)).toEqual(steady(form))
          const [error] = after.errors[field.id] ?? []
          expect(error?.text.fa).toMatch(/\p{Script=Arabic}/u)
          expect(error?.text.en).toMatch(/Expected: /)
          expect(JSON.stringify(error)).not.toContain("#")
        }
      }),
      { numRuns: runs(20) },
    )
  })

  it("lets somebody change an answer, and answer later what they did not know", () => {
    const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, iran))
    const subject = subjectOf(file, 1)
    const form = beginForm(file, subject)
    const [field] = form.fields
    if (field === undefined) throw new Error("nothing is asked of an empty file")
    const passed = leaveOpen(form, field.id, subject)
    expect(passed.progress).toMatchObject({ answered: 0, unknown: 1 })
    const known = answerForm(passed, { [field.id]: answerTo(field, 0) }, subject)
    expect(known.progress).toMatchObject({ answered: 1, unknown: 0 })
    expect(known.file).toEqual(answerForm(form, { [field.id]: answerTo(field, 0) }, subject).file)
    const changed = answerForm(known, { [field.id]: answerTo(field, 1) }, subject)
    expect(changed.file).toEqual(answerForm(form, { [field.id]: answerTo(field, 1) }, subject).file)
    expect(undoStep(changed, subject)).toEqual(known)
    expect(answerForm(form, { nothing: 1 }, subject).errors["nothing"]?.[0]?.code).toBe("form.notAsked")
    expect(formatPath(field.path)).toBe(field.id)
  })
})
