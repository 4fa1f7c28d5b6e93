import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
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
  quantityJson,
} from "@bazgasht/core/json"
import { debtOutlook, decodeCaseFile, outlook } from "@bazgasht/core/release"
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
  .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")))
  .map((document) => document.case ?? document)

const prisoners = documents
  .filter(({ kind }) => kind === "prisoner")
  .flatMap((document) => {
    const file = decodeCaseFile(document, iran)
    return Result.isSuccess(file) ? [file.success] : []
  })
const families = documents
  .filter(({ kind }) => kind === "family")
  .flatMap((document) => {
    const file = decodeFamilyFile(document, iran, { today })
    return Result.isSuccess(file) ? [file.success] : []
  })

const calendars = fc.constantFrom(gregorian, jalali)
const options = { pack: iran.pack }

const sent = <A>(document: A): unknown => JSON.parse(JSON.stringify(document))

const settingOf = (file: (typeof prisoners)[number]) => ({
  pack: iran.pack,
  today: file.day ?? today,
  history: workHistory(file, iran, file.day ?? today),
})

describe("documents of decisions", () => {
  it("say of every route of every worked case what the whole decision says, and read back to themselves", () => {
    fc.assert(
      fc.property(fc.constantFrom(...prisoners), calendars, fc.boolean(), (file, calendar, proof) => {
        const setting = settingOf(file)
        const decided = outlook(releaseRoutes, workFacts(file, iran, setting.today), setting)
        const document = outlookJson(decided, { ...options, calendar, proof })
        expect(Result.getOrThrow(decodeOutlook(sent(document)))).toEqual(document)
        expect(sent(document)).toEqual(document)
        expect(structuredClone(document)).toEqual(document)
        expect(document.routes.map((route) => expandDecision(route, document))).toEqual(
          decided.routes.map((route) => decisionJson(route, { calendar, proof })),
        )
      }),
      { numRuns: runs(60) },
    )
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
      fc.property(fc.constantFrom(...prisoners), fc.constantFrom(...families), (file, family) => {
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
      }),
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
      fc.property(fc.constantFrom(...prisoners), (file) => {
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

  it("hold a route in less than 1.8 kB, so all in 41.4 kB, for every worked case in Persian, and for most in both languages", () => {
    const limit = 1800 * releaseRoutes.length
    expect(limit).toBe(41_400)
    const inUtf8 = (document: unknown) => new TextEncoder().encode(JSON.stringify(document)).length
    const sizes = prisoners.map((file) => {
      const setting = settingOf(file)
      const decided = outlook(releaseRoutes, workFacts(file, iran, setting.today), setting)
      return {
        persian: inUtf8(outlookJson(decided, { ...options, languages: ["fa"] })),
        both: inUtf8(outlookJson(decided, options)),
      }
    })
    expect(Math.max(...sizes.map(({ persian }) => persian))).toBeLessThan(limit)
    const both = sizes.map((size) => size.both)
    expect(both.filter((size) => size < limit).length).toBeGreaterThan(both.length / 2)
    expect(Math.max(...both)).toBeLessThan(53_000)
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
    for (const table of ["rules", "grounds", "quantities"] as const) {
      const errors = codes({ ...document, shared: { ...document.shared, [table]: {} } })
      expect(errors.length).toBeGreaterThan(0)
      expect(new Set(errors)).toEqual(new Set(["reference.unknown"]))
    }
    expect(codes({ ...document, shared: { ...document.shared, citations: [] } }).length).toBeGreaterThan(10)
  })
})
