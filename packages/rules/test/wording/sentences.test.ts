import { runs } from "@bazgasht/properties"
import {
  addDays,
  addTerm,
  after,
  all,
  any,
  atLeast,
  atMost,
  type Count,
  clause,
  code,
  codeFact,
  count,
  countFact,
  dayFact,
  days,
  daysBetween,
  decide,
  decisionRule,
  digestOf,
  type Expression,
  evaluate,
  type Facts,
  gregorian,
  is,
  isNot,
  type Language,
  makePack,
  moreThan,
  type Node,
  not,
  onOrAfter,
  over,
  overUpTo,
  quantityRule,
  type RulePack,
  receiptOf,
  type Scale,
  sumOf,
  table,
  text,
  today,
  truthFact,
  upTo,
  valueOfRule,
  when,
  years,
} from "@bazgasht/rules"
import { decodeRule, encodeRule, withoutWording } from "@bazgasht/rules/data"
import { describe as describeRule, explain, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { act, day, earlier, imposedTerm, pack, start } from "../small-law.ts"

const appealed = truthFact({
  id: "appealed",
  label: text("تجدیدنظرخواهی دادستان", "an appeal of the prosecutor"),
  sentences: {
    yes: text("دادستان تجدیدنظرخواهی کرده است", "the prosecutor has appealed"),
    no: text("دادستان تجدیدنظرخواهی نکرده است", "the prosecutor has not appealed"),
    question: text("آیا دادستان تجدیدنظرخواهی کرده است؟", "has the prosecutor appealed?"),
  },
})
const sex = codeFact({
  id: "sex",
  label: text("جنس", "sex"),
  codes: ["male", "female"],
  sentences: {
    is: text("جنس زندانی {value} است", "the prisoner's sex is {value}"),
    isNot: text("جنس زندانی {value} نیست", "the prisoner's sex is not {value}"),
    codes: {
      male: {
        is: text("زندانی مرد است", "the prisoner is a man"),
        isNot: text("زندانی مرد نیست", "the prisoner is not a man"),
      },
    },
  },
})
const degree = countFact({
  id: "degree",
  label: text("درجهٔ جرم", "degree of the offence"),
  minimum: 1,
  maximum: 8,
  scale: "degree",
})
const breaches = countFact({ id: "breaches", label: text("تخلف‌ها", "breaches") })

const rule = (expression: Node) =>
  decisionRule({
    id: "R",
    title: text("قاعده", "rule"),
    citations: [act],
    kind: "automatic",
    expression,
  })
const packWith = (expression: Node): Result.Result<RulePack, ReadonlyArray<{ readonly code: string }>> =>
  makePack({
    ...pack,
    rules: [rule(expression)],
    quantities: new Map(),
    parameters: [...pack.parameters.values()],
    policies: [...pack.policies.values()],
    actors: [...pack.actors.values()],
    languages: [],
    vocabulary: new Map([
      ...pack.vocabulary,
      ["male", text("مرد", "male")],
      ["female", text("زن", "female")],
    ]),
  })

const today2020 = day("2020-01-10")
const lines = (language: Language, expression: Node, facts?: Facts): string => {
  const own = Result.getOrThrow(packWith(expression))
  const style = { language, calendar: gregorian, pack: own }
  const outline =
    facts === undefined
      ? describeRule(rule(expression), style)
      : explain(decide(rule(expression), facts, { pack: own, today: today2020 }), style)
  return textOfOutline(outline)
}

describe("a truth fact", () => {
  it("is said, denied and asked in the sentences of its author", () => {
    expect(lines("en", all(appealed))).toContain("the prosecutor has appealed")
    expect(lines("en", all(not(appealed)))).toContain("the prosecutor has not appealed")
    expect(lines("fa", not(appealed), {})).toContain("؟ دادستان تجدیدنظرخواهی نکرده است".slice(2))
    expect(lines("fa", not(appealed), {})).toContain("آیا دادستان تجدیدنظرخواهی کرده است؟")
    expect(lines("en", not(appealed), { appealed: false })).toContain("✓ the prosecutor has not appealed")
    expect(lines("en", not(appealed), { appealed: true })).toContain("✗ the prosecutor has not appealed")
  })
})

const mode = quantityRule("code", {
  id: "mode",
  title: text("الزامی یا اختیاری بودن", "whether it is mandatory"),
  citations: [act],
  kind: "automatic",
  codeTitles: { none: text("منتفی", "closed"), must: text("الزامی", "mandatory") },
  codeSentences: {
    is: text("جایگزین {value} است", "an alternative is {value}"),
    isNot: text("جایگزین {value} نیست", "an alternative is not {value}"),
    codes: {
      none: {
        is: text("جایگزین ممکن نیست", "no alternative is open"),
        isNot: text("جایگزین ممکن است", "an alternative is open"),
      },
    },
  },
  expression: when(appealed, code<"must" | "none">("none"), code<"must" | "none">("must")),
})

describe("a code that a rule gives", () => {
  const linesWith = (expression: Node, facts: Facts): string => {
    const own = Result.getOrThrow(
      makePack({
        ...pack,
        wording: "sentences",
        rules: [rule(expression), mode],
        quantities: new Map(),
        parameters: [],
        policies: [],
        actors: [],
        languages: [],
      }),
    )
    const style = { language: "en", calendar: gregorian, pack: own } as const
    return `${textOfOutline(explain(decide(rule(expression), facts, { pack: own, today: today2020 }), style))}\n`
  }

  it("is said in sentences behind each mark, with what the rule gives where that is another", () => {
    const open = isNot(valueOfRule(mode), code("none"))
    expect(linesWith(open, { appealed: true })).toContain("✗ an alternative is open\n")
    expect(linesWith(open, { appealed: false })).toContain("✓ an alternative is open (= mandatory)\n")
    expect(linesWith(open, {})).toContain("? an alternative is open\n")
    expect(linesWith(is(valueOfRule(mode), code("must")), { appealed: false })).toContain(
      "✓ an alternative is mandatory\n",
    )
  })

  it("has sentences in a pack that speaks in sentences", () => {
    const { codeSentences: _, ...bare } = mode
    const refused = makePack({
      ...pack,
      wording: "sentences",
      rules: [rule(is(valueOfRule(bare), code("must"))), bare],
      quantities: new Map(),
      parameters: [],
      policies: [],
      actors: [],
      languages: [],
    })
    expect(Result.isFailure(refused) && refused.failure.map(({ code }) => code)).toEqual(["pack.wordless"])
  })
})

describe("a code", () => {
  it("is said in its own sentence or in that with a place, and never equals", () => {
    expect(lines("en", is(sex, code("male")))).toContain("the prisoner is a man")
    expect(lines("en", isNot(sex, code("male")))).toContain("the prisoner is not a man")
    expect(lines("fa", is(sex, code("female")))).toContain("جنس زندانی زن است")
    expect(lines("fa", is(sex, code("male")))).not.toContain("برابر")
  })

  it("carries what is on file where that is another", () => {
    expect(lines("en", is(sex, code("male")), { sex: "female" })).toContain(
      "✗ the prisoner is a man (on file: female)",
    )
    expect(lines("en", is(sex, code("male")), { sex: "male" })).toContain("✓ the prisoner is a man\n".trim())
    expect(lines("en", is(sex, code("male")), { sex: "male" })).not.toContain("on file")
  })
})

describe("degrees", () => {
  it("are heavier and lighter, never more and at least", () => {
    expect(lines("en", atLeast(degree, count(2)))).toContain(
      "“degree of the offence” is not heavier than degree 2",
    )
    expect(lines("fa", atMost(degree, count(5)))).toContain("«درجهٔ جرم» سبک‌تر از درجهٔ پنج نیست")
    expect(lines("fa", atMost(degree, count(5)), { degree: 2 })).toContain(
      "«درجهٔ جرم» (درجهٔ دو) سبک‌تر از درجهٔ پنج نیست",
    )
  })
})

describe("a number that says what it counts", () => {
  const metres: Scale = {
    one: text("{number} متر", "{number} metre"),
    several: text("{number} متر", "{number} metres"),
  }
  const distance = countFact({ id: "distance", label: text("فاصله", "distance"), scale: metres })

  it("carries its unit wherever a value is said", () => {
    expect(lines("en", atMost(distance, count(200)))).toContain("200 metres")
    expect(lines("fa", atMost(distance, count(200)))).toContain("۲۰۰ متر")
    expect(lines("en", atMost(distance, count(200)), { distance: 1 })).toContain("(1 metre)")
    expect(lines("en", atMost(distance, count(200)), {})).toContain("(unknown)")
    expect(lines("en", moreThan(distance, count(0)))).toContain("more than zero")
  })

  it("is what something is, and equals nothing", () => {
    expect(lines("en", is(distance, count(9)))).toContain("“distance” is 9 metres")
    expect(lines("fa", is(distance, count(9)))).toContain("«فاصله»، ۹ متر است")
    expect(lines("fa", isNot(distance, count(9)))).toContain("«فاصله»، ۹ متر نیست")
  })

  it("decides what it decided without", () => {
    const bare = countFact({ id: "distance", label: text("فاصله", "distance") })
    expect(digestOf(withoutWording(atMost(distance, count(2))))).toBe(
      digestOf(withoutWording(atMost(bare, count(2)))),
    )
  })
})

describe("a number", () => {
  it("is at least a number, and as much as another that has a name, which may say itself what it bounds", () => {
    const least = countFact({ id: "least", label: text("حداقل تخلف", "the least breaches") })
    expect(lines("fa", atLeast(breaches, count(2)))).toContain("دست‌کم ۲ است")
    expect(lines("fa", atLeast(breaches, least))).toMatch(/به اندازهٔ «حداقل تخلف» یا بیشتر است/)
    expect(lines("fa", atMost(breaches, least))).toMatch(/به اندازهٔ «حداقل تخلف» یا کمتر است/)
    expect(lines("fa", atMost(breaches, count(0)))).toContain("صفر یا کمتر است")
    expect(lines("en", atMost(breaches, count(0)))).toContain("is zero or less")
  })
})

describe("a time that runs", () => {
  it("is said as the time since a day", () => {
    const window = onOrAfter(today, addTerm(start, days(30)))
    expect(lines("en", window)).toContain("at least 30 days have passed since “start of the sentence”")
    expect(lines("fa", not(window))).toContain("هنوز ۳۰ روز از «آغاز حبس» نگذشته است")
    expect(lines("en", window, { start: today2020 })).toContain("(complete on 2020/02/09)")
  })

  it("keeps a count of days that is a sum of its own apart from its unit, and a plain one beside it", () => {
    const sum = sumOf(earlier, ({ degree: of }) => of)
    const elapsed = is(start, addDays(start, sum))
    expect(lines("fa", elapsed)).toContain("درست (جمع «درجه» در «سوابق») روز است")
    expect(lines("en", elapsed)).toContain("(the sum of “degree” over “earlier convictions”) days")
    const between = (amount: Expression<Count>) =>
      atLeast(daysBetween(start, addDays(start, amount)), count(2))
    expect(lines("fa", between(sum))).toContain("(جمع «درجه» در «سوابق») روز پس از «آغاز حبس»")
    expect(lines("fa", between(breaches))).toContain("«تخلف‌ها» روز پس از «آغاز حبس»")
  })
})

describe("an age", () => {
  it("is that of the person who was born on the day", () => {
    const birth = dayFact({
      id: "birth",
      label: text("تاریخ تولد", "day of birth"),
      sentences: {
        question: text("زندانی چه روزی به دنیا آمده است؟", "when was the prisoner born?"),
        ageOf: text("زندانی", "the prisoner"),
      },
    })
    const old = after(today, addTerm(birth, years(70)))
    expect(lines("en", old)).toContain("the age of the prisoner is more than 70 years")
    expect(lines("fa", old)).toContain("سن زندانی بیش از ۷۰ سال است")
    expect(lines("fa", not(old))).toContain("سن زندانی بیش از ۷۰ سال نیست")
    expect(lines("en", onOrAfter(start, addTerm(birth, years(18))))).toContain(
      "the age of the prisoner on “start of the sentence” is at least 18 years",
    )
    const written = rule(old)
    expect(decodeRule(encodeRule(written))).toEqual(Result.succeed(written))
  })
})

describe("a clause", () => {
  const sentences = {
    yes: text(
      "محکوم {breaches} بار یا بیشتر تخلف کرده است",
      "the sentenced person committed {breaches} breaches, at least {least}",
    ),
    no: text("محکوم کمتر تخلف کرده است", "the sentenced person committed fewer"),
    question: text("آیا محکوم تخلف کرده است؟", "did the sentenced person commit breaches?"),
  }
  const least = count(2)
  const limit = clause(
    { id: "limit", title: text("تخلف", "breaches"), citations: [act], sentences, places: { least } },
    atLeast(breaches, least),
  )

  it("is said in its sentence, with the values of its places, before its formula", () => {
    const said = lines("en", limit, { breaches: 3 })
    expect(said).toContain("✓ the sentenced person committed 3 breaches, at least 2 (Model Act")
    expect(said.indexOf("committed 3")).toBeLessThan(said.indexOf("“breaches” (3) is at least 2"))
  })

  it("is said by the one fact that it is about, or by its denial, where it has no sentence", () => {
    const title = { title: text("تجدیدنظرخواهی", "the appeal"), citations: [act] }
    const said = (of: Expression<boolean>, facts: Facts) =>
      lines("en", all(clause({ id: "appeal", ...title }, of), is(sex, code("male"))), facts)
    expect(said(appealed, { appealed: true })).toContain("✓ the prosecutor has appealed (Model Act")
    expect(said(not(appealed), { appealed: true })).toContain("✗ the prosecutor has not appealed (Model Act")
    expect(said(appealed, {})).toContain("has the prosecutor appealed?")
  })

  it("names what is unknown at its place", () => {
    expect(lines("en", limit, {})).toContain("the sentenced person committed “breaches” breaches, at least 2")
    expect(lines("fa", limit)).toContain("محکوم «تخلف‌ها» بار یا بیشتر تخلف کرده است")
  })

  it("is refused where a place names nothing of it", () => {
    const open = clause(
      { id: "open", title: text("تخلف", "breaches"), citations: [act], sentences },
      appealed,
    )
    const made = packWith(open)
    expect(Result.isFailure(made) && made.failure.map(({ code: of }) => of)).toEqual([
      "pack.openPlace",
      "pack.openPlace",
    ])
  })

  it("comes back from JSON with its sentences and places", () => {
    const written = rule(limit)
    expect(decodeRule(encodeRule(written))).toEqual(Result.succeed(written))
    const facts = rule(all(appealed, is(sex, code("male")), atLeast(degree, count(2))))
    expect(decodeRule(encodeRule(facts))).toEqual(Result.succeed(facts))
  })
})

describe("a choice in a proof", () => {
  const rows = [
    [upTo(count(2)), "“breaches” up to 2: "],
    [overUpTo(count(2), count(5)), "“breaches” over 2 up to 5: "],
    [over(count(5)), "“breaches” over 5: "],
  ] as const
  const byBreaches = table({
    hitPolicy: "unique",
    inputs: [breaches],
    rows: rows.map(([band]) => [[band], appealed] as const),
  })
  const bySex = when(is(sex, code("male")), atLeast(breaches, count(7)), atMost(degree, count(7)))

  it("shows what known facts choose, and everything that unknown ones may choose", () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
        fc.option(fc.constantFrom("male", "female"), { nil: undefined }),
        (found, ofSex) => {
          const said = lines("en", all(byBreaches, bySex), {
            ...(found === undefined ? {} : { breaches: found }),
            ...(ofSex === undefined ? {} : { sex: ofSex }),
          })
          const chosen = found === undefined ? [0, 1, 2] : [found <= 2 ? 0 : found <= 5 ? 1 : 2]
          expect(rows.flatMap(([, row], index) => (said.includes(row) ? [index] : []))).toEqual(chosen)
          expect(said.includes("is at least 7")).toBe(ofSex !== "female")
          expect(said.includes("lighter than degree 7")).toBe(ofSex !== "male")
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it("stands under its line by a letter where it is the condition of a choice", () => {
    const chosen = when(byBreaches, appealed, not(appealed))
    expect(lines("en", chosen)).toContain("if (a) is so")
    expect(lines("en", chosen)).toContain("(a): by the one matching row")
    expect(lines("fa", chosen)).toContain("اگر (الف) برقرار است")
  })
})

describe("a comparison with nothing", () => {
  it("is said without an equality in Persian", () => {
    expect(lines("fa", is(breaches, count(0)))).toContain("صفر است")
    expect(lines("fa", is(breaches, count(0)))).not.toContain("برابر")
  })
})

describe("negation", () => {
  const condition = fc.letrec<{ readonly node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom<Node>(appealed, is(sex, code("male")), atLeast(degree, count(2))),
      fc.tuple(tie("node"), tie("node")).map(([left, right]) => all(left, right)),
      fc.tuple(tie("node"), tie("node")).map(([left, right]) => any(left, right)),
      tie("node").map((of) => not(of)),
    ),
  })).node
  const facts = fc.record(
    {
      appealed: fc.boolean(),
      sex: fc.constantFrom("male", "female"),
      degree: fc.integer({ min: 1, max: 8 }),
    },
    { requiredKeys: [] },
  )

  it("moves into the sentences, and every line keeps its mark true to what it says", () => {
    fc.assert(
      fc.property(condition, facts, (of, known) => {
        const setting = { pack, today: today2020 }
        const firstMark = (expression: Node): string => {
          const said = lines("en", expression, known)
          const under = said.slice(said.indexOf("\n  why\n") + "\n  why\n".length)
          return under.trim().slice(0, 1)
        }
        const value = evaluate(of, known, setting).value
        expect(firstMark(of)).toBe(value === undefined ? "?" : value ? "✓" : "✗")
        expect(firstMark(not(of))).toBe(value === undefined ? "?" : value ? "✗" : "✓")
        expect(lines("fa", not(of), known)).not.toMatch(/نبودِ این وضع|چنین نیست|برابر/)
      }),
      { numRuns: runs(60) },
    )
  })
})

describe("digests", () => {
  it("are those of the law, whatever its wording", () => {
    const law = clause(
      { id: "c", title: text("بند", "clause"), citations: [act] },
      all(appealed, atLeast(breaches, count(2))),
    )
    const { sentences: _, ...bare } = appealed
    const reworded = clause(
      {
        id: "c",
        title: text("بند دیگر", "another title"),
        citations: [act],
        sentences: appealed.sentences as never,
      },
      all({ ...bare, label: text("دیگر", "other") }, atLeast(breaches, count(2))),
    )
    const amended = clause(
      { id: "c", title: text("بند", "clause"), citations: [act] },
      all(appealed, atLeast(breaches, count(3))),
    )
    const receipt = (expression: Node) =>
      receiptOf(rule(expression), {}, { pack: Result.getOrThrow(packWith(expression)), today: today2020 })
        .rulesDigest
    expect(receipt(reworded)).toBe(receipt(law))
    expect(receipt(amended)).not.toBe(receipt(law))
    expect(digestOf(withoutWording(imposedTerm))).not.toBe(digestOf(withoutWording(start)))
  })
})
