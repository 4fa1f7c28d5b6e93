import { formatPath } from "@bazgasht/casework"
import { askAboutFamily, askAboutPrisoner, missingFields, type OpenAnswer } from "@bazgasht/core"
import { workFacts } from "@bazgasht/core/employment"
import { type CaseFile, debtOutlook, debtsOfFile, decodeCaseFile } from "@bazgasht/core/release"
import { decodeFamilyFile, familyCase, familyOutlook } from "@bazgasht/core/support"
import {
  debtProgramme,
  debtRules,
  iran,
  iranPack,
  jalaliDay,
  supportProgramme,
  supportRules,
} from "@bazgasht/iran"
import { debtKinds } from "@bazgasht/iran/facts"
import { runs } from "@bazgasht/properties"
import { decide, missing, type Rule, type Setting } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const today = jalaliDay(1404, 8, 1)
const setting: Setting = { pack: iranPack, today }

/** Every rule that `bazgasht rules` lists and that is about the prisoner, those about debts too. */
const rules = new Map([...iranPack.rules].filter(([, rule]) => !supportRules.includes(rule)))

interface Sort {
  readonly document: object
  /** Fields that a file of this sort excludes. */
  readonly excludes: RegExp
}

const sentence = (punishments: object, rest: object = {}) => ({
  sentences: [{ offence: "fraud", intentional: true, punishments, ...rest }],
})

/** Sparse files, each of a sort that excludes something. */
const sorts: { readonly [name: string]: Sort } = {
  "a fine only": {
    document: { ...sentence({ fine: 90_000_000 }), events: [] },
    excludes: /(?<!statutory)\.imprisonment\b|\.lashes\b/u,
  },
  "flogging only": {
    document: { ...sentence({ lashes: { kind: "tazir", count: 40 } }), events: [] },
    excludes: /(?<!statutory)\.imprisonment\b|punishments\.fine\b/u,
  },
  "no sentence": { document: { sentences: [], events: [] }, excludes: /^sentences\b|^events\b/u },
  "an accused": {
    document: { custody: { accused: true } },
    excludes: /finalityDay|commitmentDay|^events\b/u,
  },
  "a closed sentence": {
    document: {
      ...sentence({ imprisonment: { kind: "tazir", term: "2y" } }, { judgmentDay: "1400/01/01" }),
      events: [{ kind: "pardon", day: "1402/01/01" }],
    },
    excludes: /^events\b/u,
  },
  "no debt": {
    document: { ...sentence({ imprisonment: { kind: "tazir", term: "2y" } }), events: [], debts: [] },
    excludes: /^debts\b/u,
  },
  "no debt and no sentence": {
    document: { sentences: [], events: [], debts: [] },
    excludes: /^debts\b|^sentences\b|^events\b/u,
  },
  "nobody who complained": {
    document: sentence({ imprisonment: { kind: "tazir", term: "2y" } }, { complainants: [] }),
    excludes: /complainantAppealed|acceptanceDespiteAppeal/u,
  },
  "a fine among the debts": {
    document: { ...sentence({ fine: 90_000_000 }), events: [], debts: [{ kind: "fine" }] },
    excludes: /concessions|creditorConsents|diyah|victimSex|deadlineAgreed|agreedDeadline|agreementDay/u,
  },
  "a dower": {
    document: { sentences: [], events: [], debts: [{ kind: "dower" }] },
    excludes:
      /diyah|victimSex|deathDay|inMecca|aggravated|deadlineAgreed|agreedDeadline|agreementDay|deadlinePassedFound/u,
  },
  "a sentence that another one outweighs": {
    document: {
      sentences: ["5y", "3y"].map((term, place) => ({
        id: `s-${place}`,
        offence: "fraud",
        intentional: true,
        judgmentDay: "1402/01/01",
        punishments: { imprisonment: { kind: "tazir", term } },
      })),
      events: [],
    },
    excludes: /\.executed$/u,
  },
  "a fine beside no other debt": {
    document: { ...sentence({ fine: 90_000_000 }), events: [], debts: [] },
    excludes: /(?<!statutory)\.imprisonment\b|\.lashes\b/u,
  },
}

/** What a person adds that says nothing of what the sort excludes. */
const more = fc.record(
  {
    person: fc.record(
      { sex: fc.constantFrom("male", "female"), effectiveRecord: fc.boolean() },
      { requiredKeys: [] },
    ),
    reports: fc.record({ goodConduct: fc.boolean(), mitigatingGround: fc.boolean() }, { requiredKeys: [] }),
    work: fc.record({ consentToWork: fc.boolean(), fitForWork: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)

/** What leaves no fine: no sentence, one of other punishments, a fine that was pardoned, an accused. */
const withoutFine = fc.constantFrom<object>(
  { sentences: [], events: [] },
  { ...sentence({ imprisonment: { kind: "tazir", term: "2y" } }), events: [] },
  { ...sentence({ lashes: { kind: "tazir", count: 40 } }), events: [] },
  sentence({ imprisonment: { kind: "life" } }),
  {
    ...sentence({ fine: 90_000_000 }, { judgmentDay: "1400/01/01" }),
    events: [{ kind: "pardon", day: "1402/01/01" }],
  },
  { custody: { accused: true } },
)

const decisionsOfDebts = debtRules.filter((rule): rule is Rule<boolean> => rule.valueKind === "truth")

const openOf = (rule: Rule, file: CaseFile): OpenAnswer => {
  const facts = workFacts(file, iran, today)
  return rule.valueKind === "truth"
    ? decide(rule as Rule<boolean>, facts, setting)
    : { rule, missing: missing(rule, facts, setting) }
}

describe("what a file excludes", () => {
  it.each(Object.entries(sorts))("is asked for by no rule, of %s", (_, { document, excludes }) => {
    let asked = 0
    const ids = [...rules.keys()]
    fc.assert(
      fc.property(more, fc.subarray(ids, { minLength: 25, maxLength: 40 }), (parts, some) => {
        const file = Result.getOrThrow(
          decodeCaseFile({ kind: "prisoner", id: "A-1", ...document, ...parts }, iran),
        )
        const about = askAboutPrisoner(file, iran, today)
        for (const id of some) {
          const rule = rules.get(id) as Rule
          const { questions, sets } = missingFields(openOf(rule, file), about, setting)
          const paths = [...questions.map(({ field }) => field), ...sets.flat()].map(({ path }) =>
            formatPath(path),
          )
          asked += paths.length
          expect([rule.id, paths.filter((path) => excludes.test(path))]).toEqual([rule.id, []])
        }
      }),
      { numRuns: runs(10, { least: 4 }) },
    )
    expect(asked).toBeGreaterThan(0)
  })

  it("bars for an accused what takes a final judgment, by its article", () => {
    const file = Result.getOrThrow(
      decodeCaseFile({ kind: "prisoner", id: "A-1", custody: { accused: true } }, iran),
    )
    for (const id of ["REL-PARDON-1", "REL-PARDON-2", "REL-483"]) {
      const { outcome } = decide(
        iranPack.rules.get(id) as Rule<boolean>,
        workFacts(file, iran, today),
        setting,
      )
      expect([id, outcome]).toEqual([
        id,
        expect.objectContaining({
          outcome: "barred",
          grounds: [expect.objectContaining({ id: "noConviction", citations: [expect.anything()] })],
        }),
      ])
    }
  })

  it.each(["a fine only", "flogging only", "an accused"])(
    "bars what takes imprisonment by its article, of %s",
    (sort) => {
      const { document } = sorts[sort] as Sort
      const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", ...document }, iran))
      for (const id of ["REL-CR", "REL-SL", "REL-EM", "REL-DRUG", "REL-ALT"]) {
        const { outcome } = decide(
          iranPack.rules.get(id) as Rule<boolean>,
          workFacts(file, iran, today),
          setting,
        )
        expect([id, outcome]).toEqual([
          id,
          expect.objectContaining({
            outcome: "barred",
            grounds: expect.arrayContaining([
              expect.objectContaining({
                id: "noImprisonment",
                citations: expect.arrayContaining([expect.anything()]),
              }),
            ]),
          }),
        ])
      }
    },
  )

  it("bars every rule about debts where there is no debt, by its article", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        more,
        withoutFine,
        fc.subarray(decisionsOfDebts, { minLength: 4 }),
        (parts, about, some) => {
          const file = Result.getOrThrow(
            decodeCaseFile({ kind: "prisoner", id: "A-1", ...about, debts: [], ...parts }, iran),
          )
          const facts = workFacts(file, iran, today)
          expect(debtsOfFile(file, facts, iran, setting)).toEqual([])
          for (const rule of some) {
            seen.add(rule.id)
            const decision = decide(rule, facts, setting)
            const ground = decision.outcome.outcome === "barred" ? decision.outcome.grounds : []
            expect([rule.id, decision.outcome.outcome, ground]).toEqual([
              rule.id,
              "barred",
              expect.arrayContaining([
                expect.objectContaining({ id: "noDebt", citations: [expect.anything()] }),
              ]),
            ])
            const { questions, sets } = missingFields(decision, askAboutPrisoner(file, iran, today), setting)
            expect([rule.id, questions, sets]).toEqual([rule.id, [], []])
          }
        },
      ),
      { numRuns: runs(30, { least: 12 }) },
    )
    expect(seen.size).toBeGreaterThan(15)
  })

  it("asks for the debts where the file does not say whether there are any", () => {
    const file = Result.getOrThrow(
      decodeCaseFile({ kind: "prisoner", id: "A-1", sentences: [], events: [] }, iran),
    )
    const about = askAboutPrisoner(file, iran, today)
    // Under the reading that the bill is not in force, REL-EM-4 needs no file to be refused.
    const open = decisionsOfDebts.filter(({ id }) => id !== "REL-EM-4")
    fc.assert(
      fc.property(fc.constantFrom(...open), (rule) => {
        const decision = decide(rule, workFacts(file, iran, today), setting)
        const { sets } = missingFields(decision, about, setting)
        const paths = sets.map((set) => set.map(({ path }) => formatPath(path)))
        expect([rule.id, decision.outcome.outcome, paths]).toEqual([
          rule.id,
          "undetermined",
          expect.arrayContaining([["debts"]]),
        ])
      }),
      { numRuns: runs(30, { least: 6 }) },
    )
  })

  it("does not bar as no debt what is decided of a debt, or of the fine of a sentence", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<object>(
          { ...sentence({ fine: 90_000_000 }), events: [], debts: [] },
          { debts: [{}] },
          ...debtKinds.map((kind) => ({
            ...sentence({ lashes: { kind: "tazir", count: 40 } }),
            debts: [{ kind }],
          })),
        ),
        fc.constantFrom(...decisionsOfDebts),
        (about, rule) => {
          const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", ...about }, iran))
          const [debt] = debtsOfFile(file, workFacts(file, iran, today), iran, setting)
          const { outcome } = decide(rule, debt?.facts ?? {}, setting)
          const grounds = outcome.outcome === "barred" ? outcome.grounds.map(({ id }) => id) : []
          expect([rule.id, grounds.includes("noDebt")]).toEqual([rule.id, false])
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it("is no debt where the file has none: nothing is decided of any", () => {
    const { document } = sorts["no debt"] as Sort
    const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", ...document }, iran))
    const { debts } = debtOutlook(file, workFacts(file, iran, today), debtProgramme, iran, setting)
    expect(debts).toEqual([])
  })

  it("bars every decision about a family of which nobody is left, and asks nothing for it", () => {
    const stated = fc.record(
      {
        monthlyIncome: fc.nat(100_000_000),
        economicallyWeak: fc.boolean(),
        housing: fc.constantFrom("rented", "owned"),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(stated, (household) => {
        const document = { kind: "family", id: "F-1", household: { ...household, members: [] } }
        const file = Result.getOrThrow(decodeFamilyFile(document, iran, { today }))
        const about = askAboutFamily(file, iran, today)
        const family = familyOutlook(familyCase(file, iran, today), supportProgramme, setting)
        const { bridging, cover, householdHelp, otherPayers } = family
        for (const decision of [
          cover,
          bridging,
          ...[...otherPayers, ...householdHelp].map(({ decision: of }) => of),
        ]) {
          const { sets } = missingFields(decision, about, setting)
          expect([decision.rule.id, decision.outcome.outcome, sets]).toEqual([decision.rule.id, "barred", []])
        }
        expect(family.members).toEqual([])
      }),
      { numRuns: runs(20) },
    )
  })
})
