import { formatPath } from "@bazgasht/casework"
import {
  custodyDigestOf,
  releaseAssumptionOn,
  restsOnAssumedRelease,
  workFacts,
  workHistory,
} from "@bazgasht/core/employment"
import { type CaseFile, decodeCaseFile, encodeCaseFile } from "@bazgasht/core/release"
import {
  addDays,
  before,
  count,
  type Day,
  dayFact,
  decide,
  decisionRule,
  evaluate,
  type Facts,
  formatDay,
  gregorian,
  nodeOfRule,
  text,
  today as todayOf,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day, ruritania as jurisdiction } from "../../country/ruritania.ts"
import { constraints } from "../../country/ruritania-work.ts"
import { type Document, dayOfFile, workFiles } from "../arbitrary-work.ts"

const today = day(dayOfFile)
const setting = { pack: jurisdiction.pack, today }

const decoded = (document: unknown): CaseFile => Result.getOrThrow(decodeCaseFile(document, jurisdiction))

const written = (of: number): string => formatDay(gregorian, of as Day)

interface Span {
  readonly from: number
  readonly to: number
  readonly release: number
}

const assumption = ({ from, release, to }: Span): Document => ({
  release: written(release),
  by: "officer-4",
  ground: "noSettlement",
  from: written(from),
  to: written(to),
})

/** Assumptions that hold, have ended, or have not begun on the day of the file. */
const spans: fc.Arbitrary<ReadonlyArray<Span>> = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: -60, max: 20 }), fc.integer({ min: 1, max: 60 }), fc.nat(300))
    .map(([from, days, more]) => ({
      from: today + from,
      to: today + from + days,
      release: today + from + days + more,
    })),
  { maxLength: 3, selector: ({ from }) => from },
)

const withAssumptions = (document: Document, assumptions: ReadonlyArray<Span>): Document => ({
  ...document,
  work: { ...(document["work"] as object), releaseAssumptions: assumptions.map(assumption) },
})

const factsOf = (document: Document, on: Day = today): Facts => workFacts(decoded(document), jurisdiction, on)

const held = (assumptions: ReadonlyArray<Span>, on: number): Span | undefined =>
  assumptions.filter(({ from, to }) => from <= on && on < to).toSorted((a, b) => b.from - a.from)[0]

describe("an assumed day of release", () => {
  it("changes nothing that the file knows, and settles only the day of release", () =>
    fc.assert(
      fc.property(workFiles, spans, (document, assumptions) => {
        const without = factsOf(document)
        const assumed = held(assumptions, today)
        expect(factsOf(withAssumptions(document, assumptions))).toEqual(
          assumed === undefined || without["releaseForeseen"] !== undefined
            ? without
            : {
                ...without,
                expectedReleaseDay: assumed.release,
                releaseForeseen: true,
                releaseAssumed: true,
              },
        )
      }),
    ))

  it("counts from the day on which it was made until its end, and the latest counts", () =>
    fc.assert(
      fc.property(spans, fc.integer({ min: -80, max: 120 }), (assumptions, later) => {
        const on = (today + later) as Day
        const file = decoded(withAssumptions({ id: "case-1", kind: "prisoner" }, assumptions))
        const assumed = held(assumptions, on)
        expect(workFacts(file, jurisdiction, on)["expectedReleaseDay"]).toBe(assumed?.release)
        expect(releaseAssumptionOn(file, jurisdiction, on)?.to).toBe(assumed?.to)
      }),
    ))

  it("is what a rule rests on exactly where the rule is undetermined without it", () =>
    fc.assert(
      fc.property(
        workFiles,
        spans,
        fc.constantFrom(...constraints),
        fc.integer({ min: -9, max: 400 }),
        (document, assumptions, rule, days) => {
          const offered = { openingLastDay: (today + days) as Day }
          const facts = { ...factsOf(withAssumptions(document, assumptions)), ...offered }
          const without = { ...factsOf(document), ...offered }
          const answer = (of: Facts) => evaluate(nodeOfRule(rule), of, setting).value
          expect(restsOnAssumedRelease(rule, facts, setting)).toBe(
            answer(without) === undefined && answer(facts) !== undefined,
          )
          // What is known without it stays as it is.
          if (answer(without) !== undefined) expect(answer(facts)).toBe(answer(without))
        },
      ),
    ))

  it("ends what a decision says of later days with its own end", () => {
    const release = dayFact({
      id: "expectedReleaseDay",
      label: text("روز", "the day"),
      issuer: "wardBoard",
    })
    const serving = decisionRule({
      id: "SERVING",
      title: text("در حبس", "still serves"),
      citations: [],
      kind: "automatic",
      expression: before(addDays(todayOf, count(0)), release),
    })
    const file = decoded(
      withAssumptions({ id: "case-1", kind: "prisoner" }, [
        { from: today - 10, to: today + 40, release: today + 90 },
      ]),
    )
    const { outcome } = decide(serving, workFacts(file, jurisdiction, today), {
      ...setting,
      history: workHistory(file, jurisdiction, today),
    })
    expect(outcome).toMatchObject({ outcome: "eligible", since: today - 10, until: today + 40 })
  })

  it("changes the digest of the facts of custody when it is made, renewed or over", () => {
    const digest = (...assumptions: ReadonlyArray<Span>) =>
      custodyDigestOf(factsOf(withAssumptions({ id: "case-1", kind: "prisoner" }, assumptions)), jurisdiction)
    const one = { from: today - 5, to: today + 5, release: today + 50 }
    const stated = custodyDigestOf(
      factsOf({
        id: "case-1",
        kind: "prisoner",
        work: { expectedReleaseDay: written(one.release) },
      }),
      jurisdiction,
    )
    const renewed = { ...one, from: today - 1, release: today + 60 }
    const all = [digest(), digest(one), digest(one, renewed), stated]
    expect(new Set(all).size).toBe(all.length)
    expect(digest({ ...one, to: today })).toBe(digest())
  })

  it("gives way to life without a day of release", () => {
    const life = {
      id: "case-1",
      kind: "prisoner",
      sentences: [{ judgmentDay: "2021/01/01", punishments: { imprisonment: { kind: "life" } } }],
      custody: { commitmentDay: "2022/01/01", detention: [], escapes: [] },
      events: [],
    }
    const facts = factsOf(withAssumptions(life, [{ from: today - 5, to: today + 5, release: today + 50 }]))
    expect(facts["releaseForeseen"]).toBe(false)
    expect(facts["releaseAssumed"]).toBeUndefined()
  })

  it("is the same after it was written and read again", () =>
    fc.assert(
      fc.property(spans, (assumptions) => {
        const read = decoded(withAssumptions({ id: "case-1", kind: "prisoner" }, assumptions))
        expect(
          decoded(JSON.parse(JSON.stringify(Result.getOrThrow(encodeCaseFile(read, jurisdiction))))),
        ).toEqual(read)
      }),
    ))

  it.each<[string, ReadonlyArray<Document>, ReadonlyArray<string>]>([
    [
      "an end before its beginning",
      [{ ...assumption({ from: today, to: today, release: today + 9 }) }],
      ["day.outOfOrder at work.releaseAssumptions[0].to"],
    ],
    [
      "an end after the release that it assumes",
      [assumption({ from: today - 9, to: today + 9, release: today + 8 })],
      ["day.outOfOrder at work.releaseAssumptions[0].to"],
    ],
    [
      "two from one day",
      [
        assumption({ from: today - 9, to: today + 9, release: today + 9 }),
        assumption({ from: today - 9, to: today + 8, release: today + 8 }),
      ],
      ["field.conflict at work.releaseAssumptions[1].from"],
    ],
    [
      "no end, and nobody who assumes it",
      [{ release: "2026/01/01", ground: "noSettlement", from: dayOfFile }],
      ["field.missing at work.releaseAssumptions[0].by", "field.missing at work.releaseAssumptions[0].to"],
    ],
  ])("is refused with %s", (_, releaseAssumptions, expected) => {
    const faults = Result.match(
      decodeCaseFile({ id: "case-1", kind: "prisoner", work: { releaseAssumptions } }, jurisdiction),
      { onSuccess: () => [], onFailure: (errors) => errors },
    )
    expect(faults.map(({ code, path }) => `${code} at ${formatPath(path)}`)).toEqual(expected)
  })
})
