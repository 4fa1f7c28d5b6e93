import {
  askAboutPrisoner,
  type CaseFile,
  debtOutlook,
  decodeCaseFile,
  formatPath,
  missingFields,
  type OpenAnswer,
  workFacts,
} from "@bazgasht/core"
import { debtProgramme, debtRules, iran, iranPack, jalaliDay, supportRules } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { decide, missing, type Rule, type Setting } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const today = jalaliDay(1404, 8, 1)
const setting: Setting = { pack: iranPack, today }

/** Every rule that `bazgasht rules` lists and that is about the prisoner. */
const rules = new Map(
  [...iranPack.rules].filter(([, rule]) => !supportRules.includes(rule) && !debtRules.includes(rule)),
)

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
    excludes: /\.imprisonment\b|\.lashes\b/u,
  },
  "flogging only": {
    document: { ...sentence({ lashes: { kind: "tazir", count: 40 } }), events: [] },
    excludes: /\.imprisonment\b|punishments\.fine\b/u,
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

const openOf = (rule: Rule, file: CaseFile): OpenAnswer => {
  const facts = workFacts(file, iran, today)
  return rule.valueKind === "truth"
    ? decide(rule as Rule<boolean>, facts, setting)
    : { rule, missing: missing(rule, facts, setting) }
}

describe("what a file excludes", () => {
  it.each(Object.entries(sorts))("is asked for by no rule, of %s", (_, { document, excludes }) => {
    let asked = 0
    fc.assert(
      fc.property(more, fc.subarray([...rules.keys()], { minLength: 25, maxLength: 40 }), (parts, some) => {
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

  it("is no debt where the file has none: nothing is decided of any", () => {
    const { document } = sorts["no debt"] as Sort
    const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", ...document }, iran))
    const { debts } = debtOutlook(file, workFacts(file, iran, today), debtProgramme, iran, setting)
    expect(debts).toEqual([])
  })
})
