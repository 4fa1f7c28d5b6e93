import { iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import {
  bar,
  type Day,
  decide,
  determine,
  digestOf,
  entryOn,
  never,
  type Rule,
  type RulePack,
  type Setting,
  text,
  type Value,
} from "@bazgasht/rules"
import { encodeRule } from "@bazgasht/rules/data"
import { anyPack, anySetting, anyWorldFacts, worldDays } from "@bazgasht/testkit"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { applyReforms, citationOfReform, type Reform } from "../../src/index.ts"
import { clashesAmong, placedChanges } from "../../src/reforms/clashes.ts"
import { idleChanges } from "../../src/reforms/idle-changes.ts"
import { intervalOf } from "../../src/reforms/reform.ts"
import { anyReform } from "./any-reform.ts"

const clashesOf = (reforms: ReadonlyArray<Reform>) => clashesAmong(placedChanges(reforms))

const digestOfPack = (pack: RulePack): string =>
  digestOf([[...pack.rules.values()], [...pack.parameters.values()], [...pack.policies.values()]])

const applied = (pack: RulePack, reforms: ReadonlyArray<Reform>) => {
  const law = applyReforms(pack, reforms)
  fc.pre(Result.isSuccess(law))
  return Result.getOrThrow(law)
}

const frozen = <T>(data: T): T => {
  if (typeof data === "object" && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    for (const part of Object.values(data)) frozen(part)
  }
  return data
}

/** A pack none of whose parts can be changed: whoever tries throws. */
const frozenPack = (pack: RulePack): RulePack => {
  for (const map of [pack.rules, pack.parameters, pack.policies, pack.actors, pack.vocabulary]) {
    for (const value of map.values()) frozen(value)
    Object.assign(map, {
      set: () => {
        throw new Error("the baseline was changed")
      },
    })
  }
  return pack
}

const anyPackAndReforms = anyPack().chain((pack) =>
  fc.record({ pack: fc.constant(pack), reforms: fc.tuple(anyReform(pack, "one"), anyReform(pack, "other")) }),
)

const answersOf = (pack: RulePack, setting: Setting, facts: Parameters<typeof decide>[1]) =>
  [...pack.rules.values()].map((rule) => {
    const within = { ...setting, pack }
    return rule.valueKind === "truth"
      ? decide(rule as Rule<boolean>, facts, within).answer
      : (determine(rule, facts, within).value ?? "unknown")
  })

const law = (reform: Omit<Reform, "id" | "title">): Reform => ({ id: "r", title: text("ر", "r"), ...reform })
const share = "conditionalRelease.shareOfOtherTerm"

describe("applying reforms", () => {
  test("leaves the baseline as it was", () => {
    fc.assert(
      fc.property(anyPackAndReforms, ({ pack, reforms }) => {
        const before = digestOfPack(pack)
        frozenPack(pack)
        applyReforms(pack, reforms)
        for (const reform of reforms) applyReforms(pack, [reform])
        expect(digestOfPack(pack)).toBe(before)
      }),
      { numRuns: runs(40) },
    )
  })

  test("gives a parameter its value within the interval, and on every other day that of the baseline", () => {
    fc.assert(
      fc.property(anyPackAndReforms, ({ pack, reforms: [reform] }) => {
        const after = applied(pack, [reform])
        for (const [id, baseline] of pack.parameters)
          for (let day = worldDays.from - 3; day <= worldDays.to + 3; day++) {
            const change = reform.changes.find((one) => {
              const { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = intervalOf(one)
              return one.change === "setParameter" && one.parameter === id && day >= from && day < until
            })
            const expected = change?.change === "setParameter" ? change.value : entryOn(baseline, day)?.value
            const reformed = after.pack.parameters.get(id)
            expect(reformed === undefined ? "gone" : entryOn(reformed, day)?.value).toEqual(expected)
          }
      }),
      { numRuns: runs(60) },
    )
  })

  test("does not depend on the order of reforms", () => {
    fc.assert(
      fc.property(anyPackAndReforms, ({ pack, reforms: [one, other] }) => {
        const [forth, back] = [applied(pack, [one, other]), applied(pack, [other, one])]
        expect(digestOfPack(back.pack)).toBe(digestOfPack(forth.pack))
        expect(back.choices).toEqual(forth.choices)
      }),
      { numRuns: runs(60) },
    )
  })

  // Seed -312840430 found it: the later change was built into the earlier one, or the other way round.
  test("does not depend on it where one change of a rule ends on the day on which another begins", () => {
    const [rule] = iranPack.rules.values()
    if (rule === undefined) throw new Error("the pack has no rule")
    const day = jalaliDay(1404, 1, 1)
    const title = text("اصلاح", "reform")
    const reforms: ReadonlyArray<Reform> = [
      { id: "one", title, changes: [{ change: "replaceRule", rule, from: day }] },
      { id: "other", title, changes: [{ change: "repealRule", rule: rule.id, until: day }] },
    ]
    const [forth, back] = [applied(iranPack, reforms), applied(iranPack, reforms.toReversed())]
    expect(digestOfPack(back.pack)).toBe(digestOfPack(forth.pack))
  })

  test("touches no answer that does not read what it touches", () => {
    fc.assert(
      fc.property(
        anySetting().chain((setting) =>
          fc.record({
            setting: fc.constant(setting),
            reform: anyReform(setting.pack, "one"),
            facts: anyWorldFacts(),
          }),
        ),
        ({ facts, reform, setting }) => {
          const after = applied(setting.pack, [reform])
          const reformed = { ...setting, choices: { ...setting.choices, ...after.choices } }
          for (const rule of setting.pack.rules.values()) {
            const idle = idleChanges(after, [rule.id], setting)
            if (idle.length < reform.changes.length) continue
            const [only] = answersOf({ ...setting.pack, rules: new Map([[rule.id, rule]]) }, setting, facts)
            const within = { ...setting.pack, rules: setting.pack.rules }
            const before =
              rule.valueKind === "truth"
                ? decide(rule as Rule<boolean>, facts, { ...setting, pack: within })
                : determine(rule, facts, { ...setting, pack: within })
            const again = after.pack.rules.get(rule.id) as Rule
            const then =
              again.valueKind === "truth"
                ? decide(again as Rule<boolean>, facts, { ...reformed, pack: after.pack })
                : determine(again, facts, { ...reformed, pack: after.pack })
            expect(only === undefined).toBe(false)
            const answerIn = (of: object) => ("answer" in of ? of.answer : (of as { value?: unknown }).value)
            expect(answerIn(then)).toEqual(answerIn(before))
          }
        },
      ),
      { numRuns: runs(60) },
    )
  })
})

describe("clashes", () => {
  test("name the same changes whichever reform comes first", () => {
    fc.assert(
      fc.property(anyPackAndReforms, ({ reforms: [one, other] }) => {
        const named = (reforms: ReadonlyArray<Reform>) =>
          [
            ...new Set(
              clashesOf(reforms).flatMap(({ first, second }) =>
                [first, second].map(({ place, reform }) => `${reform.id} ${place}`),
              ),
            ),
          ].sort()
        expect(named([other, one])).toEqual(named([one, other]))
      }),
    )
  })

  test("name every change that clashes with another, in fewer reports than twice the changes", () => {
    const anyInterval = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }))
      .map(([from, days]) => ({ from: (738_000 + from) as Day, until: (738_000 + from + days) as Day }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("A", "B"), anyInterval), { maxLength: 20 }),
        (written) => {
          const changes = written.map(([rule, interval]) => ({
            change: "repealRule" as const,
            rule,
            ...interval,
          }))
          const found = clashesOf([law({ changes })])
          const named = new Set(found.flatMap(({ first, second }) => [first.place, second.place]))
          const clashing = changes.flatMap((one, place) =>
            changes.some(
              (other, otherPlace) =>
                place !== otherPlace &&
                one.rule === other.rule &&
                one.from < other.until &&
                other.from < one.until,
            )
              ? [place]
              : [],
          )
          expect([...named].sort()).toEqual(clashing.sort())
          expect(found.length).toBeLessThanOrEqual(2 * changes.length)
          for (const { first, second } of found) expect(first.place).toBeLessThan(second.place)
        },
      ),
    )
  })

  test("are found among thousands of changes of one rule at once", () => {
    const changes = Array.from({ length: 4000 }, () => ({ change: "repealRule" as const, rule: "REL-CR" }))
    expect(clashesOf([law({ changes })])).toHaveLength(3999)
  }, 2000)

  test("are not among exceptions that one reform adds to a rule, unless they have one id", () => {
    const exception = (id: string) => ({
      change: "addException" as const,
      rule: "REL-CR",
      exception: bar({
        id,
        title: text(id, id),
        citations: [citationOfReform(law({ changes: [] }))],
        when: never,
      }),
    })
    const [one, other] = [exception("one"), exception("other")]
    expect(clashesOf([law({ changes: [one, other] })])).toEqual([])
    expect(clashesOf([law({ changes: [one, one] })])).toHaveLength(1)
    const [first, second] = [
      { ...law({ changes: [one] }), id: "first" },
      { ...law({ changes: [other] }), id: "second" },
    ]
    expect(clashesOf([first, second])).toMatchObject([
      { first: { reform: first }, second: { reform: second } },
    ])
    const repeal = { change: "repealRule", rule: "REL-CR" } as const
    expect(clashesOf([law({ changes: [one, repeal] })])).toHaveLength(1)
  })

  test("are refused with both named", () => {
    const one = { change: "setParameter", parameter: share, value: { numerator: 1, denominator: 4 } } as const
    const [earlier, later] = [
      { ...law({ changes: [{ ...one, until: jalaliDay(1405, 1, 2) }] }), id: "earlier" },
      { ...law({ changes: [{ ...one, from: jalaliDay(1405, 1, 1) }] }), id: "later" },
    ]
    const refused = Result.flip(applyReforms(iranPack, [earlier, later]))
    expect(Result.getOrThrow(refused)).toMatchObject([
      {
        code: "reform.clash",
        reform: "later",
        path: ["changes", 0, "parameter"],
        value: share,
        expected: { en: expect.stringMatching(/"r" \(earlier, change 1\) and "r" \(later, change 1\)/) },
      },
    ])
    const apart = { ...later, changes: [{ ...one, from: jalaliDay(1405, 1, 2) }] }
    expect(Result.isSuccess(applyReforms(iranPack, [earlier, apart]))).toBe(true)
  })

  test("of two reforms in nothing but their id are refused too: a receipt could not tell them apart", () => {
    const [first, second] = [law({ changes: [] }), { ...law({ changes: [] }), title: text("دیگری", "other") }]
    expect(Result.getOrThrow(Result.flip(applyReforms(iranPack, [first, second])))).toMatchObject([
      { code: "reform.duplicateReform", reform: first.id, path: ["reform"], value: first.id },
    ])
    expect(Result.isSuccess(applyReforms(iranPack, [first, { ...second, id: "other" }]))).toBe(true)
  })
})

describe("a change of a rule", () => {
  const setting: Setting = { pack: iranPack, today: jalaliDay(1404, 9, 1) }
  const facts = {}
  const decided = (reform: Reform, today = setting.today) => {
    const { pack } = Result.getOrThrow(applyReforms(iranPack, [reform]))
    return decide(pack.rules.get("REL-CR") as Rule<boolean>, facts, { pack, today })
  }

  test("repeals it within the interval only, and says who did", () => {
    const repeal = law({
      changes: [
        { change: "repealRule", rule: "REL-CR", from: jalaliDay(1404, 9, 1), until: jalaliDay(1404, 10, 1) },
      ],
    })
    expect(decided(repeal).outcome).toMatchObject({ outcome: "barred", grounds: [{ id: "REL-CR/repealed" }] })
    for (const outside of [jalaliDay(1404, 8, 30), jalaliDay(1404, 10, 1)])
      expect(decided(repeal, outside).answer).toBe(
        decide(iranPack.rules.get("REL-CR") as Rule<boolean>, facts, { ...setting, today: outside }).answer,
      )
  })

  test("is itself data: encoded, it is the same", () => {
    const { pack } = Result.getOrThrow(
      applyReforms(iranPack, [law({ changes: [{ change: "repealRule", rule: "REL-CR-1" }] })]),
    )
    expect(encodeRule(pack.rules.get("REL-CR-1") as Rule)).toMatchObject({
      inForce: { to: iranPack.calendar.firstDay },
    })
  })
})

describe("a value that a change sets", () => {
  const set = (parameter: string, value: unknown) =>
    applyReforms(iranPack, [law({ changes: [{ change: "setParameter", parameter, value: value as Value }] })])

  test.each([
    [share, { numerator: 1, denominator: 0 }],
    [share, { numerator: -1, denominator: 2 }],
    [share, { numerator: 0.5, denominator: 1 }],
    [share, 1],
    ["pension.size1", -1],
    ["pension.size1", 2 ** 53],
    ["conditionalRelease.longTerm", { months: -1, days: 0 }],
    ["conditionalRelease.longTerm", { months: Number.MAX_SAFE_INTEGER, days: 0 }],
  ])("of %s is refused where it is none of its kind: %o", (parameter, value) => {
    expect(Result.getOrThrow(Result.flip(set(parameter, value)))).toMatchObject([
      { code: "reform.wrongValue", path: ["changes", 0, "value"] },
    ])
  })
})

describe("a change without effect", () => {
  const setting: Setting = { pack: iranPack, today: jalaliDay(1404, 9, 1) }
  const reasonsOf = (changes: Reform["changes"], decisions: ReadonlyArray<string>) =>
    idleChanges(Result.getOrThrow(applyReforms(iranPack, [law({ changes })])), decisions, setting).map(
      ({ place, reason }) => [place, reason],
    )

  test("is said to have none, with the reason", () => {
    const set = { change: "setParameter", parameter: share } as const
    const [third, quarter] = [
      { numerator: 1, denominator: 3 },
      { numerator: 1, denominator: 4 },
    ]
    expect(reasonsOf([{ ...set, value: quarter }], ["FAM-5"])).toEqual([[0, "notRead"]])
    expect(reasonsOf([{ ...set, value: third, from: jalaliDay(1400, 1, 1) }], ["REL-CR"])).toEqual([
      [0, "asBefore"],
    ])
    expect(reasonsOf([{ ...set, value: quarter, from: jalaliDay(1404, 9, 2) }], ["REL-CR"])).toEqual([
      [0, "anotherDay"],
    ])
    expect(reasonsOf([{ ...set, value: quarter, from: jalaliDay(1404, 9, 1) }], ["REL-CR"])).toEqual([])
    // Before its first day the law is unknown, which no decision of the day asks for.
    expect(reasonsOf([{ ...set, value: third }], ["REL-CR"])).toEqual([[0, "asBefore"]])
  })

  test("is one of the days on which somebody is paid, too", () => {
    const set = { change: "setParameter", parameter: "pension.size3" } as const
    expect(reasonsOf([{ ...set, value: 99, from: jalaliDay(1404, 9, 2) }], ["FAM-5"])).toEqual([
      [0, "anotherDay"],
    ])
    expect(reasonsOf([{ ...set, value: 99, from: jalaliDay(1404, 9, 1) }], ["FAM-5"])).toEqual([])
  })
})
