import {
  expressionsOfRule,
  type Language,
  listOf,
  type Style,
  type Text,
  walk,
  wordsIn,
  wordsOf,
} from "@bazgasht/rules"
import { type ReadAloudEntry, readAloud } from "@bazgasht/rules/wording"
import { describe, expect, it } from "vitest"
import { jalali } from "../src/calendar/jalali.ts"
import { iranPack } from "../src/pack.ts"

const languages = ["fa", "en"] as const
const styleIn = (language: Language): Style => ({ language, calendar: jalali, pack: iranPack })
const entriesIn = (language: Language): ReadonlyArray<ReadAloudEntry> =>
  readAloud(styleIn(language)).flatMap(({ entries }) => entries)

/** Opening marks by those that close them. */
const pairs: ReadonlyMap<string, string> = new Map([
  ["»", "«"],
  ["”", "“"],
  [")", "("],
  ["]", "["],
])
const opening = new Set(pairs.values())

/** Whether every bracket and every quotation mark is closed, and none stands within one of its own kind. */
const isBalanced = (line: string): boolean => {
  const open: Array<string> = []
  for (const mark of line) {
    if (opening.has(mark)) {
      if (mark !== "(" && open.includes(mark)) return false
      open.push(mark)
    }
    const opener = pairs.get(mark)
    if (opener !== undefined && open.pop() !== opener) return false
  }
  return open.length === 0
}

/** What no line may hold, and why. */
const flaws: ReadonlyArray<readonly [why: string, flaw: RegExp, language?: Language]> = [
  ["a value that is none", /undefined|NaN|null|\[object/],
  ["an empty place", /\{[^}]*\}|\(\s*\)|«\s*»|“\s*”/],
  ["punctuation twice", /[،,;؛:.؟?]\s*[،,;؛:]|\.\.|؟\s*؟|\?\s*\?/],
  ["a space before punctuation", /\s[،؛,;](?:\s|$)/],
  ["two spaces within a line", /\S {2,}\S/],
  ["the equality of a code", /برابر\s+(?:مرد|زن|هیچ|تعزیر|حبس)/, "fa"],
  ["an equality with nothing", /برابر صفر/, "fa"],
  ["a line that is too long to be read", /.{480}/],
  ["a negation that nobody wrote", /نبودِ این وضع|چنین نیست که|محقق نیست$|it is not so: /],
  ["a condition without words", /(?:^|\s)(?:if|اگر)$/],
  ["a bare answer behind a mark", /^[✓✗؟?] (?:yes|no|بله|خیر)$/],
  [
    "a unit in brackets",
    /\((?:days?|hours?|metres?|lashes|months?|years?|rials|percent|روز|ساعت|متر|ضربه|ماه|سال|ریال|درصد)\)/,
  ],
  ["a number of nothing, alone on its line", /^[\d۰-۹٬,]+$/],
  ["an equality with a bare number", /برابر [۰-۹]|\bis [0-9]+$|\bis [0-9]+ and\b/],
  ["a Latin mark of the unknown", /(?:^|\s)\?(?:\s|$)/, "fa"],
  ["a Persian mark in English", /[؟،؛«»]/, "en"],
  ["letters of another alphabet", /[يك]/, "fa"],
]

describe.each(languages)("the pack read aloud: %s", (language) => {
  const entries = entriesIn(language)
  const lines = entries.flatMap(({ id, lines: of }) => of.map((line) => [id, line.trim()] as const))

  it("says every rule, clause, exception, fact, number, disputed question and actor, each once", () => {
    const ids = entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of iranPack.rules.keys()) expect(ids).toContain(`rule:${rule}`)
    for (const parameter of iranPack.parameters.keys()) expect(ids).toContain(`parameter:${parameter}`)
    for (const policy of iranPack.policies.keys()) expect(ids).toContain(`policy:${policy}`)
  })

  it.each(
    flaws
      .filter(([, , only]) => only === undefined || only === language)
      .map(([why, flaw]) => [why, flaw] as const),
  )("holds no %s", (_, flaw) => {
    expect(lines.filter(([, line]) => line === "" || flaw.test(line))).toEqual([])
  })

  it("closes every bracket and quotation mark, and nests no quotation in its own kind", () => {
    expect(lines.filter(([, line]) => !isBalanced(line))).toEqual([])
  })

  it("names no source twice in one line", () => {
    const places = [...iranPack.rules.values()].flatMap(({ citations }) => citations)
    const titles = new Set(places.map(({ instrument }) => instrument.title[language]))
    const isRepeated = (line: string): boolean =>
      [...titles].some((title) => {
        const cited = line.split(/[;؛]/u).filter((part) => part.includes(title))
        const bare = cited.map((part) =>
          part
            .replaceAll(/\([^()]*\)/gu, "")
            .replaceAll(/[()]/gu, "")
            .trim(),
        )
        return new Set(bare).size < bare.length
      })
    expect(lines.filter(([, line]) => isRepeated(line))).toEqual([])
  })

  it("is the same every time, to the digest", () => {
    expect(entriesIn(language)).toEqual(entries)
  })

  const { headings, marks } = wordsOf(styleIn(language))
  const isRead = (of: ReadonlyArray<string>, mark: string): boolean =>
    of.some((line) => line.startsWith(`  ${mark} `))
  const conditions = entries.filter(
    ({ id, lines: of }) =>
      /^(?:clause|exception):/.test(id) && Object.values(marks).some((mark) => isRead(of, mark)),
  )

  it("reads every condition as it is so, not so and unknown", () => {
    expect(conditions.length).toBeGreaterThan(300)
    const unread = conditions.flatMap(({ id, lines: of }) =>
      Object.values(marks)
        .filter((mark) => !isRead(of, mark))
        .map((mark) => `${id} ${mark}`),
    )
    expect(unread).toEqual([])
  })

  it("says no sentence again under itself, be it with a value", () => {
    const junctions = new Set<string>([wordsOf(styleIn(language)).all, wordsOf(styleIn(language)).any])
    const isSaidAgain = (above: string, below: string): boolean => {
      const [said, again] = [above, below].map((line) => line.trim().slice(2))
      if (said === undefined || again === undefined || junctions.has(said)) return false
      return again === said || again.startsWith(`${said} (`)
    }
    const depth = (line: string): number => line.search(/\S/u)
    const twice = conditions.flatMap(({ id, lines: of }) =>
      of
        .filter((below, index) => {
          const above = of[index - 1]
          return above !== undefined && depth(below) > depth(above) && isSaidAgain(above, below)
        })
        .map((line) => [id, line.trim()]),
    )
    expect(twice).toEqual([])
  })

  it("has for every condition the sentences that somebody wrote: so, not so and the question", () => {
    const unwritten = conditions.filter(
      ({ lines: of }) =>
        ![headings.denied, headings.question].every((heading) =>
          of.some((line) => line.startsWith(`  ${heading}`)),
        ),
    )
    expect(unwritten.map(({ id }) => id)).toEqual([])
  })
})

describe("a question", () => {
  it("asks what a yes says, and not its opposite", () => {
    const { headings, marks } = wordsOf(styleIn("fa"))
    const behind = (of: ReadonlyArray<string>, start: string): string | undefined =>
      of
        .map((line) => line.trim())
        .find((line) => line.startsWith(start))
        ?.slice(start.length)
        .trim()
    const questionOf = (statement: string): string => `آیا ${statement}؟`.replaceAll("هنوز ", "")
    const asked = entriesIn("fa").flatMap(({ id, lines: of }) => {
      if (!/^(?:clause|exception|fact):/u.test(id)) return []
      const question = behind(of, `${headings.question}:`)?.replaceAll("هنوز ", "")
      const denied = behind(of, id.startsWith("fact:") ? marks.no : `${headings.denied}:`)
      return question === undefined || denied === undefined ? [] : [{ id, question, denied }]
    })
    expect(asked.length).toBeGreaterThan(400)
    const turned = asked.filter(({ denied, question }) => question === questionOf(denied))
    expect(turned.map(({ id }) => id)).toEqual([])
  })
})

/** What no name of a number holds: a relation, a unit, a reference to another name. */
const flawsOfNames = {
  fa: /بیش از|کمتر از|دست‌کم|حداکثر\s+تا|همان\s/u,
  en: /\b(?:more than|less than|at least|at most)\b|\b(?:over|under) (?:\d|(?:one|two|three|five|ten|twenty|seventy)\b)|\bthe same\b/,
} as const

/** A unit that stands in a name instead of beside the value. */
const unitsInNames = {
  fa: /(?:^|[\s(:])(?:به|بر حسب) (?:ریال|روز|ماه|سال|ساعت|متر|درصد|نفر|امتیاز|ضربه)(?=$|[\s)،])|[(:]\s*(?:ریال|روز|ماه|سال|ساعت|متر|درصد)/u,
  en: /\bin (?:rials|days|months|years|hours|metres|percent)\b|\((?:rials|days|months|years|hours|metres|percent)\)|^(?:months|metres) (?:between|of)\b/,
} as const

const isNumber = ({ kind }: { readonly kind: string }): boolean =>
  kind === "count" || kind === "money" || kind === "term" || kind === "ratio"

/** Every quantity that the pack names: numbers of the law, what rules give, facts and the fields of lists. */
const namedNumbers = (): ReadonlyMap<string, Text> => {
  const names = new Map<string, Text>()
  for (const { id, kind, title } of iranPack.parameters.values())
    if (isNumber({ kind })) names.set(`parameter:${id}`, title)
  for (const rule of iranPack.rules.values()) {
    if (isNumber({ kind: rule.valueKind })) names.set(`rule:${rule.id}`, rule.title)
    for (const expression of expressionsOfRule(rule))
      walk(expression, (node) => {
        if (node.op === "fact" && isNumber(node)) names.set(`fact:${node.id}`, node.label)
        for (const [name, field] of Object.entries(listOf(node)?.fields ?? {}))
          if (isNumber(field)) names.set(`field:${listOf(node)?.id}.${name}`, field.label)
      })
  }
  return names
}

describe("the name of a number of the law", () => {
  it.each(languages)("holds no unit, which belongs to the value, of any quantity: %s", (language) => {
    const names = [...namedNumbers()].map(([id, name]) => [id, wordsIn(language, name)] as const)
    expect(names.length).toBeGreaterThan(250)
    expect(names.filter(([, name]) => unitsInNames[language].test(name))).toEqual([])
  })

  it.each(languages)("holds neither the relation in which it stands, nor another's name: %s", (language) => {
    const wrong = [...iranPack.parameters.values()].filter(({ title }) =>
      flawsOfNames[language].test(title[language]),
    )
    expect(wrong.map(({ id, title }) => [id, title[language]])).toEqual([])
  })
})
