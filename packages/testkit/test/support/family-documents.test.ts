import type { CaseFileErrorCode } from "@bazgasht/core"
import {
  decodeFamilyFile,
  encodeFamilyFile,
  type FamilyFile,
  familyCase,
  familyOutlook,
} from "@bazgasht/core/support"
import { iran, iranPack, jalali, supportProgramme } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { type Day, decide, determine, type Facts, type Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ruritania } from "../../../core/test/country/ruritania.ts"
import { brokenFamilyDocuments, familyDocuments } from "../../src/index.ts"

const around = Result.getOrThrow(jalali.fromDate({ year: 1404, month: 6, day: 1 }))

const documents = familyDocuments(iran, { around })

const read = (document: unknown): FamilyFile => Result.getOrThrow(decodeFamilyFile(document, iran))

const days = fc.integer({ min: around - 1_000, max: around + 400 }) as fc.Arbitrary<Day>

const settings = days.map((today) => ({ pack: iranPack, today }))

describe.each([
  ["Iran", iran],
  ["a country of which the library knows nothing", ruritania],
])("family documents of %s", (_, country) => {
  const drawn = familyDocuments(country, { around })
  const reading = (document: unknown) => decodeFamilyFile(document, country, { today: around })

  it("are read without an error", () => {
    fc.assert(
      fc.property(drawn, (document) => {
        expect(Result.isSuccess(reading(document))).toBe(true)
      }),
      { numRuns: runs(100) },
    )
  })

  it("are the same after they were written and read again", () => {
    fc.assert(
      fc.property(drawn, (document) => {
        const file = Result.getOrThrow(reading(document))
        const written = Result.getOrThrow(encodeFamilyFile(file, country))
        expect(Result.getOrThrow(reading(JSON.parse(JSON.stringify(written))))).toEqual(file)
      }),
      { numRuns: runs(100) },
    )
  })

  it("are distinguished from broken ones, by the code of what is wrong and by no other", () => {
    fc.assert(
      fc.property(brokenFamilyDocuments(country, { around }), ({ code, document }) => {
        const errors = Result.match(decodeFamilyFile(document, country), {
          onSuccess: () => [],
          onFailure: (found) => found,
        })
        expect([...new Set(errors.map((error) => error.code))]).toEqual([code])
      }),
      { numRuns: runs(300, { least: 300 }) },
    )
  })
})

describe("family documents", () => {
  it("are broken in many ways", () => {
    const codes = new Set<CaseFileErrorCode>(
      fc.sample(brokenFamilyDocuments(iran), { numRuns: 500, seed: 1 }).map(({ code }) => code),
    )
    expect(codes.size).toBeGreaterThan(15)
  })

  it("are eligible, barred, referred and undetermined", () => {
    const outcomes = fc.sample(documents, { numRuns: 400, seed: 1 }).map(
      (document) =>
        decide(supportProgramme.cover, familyCase(read(document), iran, around).facts, {
          pack: iranPack,
          today: around,
        }).outcome.outcome,
    )
    expect([...new Set(outcomes)].toSorted()).toEqual(
      expect.arrayContaining(["barred", "eligible", "referred", "undetermined"]),
    )
  })
})

type Fields = { readonly [name: string]: unknown }

/** What a file has to say, and what says something else when it is left out: without an end a stretch lasts. */
const needed = ["id", "kind", "household", "members", "person", "relation", "joined", "left", "leaving"]

/** A document of which some things are forgotten that are unknown where they are absent. */
const forgotten = (document: Fields, keep: () => boolean): Fields =>
  Object.fromEntries(
    Object.entries(document)
      .filter(([name]) => needed.includes(name) || keep())
      .map(([name, value]) => {
        if (name === "household" || name === "prisoner") return [name, forgotten(value as Fields, keep)]
        if (name !== "members") return [name, value]
        return [name, (value as ReadonlyArray<Fields>).map((member) => forgotten(member, keep))]
      }),
  )

const {
  bridging,
  countedSize,
  cover,
  expectedHandOver,
  householdHelp,
  memberHelp,
  monthlyCash,
  otherPayers,
} = supportProgramme

const familyRules: ReadonlyArray<Rule<boolean>> = [
  cover,
  bridging,
  ...otherPayers.map(({ rule }) => rule),
  ...householdHelp.map(({ rule }) => rule),
]

const quantities = [countedSize, monthlyCash, expectedHandOver.earliest, expectedHandOver.latest]

describe("the Iranian programme", () => {
  const coins = fc.infiniteStream(fc.integer({ min: 0, max: 9 }))

  it("never turns a decided answer when more is learnt of the family", () => {
    fc.assert(
      fc.property(documents, settings, coins, (document, setting, stream) => {
        const keep = (): boolean => Number(stream.next().value) > 1
        const [whole, less] = [document, forgotten(document, keep)].map((of) =>
          familyCase(read(of), iran, setting.today),
        )
        const compare = (rules: ReadonlyArray<Rule<boolean>>, fewer: Facts, all: Facts): void => {
          for (const rule of rules) {
            const { answer } = decide(rule, fewer, setting)
            if (answer !== "unknown") expect(decide(rule, all, setting).answer).toBe(answer)
          }
        }
        compare(familyRules, less?.facts ?? {}, whole?.facts ?? {})
        whole?.members.forEach((member, index) => {
          compare(
            memberHelp.map(({ rule }) => rule),
            less?.members[index]?.facts ?? {},
            member.facts,
          )
        })
        for (const rule of quantities) {
          const { value } = determine(rule, less?.facts ?? {}, setting)
          if (value !== undefined) expect(determine(rule, whole?.facts ?? {}, setting).value).toBe(value)
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it("says the same whatever the order of lists", () => {
    const shuffled = documents.chain((document) => {
      const list = (value: unknown) =>
        Array.isArray(value) ? fc.shuffledSubarray(value, { minLength: value.length }) : fc.constant(value)
      const household = document["household"] as { readonly members?: unknown } | undefined
      return fc
        .record({
          members: list(household?.members),
          custody: list(document["custody"]),
          otherCovers: list(document["otherCovers"]),
        })
        .map(({ members, ...lists }) => {
          const other = { ...document, ...lists, household: { ...household, members } }
          return [
            document,
            JSON.parse(JSON.stringify(household === undefined ? { ...other, household: undefined } : other)),
          ] as const
        })
    })
    const said = (document: unknown, today: Day) => {
      const {
        cover: covered,
        householdHelp: help,
        members,
        monthlyCash: cash,
      } = familyOutlook(familyCase(read(document), iran, today), supportProgramme, { pack: iranPack, today })
      return [
        covered.receipt,
        cash.receipt,
        help.map(({ decision, kind }) => [kind, decision.receipt, decision.outcome.outcome]),
        members.map((member) => [
          member.person,
          member.help.map(({ decision, kind }) => [kind, decision.receipt, decision.outcome.outcome]),
        ]),
      ]
    }
    fc.assert(
      fc.property(shuffled, days, ([document, other], today) => {
        expect(said(other, today)).toEqual(said(document, today))
      }),
      { numRuns: runs(30) },
    )
  })
})
