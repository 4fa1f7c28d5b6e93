import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { InputError } from "@bazgasht/casework"
import { askAboutPrisoner, missingFields } from "@bazgasht/core"
import { employmentOutlook, workFacts, workHistory } from "@bazgasht/core/employment"
import {
  type CompactDecision,
  type CompactQuantity,
  debtOutlookJson,
  decisionJson,
  decodeDebtOutlook,
  decodeEmploymentOutlook,
  decodeFamilyOutlook,
  decodeOutlook,
  employmentOutlookJson,
  expandDecision,
  expandQuantity,
  familyOutlookJson,
  groundAddresses,
  groundAt,
  missingJson,
  outlookJson,
  publicOutlookJson,
  quantityJson,
} from "@bazgasht/core/json"
import { type CaseFile, debtOutlook, decodeCaseFile, outlook } from "@bazgasht/core/release"
import { decodeFamilyFile, familyCase, familyOutlook } from "@bazgasht/core/support"
import {
  debtProgramme,
  employmentProgramme,
  iran,
  jalali,
  jalaliDay,
  releaseRoutes,
  supportProgramme,
} from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { type Decision, type Determination, gregorian, type RouteQuantity } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../../../..")
const today = jalaliDay(1404, 7, 1)

/** The case files of the worked cases. */
const documents = globSync("examples/cases/iran/**/*.json", { cwd: root })
  .toSorted()
  .map((name) => ({ name, document: JSON.parse(readFileSync(join(root, name), "utf8")) }))
  .map(({ document, name }) => ({ name, document: document.case ?? document }))

const prisoners = documents
  .filter(({ document }) => document.kind === "prisoner")
  .flatMap(({ document, name }) => {
    const file = decodeCaseFile(document, iran)
    return Result.isSuccess(file) ? [{ name, file: file.success }] : []
  })
const families = documents
  .filter(({ document }) => document.kind === "family")
  .flatMap(({ document }) => {
    const file = decodeFamilyFile(document, iran, { today })
    return Result.isSuccess(file) ? [file.success] : []
  })

type AnyDocument = Parameters<typeof expandDecision>[1] & { readonly format: string }

const calendars = fc.constantFrom(gregorian, jalali)
const options = { pack: iran.pack }

const sent = <A>(document: A): unknown => JSON.parse(JSON.stringify(document))

const settingOf = (file: CaseFile) => ({
  pack: iran.pack,
  today: file.day ?? today,
  history: workHistory(file, iran, file.day ?? today),
})

describe("documents of decisions", () => {
  it("say of every route of every worked case what the whole decision says, and read back to themselves", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...prisoners.map(({ file }) => file)),
        calendars,
        fc.boolean(),
        (file, calendar, proof) => {
          const setting = settingOf(file)
          const decided = outlook(releaseRoutes, workFacts(file, iran, setting.today), setting)
          const document = outlookJson(decided, { ...options, calendar, proof })
          expect(Result.getOrThrow(decodeOutlook(sent(document)))).toEqual(document)
          expect(sent(document)).toEqual(document)
          expect(structuredClone(document)).toEqual(document)
          expect(document.routes.map((route) => expandDecision(route, document))).toEqual(
            decided.routes.map((route) => decisionJson(route, { calendar, proof })),
          )
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it("mark every decision that goes against the person, for programs and for the public", () => {
    const adverse = new Set<string>()
    for (const { file } of prisoners) {
      const setting = settingOf(file)
      const facts = workFacts(file, iran, setting.today)
      const { debts } = debtOutlook(file, facts, debtProgramme, iran, setting)
      const decisions = [
        ...outlook(releaseRoutes, facts, setting).routes,
        ...debts.flatMap(({ hold, release }) => [release, ...hold]),
      ]
      for (const decision of decisions) {
        const { rule } = decision
        expect(decisionJson(decision, { calendar: gregorian }).adverse, rule.id).toBe(rule.adverse)
        if (rule.adverse === true) adverse.add(rule.id)
      }
      for (const { adverse: isMarked, rule } of publicOutlookJson(
        { decisions, today: setting.today },
        options,
      ).routes)
        expect(isMarked, rule).toBe(iran.pack.rules.get(rule)?.adverse)
    }
    expect(adverse.size).toBeGreaterThan(1)
  })

  it("say the same of work, debts and families", () => {
    const same = (
      document: Parameters<typeof expandDecision>[1],
      pairs: ReadonlyArray<readonly [CompactDecision, Decision]>,
    ) => {
      for (const [written, decision] of pairs)
        expect(expandDecision(written, document)).toEqual(decisionJson(decision, { calendar: gregorian }))
    }
    const sameQuantity = (
      document: Parameters<typeof expandQuantity>[1],
      pairs: ReadonlyArray<readonly [CompactQuantity, Determination]>,
    ) => {
      for (const [written, determined] of pairs)
        expect(expandQuantity(written, document)).toEqual(quantityJson(determined, { calendar: gregorian }))
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...prisoners.map(({ file }) => file)),
        fc.constantFrom(...families),
        (file, family) => {
          const setting = settingOf(file)
          const facts = workFacts(file, iran, setting.today)
          const work = employmentOutlook(facts, employmentProgramme, setting)
          const ofWork = employmentOutlookJson(work, options)
          expect(Result.getOrThrow(decodeEmploymentOutlook(sent(ofWork)))).toEqual(ofWork)
          same(ofWork, [
            [ofWork.training, work.training],
            ...work.loans.map(({ decision }, place) => [ofWork.loans[place]?.decision, decision] as never),
          ])
          const debts = debtOutlook(file, facts, debtProgramme, iran, setting)
          const ofDebts = debtOutlookJson({ ...debts, today: setting.today }, options)
          expect(Result.getOrThrow(decodeDebtOutlook(sent(ofDebts)))).toEqual(ofDebts)
          for (const [place, debt] of debts.debts.entries()) {
            const written = ofDebts.debts[place]
            if (written === undefined) throw new Error("A debt was lost.")
            same(ofDebts, [
              [written.release, debt.release],
              ...debt.hold.map((decision, at) => [written.hold[at], decision] as never),
            ])
            sameQuantity(ofDebts, [
              [written.parts.owed, debt.parts.owed],
              [written.parts.gap, debt.parts.gap],
            ])
          }
          const ofFamily = familyOutlook(familyCase(family, iran, family.day ?? today), supportProgramme, {
            pack: iran.pack,
            today: family.day ?? today,
          })
          const document = familyOutlookJson(ofFamily, options)
          expect(Result.getOrThrow(decodeFamilyOutlook(sent(document)))).toEqual(document)
          same(document, [
            [document.cover, ofFamily.cover],
            ...ofFamily.members.flatMap(({ help }, member) =>
              help.map(
                ({ decision }, place) => [document.members[member]?.help[place]?.decision, decision] as never,
              ),
            ),
          ])
          sameQuantity(document, [[document.monthlyCash, ofFamily.monthlyCash]])
        },
      ),
      { numRuns: runs(20) },
    )
  })

  it("name the fields that are missing once, and put them back where they were asked for", () => {
    const file = Result.getOrThrow(
      decodeCaseFile({ kind: "prisoner", id: "A-1", sentences: [{ offence: "fraud" }], events: [] }, iran),
    )
    const setting = settingOf(file)
    const asked = askAboutPrisoner(file, iran, setting.today)
    const routes = releaseRoutes.filter(({ id }) => id === "REL-CR" || id === "REL-SL")
    const decided = outlook(routes, workFacts(file, iran, setting.today), setting)
    const missing = (open: Decision | RouteQuantity) =>
      missingJson(open.missing, missingFields(open, asked, { ...setting, today: open.today }))
    const document = outlookJson(decided, { ...options, missing })
    expect(Result.getOrThrow(decodeOutlook(sent(document)))).toEqual(document)
    expect(Object.keys(document.shared.fields).length).toBeGreaterThan(2)
    expect(document.routes.map((route) => expandDecision(route, document))).toEqual(
      decided.routes.map((route) => decisionJson(route, { calendar: gregorian, missing })),
    )
  })

  it("address every reason by its rule and its clause, whatever else the document holds", () => {
    fc.assert(
      fc.property(fc.constantFrom(...prisoners.map(({ file }) => file)), (file) => {
        const setting = settingOf(file)
        const decided = outlook(releaseRoutes, workFacts(file, iran, setting.today), setting)
        const document = outlookJson(decided, options)
        for (const [place, route] of decided.routes.entries()) {
          const alone = outlookJson({ routes: [route], today: setting.today }, options)
          const [written, inAlone] = [document.routes[place], alone.routes[0]]
          if (written === undefined || inAlone === undefined) throw new Error("A route was lost.")
          expect(groundAddresses(written)).toEqual(groundAddresses(inAlone))
          for (const address of groundAddresses(written))
            expect(groundAt(address, document)).toEqual(groundAt(address, alone))
        }
      }),
      { numRuns: runs(15) },
    )
  })

  it("hold all routes in less than 40 kB in Persian and English, for every worked case", () => {
    const sizes = prisoners.map(({ file, name }) => {
      const setting = settingOf(file)
      const decided = outlook(releaseRoutes, workFacts(file, iran, setting.today), setting)
      return { name, bytes: new TextEncoder().encode(JSON.stringify(outlookJson(decided, options))).length }
    })
    expect(sizes.length).toBeGreaterThan(150)
    const [largest] = sizes.toSorted((one, other) => other.bytes - one.bytes)
    expect(largest?.bytes, `the largest is that of ${largest?.name}`).toBeLessThan(40_000)
  })

  it.each<[string, (given: unknown) => Result.Result<AnyDocument, ReadonlyArray<InputError>>]>([
    ["outlook", decodeOutlook],
    ["employment-outlook", decodeEmploymentOutlook],
    ["debt-outlook", decodeDebtOutlook],
    ["family-outlook", decodeFamilyOutlook],
  ])("read what was written in the first format: %s", (name, decode) => {
    const { document, whole } = JSON.parse(
      readFileSync(join(import.meta.dirname, "format-1", `${name}.json`), "utf8"),
    )
    expect(document.format).toBe(`bazgasht.${name}/1`)
    const read = Result.getOrThrow(decode(document))
    expect(read.format).toBe(`bazgasht.${name}/2`)
    expect(Result.getOrThrow(decode(sent(read)))).toEqual(read)
    const found: Array<unknown> = []
    const expandAll = (of: unknown): void => {
      if (typeof of !== "object" || of === null) return
      if ("acts" in of) found.push(expandDecision(of as CompactDecision, read))
      else if ("rule" in of) found.push(expandQuantity(of as CompactQuantity, read))
      else for (const part of Object.values(of)) expandAll(part)
    }
    const { receipt: _, shared: __, ...body } = read
    expandAll(body)
    for (const decision of whole) expect(found).toContainEqual(decision)
    const wrong = decode({ ...document, day: 1, shared: { ...document.shared, citations: [7] } })
    expect(Result.isFailure(wrong) && wrong.failure.map(({ path }) => path)).toEqual(
      expect.arrayContaining([["day"], ["shared", "citations", 0]]),
    )
  })

  it("keep of the texts those of the languages that are asked for, and lose none that is", () => {
    const decided = outlook(releaseRoutes, {}, { pack: iran.pack, today })
    const whole = outlookJson(decided, options)
    const [first] = whole.routes
    if (first === undefined) throw new Error("There are routes.")
    const { title } = expandDecision(first, whole)
    const english = outlookJson(decided, { ...options, languages: ["en", "de"] })
    expect(english.shared.languages).toEqual(["en"])
    expect(english.routes.map((route) => expandDecision(route, english).title)).toEqual(
      whole.routes.map((route) => ({ en: expandDecision(route, whole).title["en"] })),
    )
    expect(Object.keys(title).toSorted()).toEqual(["en", "fa"])
    const more = { ...english, shared: { ...english.shared, languages: [] } }
    const wrong = decodeOutlook(more)
    expect(Result.isFailure(wrong) && new Set(wrong.failure.map(({ code }) => code))).toEqual(
      new Set(["reference.unknown"]),
    )
  })

  it("refuse what is not of their form, and a key that leads nowhere, at its place", () => {
    const decided = outlook(releaseRoutes, {}, { pack: iran.pack, today })
    const document = outlookJson(decided, options)
    const codes = (given: unknown) =>
      Result.match(decodeOutlook(given), {
        onFailure: (errors) => errors.map(({ code }) => code),
        onSuccess: () => [],
      })
    expect(codes({ ...document, more: 1 })).toEqual(["field.unexpected"])
    expect(codes({ ...document, day: "today" })).not.toEqual([])
    for (const table of ["rules", "grounds", "quantities", "stages"] as const) {
      const errors = codes({ ...document, shared: { ...document.shared, [table]: {} } })
      expect(errors.length).toBeGreaterThan(0)
      expect(new Set(errors)).toEqual(new Set(["reference.unknown"]))
    }
    for (const list of ["acts", "citations", "origins"] as const)
      expect(codes({ ...document, shared: { ...document.shared, [list]: [] } }).length).toBeGreaterThan(10)
  })
})
