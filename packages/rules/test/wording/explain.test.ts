import { runs } from "@bazgasht/properties"
import {
  any,
  before,
  count,
  type Day,
  dayFact,
  decide,
  decisionRule,
  type Facts,
  gregorian,
  type Language,
  limit,
  makeTerm,
  onDay,
  onOrBefore,
  quantitiesByRule,
  quantityRule,
  type Sentences,
  text,
  today,
  truthFact,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import {
  describe as describeRule,
  explain,
  type Outline,
  outcomeInWords,
  saidGroundsOf,
  textOfOutline,
} from "@bazgasht/rules/wording"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { act, conditionalRelease, day, usedBefore as isUsedBefore, pack, settlement } from "../small-law.ts"

const facts: Facts = {
  start: day("2020-01-10"),
  imposedTerm: makeTerm({ years: 3, months: 4 }),
  goodConduct: true,
  usedBefore: false,
  kind: "tazir",
}
const style = (language: Language) => ({ language, calendar: gregorian, pack })
const explained = (language: Language, today: string, of: Facts = facts): string =>
  textOfOutline(explain(decide(conditionalRelease, of, { pack, today: day(today) }), style(language)))

const everyText = (outline: Outline): ReadonlyArray<string> => [
  outline.text,
  ...outline.of.flatMap(everyText),
]

describe("explain", () => {
  it("says in English who decides, from which day, and why", () => {
    const said = explained("en", "2020-02-01")
    expect(said).toContain("conditional release: not yet; first day: 2021/02/20")
    expect(said).toContain("decided by: court")
    expect(said).toContain("✗ the share is served (Model Act, article 1 (not a rule of law))")
    expect(said).toContain("one third")
    expect(said).toContain("✓ good conduct")
  })

  it("says in Persian the same, with Persian digits and letters", () => {
    const said = explained("fa", "2020-02-01")
    expect(said).toContain("آزادی مشروط: هنوز زمان آن نرسیده است؛ نخستین روز: ۲۰۲۱/۰۲/۲۰")
    expect(said).toContain("مرجع تصمیم: دادگاه")
    expect(said).toContain("یک‌سوم")
    expect(said).toContain("۳ سال و ۴ ماه")
    expect(said).not.toMatch(/[0-9يك]/)
  })

  it("asks for what is not known under a heading, of a quantity as of a truth", () => {
    const question = text("حسن اخلاق از کدام روز است؟", "since which day is conduct good?")
    const since = dayFact({
      id: "since",
      label: text("روز حسن اخلاق", "day of good conduct"),
      sentences: { question },
    })
    const asking = decisionRule({ ...conditionalRelease, expression: onOrBefore(since, today) })
    for (const [language, heading] of [
      ["en", "must be established"],
      ["fa", "باید معلوم شود"],
    ] as const) {
      const explained = explain(decide(asking, {}, { pack, today: day("2020-02-01") }), style(language))
      const why = explained.of.find((part) => part.text === wordsOf(style(language)).headings.why)
      expect(everyText(why as Outline)).toContain(`${heading}: ${question[language]}`)
      expect(everyText(why as Outline)).not.toContain(question[language])
    }
  })

  it("says of a day from which something is only not known that it is not known, and of no other", () => {
    const limited = decisionRule({
      ...conditionalRelease,
      expression: any(before(today, onDay(day("2020-06-01"))), isUsedBefore),
    })
    const said = (language: Language, of: Facts): string =>
      outcomeInWords(style(language), decide(limited, of, { pack, today: day("2020-02-01") }))
    expect(said("en", { usedBefore: false })).toMatch(/until before 2020\/06\/01\)$/)
    expect(said("en", {})).toContain("until before 2020/06/01, and then it depends on what is missing")
    expect(said("fa", { usedBefore: false })).toMatch(/تا پیش از ۲۰۲۰\/۰۶\/۰۱\)$/u)
    expect(said("fa", {})).toContain("تا پیش از ۲۰۲۰/۰۶/۰۱، و پس از آن بستگی به اطلاعاتی دارد")
  })

  it("names what is not known", () => {
    const { goodConduct: _, ...open } = facts
    expect(explained("en", "2022-01-01", open)).toContain("“good conduct” is not known")
    expect(explained("fa", "2022-01-01", open)).toContain("«حسن اخلاق» معلوم نیست")
    const missing = decide(
      settlement,
      { start: day("1999-01-01"), paid: 1, degree: 1, earlier: [] },
      {
        pack,
        today: day("2021-01-01"),
      },
    )
    expect(textOfOutline(explain(missing, style("en")))).toContain(
      "“minimum sum” has no known value on 2021/01/01",
    )
  })
})

describe("a quantity that limits", () => {
  const anyCase = fc.record({
    days: fc.integer({ min: 1, max: 3000 }),
    years: fc.integer({ min: 1, max: 20 }),
    share: fc.integer({ min: 0, max: 40 }),
    limits: fc.boolean(),
    language: fc.constantFrom<Language>("fa", "en"),
  })

  it("stands in the sentence of the outcome wherever the decision is open, and no other quantity does", () => {
    fc.assert(
      fc.property(anyCase, ({ days, language, limits, share, years }) => {
        const part = quantityRule("count", {
          id: "part",
          title: text("بخش قابل اعطا", "the part that may be granted"),
          citations: [act],
          kind: "automatic",
          expression: count(share),
        })
        const rules = new Map([...pack.rules, [part.id, part]])
        const quantity = limits ? limit(part) : part
        const quantities = quantitiesByRule([{ rule: conditionalRelease, quantities: [quantity] }])
        const own = { ...style(language), pack: { ...pack, rules, quantities } }
        const term = makeTerm({ years })
        const decision = decide(
          conditionalRelease,
          { ...facts, imposedTerm: term },
          { pack: own.pack, today: ((facts["start"] as Day) + days) as Day },
        )
        const { outcome } = decision.outcome
        const said = `${part.title[language]}: ${valueInWords(own, "count", share)}`
        const isOpen = outcome === "eligible" || outcome === "notYet"
        expect(outcomeInWords(own, decision).includes(said)).toBe(limits && isOpen)
        expect(explain(decision, own).text.includes(said)).toBe(limits && isOpen)
        expect(textOfOutline(explain(decision, own)).includes(said)).toBe(isOpen)
      }),
      { numRuns: runs(200) },
    )
  })

  it("is left out where it does not belong to the case", () => {
    const only = { quantity: settlement, where: isUsedBefore }
    const quantities = quantitiesByRule([{ rule: conditionalRelease, quantities: [only] }])
    const of = (usedBefore: boolean | undefined) => {
      const { usedBefore: _, ...others } = facts
      const known = usedBefore === undefined ? others : { ...others, usedBefore }
      return decide(conditionalRelease, known, {
        pack: { ...pack, quantities },
        today: day("2022-01-01"),
      }).quantities.map(({ rule }) => rule.id)
    }
    expect(of(false)).toEqual([])
    expect(of(undefined)).toEqual([settlement.id])
  })
})

describe("the ground of a rule without clauses", () => {
  const healthy = truthFact({ id: "healthy", label: text("سلامت", "health") })
  const declare = (sentences?: Sentences) =>
    quantityRule<boolean>("truth", {
      id: "health",
      title: text("سلامت برای کار", "health for the work"),
      citations: [act],
      kind: "automatic",
      expression: healthy,
      ...(sentences === undefined ? {} : { sentences }),
    })
  const grounds = (rule: ReturnType<typeof declare>) =>
    saidGroundsOf(style("en"), decide(rule, { healthy: false }, { pack, today: day("2022-01-01") })).map(
      ({ grounds: of, heading }) => [heading, of.map((one) => one.text)],
    )

  it("is said as what is so, and by its title where nobody wrote a sentence", () => {
    const sentences = {
      yes: text("سلامت کافی است", "health allows the work"),
      no: text("سلامت کافی نیست", "health does not allow the work"),
      question: text("آیا سلامت کافی است؟", "does health allow the work?"),
    }
    expect(grounds(declare(sentences))).toEqual([["ground", ["health does not allow the work"]]])
    expect(grounds(declare())).toEqual([["condition not met", ["health for the work"]]])
  })
})

describe("describe", () => {
  it("says every rule in both languages, without a code where a word should be", () => {
    for (const language of ["fa", "en"] as const)
      for (const rule of pack.rules.values())
        for (const text of everyText(describeRule(rule, style(language)))) {
          expect(text).not.toMatch(/undefined|NaN|\[object/)
          if (language === "fa") expect(text).not.toMatch(/[A-Za-z0-9يك]/)
        }
  })

  it("keeps the general rule and its exceptions apart, each with its article", () => {
    const said = textOfOutline(describeRule(conditionalRelease, style("en")))
    expect(said).toContain("general rule")
    expect(said).toContain(
      "exception: used before (Model Act, article 1 (not a rule of law)); then the answer is “no”",
    )
  })
})

describe("money in words", () => {
  it("is one rial, and several rials, and of one name in Persian", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(0, 1, 2), fc.maxSafeNat()), (amount) => {
        const english = valueInWords(style("en"), "money", amount)
        expect(english.endsWith(" rial")).toBe(amount === 1)
        expect(english.endsWith(" rials")).toBe(amount !== 1)
        expect(valueInWords(style("fa"), "money", amount)).toMatch(/[۰-۹] ریال$/)
      }),
    )
  })
})
