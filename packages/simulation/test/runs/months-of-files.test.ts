import { workFacts, workHistory } from "@bazgasht/core/employment"
import { decodeCaseFile } from "@bazgasht/core/release"
import { decodeFamilyFile, familyCase } from "@bazgasht/core/support"
import { iran, iranPack, jalali, jalaliDay, releaseRoutes, supportProgramme } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import {
  type Day,
  decide,
  determine,
  type Facts,
  factsOn,
  formatDay,
  type Rule,
  type Setting,
  text,
  timeline,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Population,
  plainScenario,
  populationOfFiles,
  simulate,
  writePopulation,
} from "../../src/index.ts"

const day = jalaliDay(1404, 7, 1)
const title = text("یک پرونده", "one file")
const written = (away: number): string => formatDay(jalali, (day + away) as Day)

/** The months ahead in which nobody is let go, and each of these routes is asked about. */
const ahead = async (population: Population, routes: ReadonlyArray<Rule<boolean>> = []) => {
  const grants = routes.map(({ id }) => ({ rule: id, rate: { numerator: 0, denominator: 1 } }))
  const scenario = { ...plainScenario, questions: ["REL-CR"], projection: { months: 7, grants } }
  const { projection } = Result.getOrThrow(
    await simulate({ jurisdiction: iran, population, reforms: [], scenario, workers: 0 }),
  )
  return projection ?? []
}

/** Something that is dated around the day, and known on another day. */
const dated = fc.record({
  away: fc.integer({ min: -100, max: 200 }),
  known: fc.integer({ min: -90, max: 120 }),
})

const event = fc
  .tuple(
    dated,
    fc.constantFrom("commutation", "pardon", "waiver", "repeal"),
    fc.constantFrom("1y", "2y", "6y"),
  )
  .map(([{ away, known }, kind, term]) => ({
    kind,
    day: written(away),
    known: written(Math.min(known, away)),
    ...(kind === "commutation" ? { term } : {}),
  }))

const prisoner = fc
  .record({
    offence: fc.constantFrom("fraud", "theft.tazir", "tazir.other", "embezzlement"),
    term: fc.constantFrom("1y", "4y", "9y"),
    served: fc.integer({ min: 30, max: 1500 }),
    events: fc.array(event, { maxLength: 2 }),
    complainant: fc.option(dated, { nil: undefined }),
    report: fc.option(fc.integer({ min: -30, max: 60 }), { nil: undefined }),
  })
  .map(({ complainant, events, offence, report, served, term }) => ({
    kind: "prisoner",
    id: "A-1",
    person: { sex: "male", birthDay: "1350/01/01", effectiveRecord: false, conditionalReleaseUsed: false },
    sentences: [
      {
        offence,
        attempted: false,
        intentional: true,
        organised: false,
        judgmentDay: written(-served - 60),
        finalityDay: written(-served - 30),
        punishments: { imprisonment: { kind: "tazir", term } },
        complainants:
          complainant === undefined
            ? []
            : [
                {
                  waived: true,
                  waiverDay: written(complainant.away),
                  known: written(Math.min(complainant.known, complainant.away)),
                  conditional: false,
                },
              ],
        damages: { awarded: 0 },
      },
    ],
    custody: { commitmentDay: written(-served), detention: [], escapes: [], furloughs: [] },
    events,
    reports: {
      noReoffendingExpected: true,
      goodConduct: report === undefined ? true : { value: true, day: written(report) },
    },
  }))

describe("the months ahead of a population from files", () => {
  test("agree with the timelines of the files, with what is announced and without what is not known yet", async () => {
    let later = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(prisoner, { minLength: 1, maxLength: 12, size: "max" }),
        fc.subarray([...releaseRoutes], { minLength: 1, maxLength: 6 }),
        async (documents, routes) => {
          const files = documents.flatMap((document, place) => {
            const decoded = decodeCaseFile({ ...document, id: `A-${place}` }, iran)
            return Result.isSuccess(decoded) ? [decoded.success] : []
          })
          const population = Result.getOrThrow(populationOfFiles({ title, day, prisoners: files }, iran))
          later += population.tables.prisoner?.announced?.length ?? 0
          const held = new Set(files)
          for (const { before, day: first } of await ahead(population, routes)) {
            const next = jalali.addMonths(first, 1) as Day
            const expected = routes.map(() => ({ open: 0, undetermined: 0 }))
            const stock = held.size
            for (const file of held) {
              const history = workHistory(file, iran, day)
              const facts = workFacts(file, iran, day)
              const setting: Setting = { pack: iranPack, today: day, history }
              const then = factsOn(facts, setting, first)
              for (const [place, rule] of routes.entries()) {
                const { answer, outcome } = decide(rule, then, { pack: iranPack, today: first })
                const sum = expected[place] as { open: number; undetermined: number }
                if (outcome.outcome === "eligible") sum.open++
                if (outcome.outcome === "undetermined" && answer !== "no") sum.undetermined++
                const [span] = timeline(rule, facts, setting, { from: first, to: (first + 1) as Day })
                expect([rule.id, first, span?.value]).toEqual([
                  rule.id,
                  first,
                  answer === "unknown" ? undefined : answer === "yes",
                ])
              }
              const end = then["endOfTerm"]
              if (typeof end === "number" && end < next) held.delete(file)
            }
            expect([first, before.stock.cases]).toEqual([first, stock])
            expect([
              first,
              routes.map(({ id }, place) => [
                id,
                before.open[place]?.cases,
                before.undetermined[place]?.cases,
              ]),
            ]).toEqual([
              first,
              routes.map(({ id }, place) => [id, expected[place]?.open, expected[place]?.undetermined]),
            ])
          }
        },
      ),
      { numRuns: runs(20, { least: 6 }) },
    )
    expect(later).toBeGreaterThan(0)
  })

  const family = (custodyTo: number | undefined, known: number, joined: number) => ({
    kind: "family",
    id: "F-1",
    household: {
      members: [
        {
          person: "wife",
          relation: "spouse",
          roles: ["head"],
          joined: "1392/02/01",
          sex: "female",
          birthDay: "1368/05/12",
          student: false,
          disabled: false,
          chronicallyIll: false,
          hasIncome: false,
        },
        {
          person: "child",
          relation: "child",
          roles: [],
          joined: written(joined),
          known: written(Math.min(known, joined)),
          sex: "male",
          birthDay: "1395/01/01",
          student: true,
          disabled: false,
          chronicallyIll: false,
          hasIncome: false,
        },
      ],
      housing: "rented",
      dependsOnPrisoner: true,
      economicallyWeak: true,
    },
    custody: [
      {
        from: "1402/04/12",
        ...(custodyTo === undefined
          ? {}
          : { to: written(custodyTo), known: written(Math.min(known, custodyTo)) }),
      },
    ],
    prisoner: { married: true, incomeReachesFamily: false, heldAbroad: false },
    otherCovers: [],
  })

  test("pay a family by what is announced of it", async () => {
    const held = {
      kind: "prisoner",
      id: "A-1",
      sentences: [{ offence: "fraud", punishments: { imprisonment: { kind: "tazir", term: "9y" } } }],
      custody: { commitmentDay: "1402/04/12", detention: [], escapes: [] },
      events: [],
    }
    const prisoners = [Result.getOrThrow(decodeCaseFile(held, iran))]
    const [paid, unpaid] = [new Set<string>(), new Set<string>()]
    const anyFamily = fc.tuple(
      fc.option(fc.integer({ min: 20, max: 200 }), { nil: undefined }),
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -60, max: 200 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyFamily, { minLength: 1, maxLength: 12, size: "max" }), async (drawn) => {
        const files = drawn.map((one, place) =>
          Result.getOrThrow(decodeFamilyFile({ ...family(...one), id: `F-${place}` }, iran)),
        )
        const families = files.map((file) => ({ file, prisoner: "A-1" }))
        const population = Result.getOrThrow(populationOfFiles({ title, day, prisoners, families }, iran))
        const cases = files.map((file) => familyCase(file, iran, day))
        for (const { before, day: first } of await ahead(population)) {
          let [covered, sum] = [0, 0n]
          for (const { facts, history = [] } of cases) {
            const then: Facts = factsOn(facts, { today: day, history }, first)
            const setting = { pack: iranPack, today: first }
            const isCovered = decide(supportProgramme.cover, then, setting).outcome.outcome === "eligible"
            const { value } = determine(supportProgramme.monthlyCash, then, setting)
            if (isCovered) covered++
            if (isCovered && typeof value === "number") sum += BigInt(value)
            ;(isCovered ? paid : unpaid).add(String(first))
          }
          expect([first, before.families?.cases, before.support?.sure]).toEqual([first, covered, sum])
        }
      }),
      { numRuns: runs(20, { least: 6 }) },
    )
    expect(paid.size).toBeGreaterThan(0)
    expect(unpaid.size).toBeGreaterThan(0)
  })

  test("are no part of a table in a file, and say so", async () => {
    const document = {
      kind: "prisoner",
      id: "A-1",
      sentences: [{ offence: "fraud", punishments: { imprisonment: { kind: "tazir", term: "9y" } } }],
      custody: { commitmentDay: "1402/04/12", detention: [], escapes: [] },
      events: [{ kind: "commutation", day: written(60), term: "3y", known: written(-5) }],
    }
    const prisoners = [Result.getOrThrow(decodeCaseFile(document, iran))]
    const population = Result.getOrThrow(populationOfFiles({ title, day, prisoners }, iran))
    const refused = await writePopulation(population, "never-written", iran, { format: "csv" })
    expect(Result.isFailure(refused) && refused.failure.code).toBe("population.announced")
  })
})
