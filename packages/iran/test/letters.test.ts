import { letterToPrisoner } from "@bazgasht/core/letters"
import { decodeCaseFile, outlook, releaseFacts } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { ofAnothersFamily, tooLong } from "@bazgasht/properties/plain-sentences"
import {
  actsOf,
  expressionsOfRule,
  inLanguage,
  listOf,
  type Rule,
  type Text,
  valueInWords,
  walk,
  wordsOf,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali, jalaliDay } from "../src/calendar/jalali.ts"
import { debtProgramme } from "../src/debts/rules.ts"
import { employmentProgramme } from "../src/employment/rules.ts"
import { pluralOf } from "../src/languages/arabic.ts"
import { iranLetters } from "../src/letters/letters.ts"
import { iran, iranPack } from "../src/pack.ts"
import { releaseRoutes } from "../src/release/rules.ts"
import { supportProgramme } from "../src/support/rules.ts"

const languages = ["fa", "en", "ar", "ckb"] as const
const { bridging, cover, householdHelp, memberHelp, otherPayers } = supportProgramme
const { loans, publicPosts, training, workplaces } = employmentProgramme

/** Every rule of which a letter speaks. */
const told: ReadonlyArray<Rule> = [
  ...releaseRoutes,
  debtProgramme.release,
  ...debtProgramme.hold.map(({ rule }) => rule),
  cover,
  bridging,
  ...[...otherPayers, ...householdHelp, ...memberHelp].map(({ rule }) => rule),
  ...[...workplaces, ...loans].map(({ rule }) => rule),
  training,
  ...(publicPosts === undefined ? [] : [publicPosts]),
]

/** What a rule and those that it rests on hang on. */
const inside = (
  rule: Rule,
): { readonly facts: ReadonlySet<string>; readonly grounds: ReadonlySet<string> } => {
  const [facts, grounds, rules] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const visit = (one: Rule): void => {
    if (rules.has(one.id)) return
    rules.add(one.id)
    if (one.inForce.from !== undefined || one.inForce.to !== undefined) grounds.add("inForce")
    for (const expression of expressionsOfRule(one))
      walk(expression, (node) => {
        if (node.op === "fact") facts.add(node.id)
        const list = listOf(node)
        if (list !== undefined) facts.add(list.id)
        if (node.op === "clause") grounds.add(node.id)
        if (node.op === "unless") for (const { id } of node.exceptions) grounds.add(id)
        const next = node.op === "rule" ? iranPack.rules.get(node.id) : undefined
        if (next !== undefined) visit(next)
      })
  }
  visit(rule)
  return { facts, grounds }
}

/** Clauses that hold others, of which the innermost is named; and those of quantities, which bar nobody. */
const holdsOthers = new Set([
  "IPC-62-conditions",
  "IPC-46-conditions",
  "IPC-40-conditions",
  "DRUG96-conditions",
])

const texts: ReadonlyArray<readonly [where: string, text: Text]> = [
  ...Object.entries(iranLetters.rules).flatMap(([id, { decides, later, name, open, unclear }]) => [
    [`${id} name`, name] as const,
    [`${id} open`, open] as const,
    [`${id} later`, later] as const,
    ...(decides === undefined ? [] : [[`${id} decides`, decides] as const]),
    ...(unclear === undefined
      ? []
      : ([
          [`${id} unclear`, unclear.text],
          [`${id} unclear later`, unclear.later],
        ] as const)),
  ]),
  ...iranLetters.reasons.map(({ grounds, text }) => [`reason ${grounds[0]}`, text] as const),
  ...iranLetters.matters.map(({ facts, text }) => [`matter ${facts[0]}`, text] as const),
  ...(["debtKinds", "relations", "payers", "offices"] as const).flatMap((list) =>
    Object.entries(iranLetters[list]).map(([code, text]) => [`${list} ${code}`, text] as const),
  ),
  ["askPrisoner", iranLetters.askPrisoner],
  ["askFamily", iranLetters.askFamily],
  ["askFamilyShort", iranLetters.askFamilyShort],
  ["debtHelp", iranLetters.debtHelp.may],
]

const placesIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/\{[a-z]+\}/g)].map(([place]) => place)

describe("letters of Iranian law", () => {
  it("speak of every rule that is decided of a person, and of no other", () => {
    expect(Object.keys(iranLetters.rules).toSorted()).toEqual(
      [...new Set(told.map(({ id }) => id))].toSorted(),
    )
  })

  it("say everything in each language, with the same places for values", () => {
    for (const [where, text] of texts) {
      expect([where, Object.keys(text).toSorted()]).toEqual([where, languages.toSorted()])
      for (const language of languages) {
        expect([where, language, (text[language] ?? "").trim()]).not.toEqual([where, language, ""])
        expect([where, language, placesIn(text[language] ?? "")]).toEqual([
          where,
          language,
          placesIn(text.en),
        ])
      }
    }
  })

  it("have at most twelve words a sentence", () => {
    for (const [where, text] of texts)
      for (const language of languages) expect([where, tooLong(text[language] ?? "")]).toEqual([where, []])
  })

  it("name no article, no id and no other costs", () => {
    for (const [where, text] of texts)
      for (const language of languages)
        expect([where, text[language]]).toEqual([
          where,
          expect.not.stringMatching(/[A-Z]{2,}-?\d|مادهٔ \d|مادهٔ [۰-۹]|article|المادة|ماددەی [٠-٩]|ریال|rial/),
        ])
  })

  it("speak to their reader of their family, and of no family as of another's", () => {
    for (const [where, text] of texts)
      for (const language of languages)
        expect([where, ofAnothersFamily(language, text[language] ?? "")]).toEqual([where, false])
  })

  it("are written in the letters and digits of their language", () => {
    for (const [where, text] of texts) {
      expect([where, text.fa]).toEqual([where, expect.not.stringMatching(/[يكىة0-9٠-٩ێڕڵۆەڤ]/)])
      expect([where, text.en]).toEqual([where, expect.not.stringMatching(/\p{Script=Arabic}/u)])
      expect([where, text["ar"]]).toEqual([where, expect.not.stringMatching(/[یکگچپژ0-9۰-۹ێڕڵۆە\u200c]/)])
      expect([where, text["ckb"]]).toEqual([where, expect.not.stringMatching(/[يكىةث0-9۰-۹\u200c]/)])
    }
  })

  it("know for every fact that may be asked what the reader or an office does, once", () => {
    const known = iranLetters.matters.flatMap(({ facts }) => facts)
    expect(new Set(known).size).toBe(known.length)
    const asked = new Set(told.flatMap((rule) => [...inside(rule).facts]))
    expect([...asked].filter((fact) => !known.includes(fact))).toEqual([])
  })

  it("know a reason for everything that can close what the reader is notified of when it is closed", () => {
    const known = iranLetters.reasons.flatMap(({ grounds }) => grounds)
    expect(new Set(known).size).toBe(known.length)
    const grounds = new Set(
      told
        .filter(({ id }) => iranLetters.rules[id]?.shownWhenClosed !== false)
        .flatMap((rule) => [...inside(rule).grounds]),
    )
    expect([...grounds].filter((ground) => !known.includes(ground) && !holdsOthers.has(ground))).toEqual([])
  })
})

describe("Arabic and Kurdish", () => {
  const style = (language: string) => ({ language, calendar: jalali, pack: iranPack })

  it("count as the language does", () => {
    const plural = new Intl.PluralRules("ar")
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(pluralOf(count)).toBe(plural.select(count))
      }),
      { numRuns: runs(500) },
    )
    const term = (language: string, months: number, days: number) =>
      valueInWords(style(language), "term", { months, days })
    expect(term("ar", 12, 0)).toBe("سنة واحدة")
    expect(term("ar", 27, 11)).toBe("سنتان و٣ أشهر و١١ يوماً")
    expect(term("ckb", 27, 11)).toBe("٢ ساڵ و ٣ مانگ و ١١ ڕۆژ")
    expect(valueInWords(style("ar"), "money", 27_824_160 as never)).toBe("٢٧٬٨٢٤٬١٦٠ ريالاً")
    expect(valueInWords(style("ckb"), "money", 1 as never)).toBe("١ ڕیاڵ")
  })

  it("write from the right, with digits of their own", () => {
    for (const language of ["ar", "ckb"]) {
      expect(wordsOf(style(language)).direction).toBe("rtl")
      expect(valueInWords(style(language), "day", jalali.firstDay)).toMatch(/^[٠-٩/]+$/)
      fc.assert(
        fc.property(fc.integer(), (number) => {
          expect(wordsOf(style(language)).number(number)).toMatch(/^−?[٠-٩]{1,3}(?:٬[٠-٩]{3})*$/)
        }),
      )
    }
  })

  it("fall back to Persian where only officers and judges read", () => {
    expect(inLanguage(style("ckb"), { fa: "آزادی", en: "release" })).toBe("آزادی")
  })

  it("ask about a pregnancy and a nursling only where the reader is known to be a woman", () => {
    const routesOfHealth = releaseRoutes.filter(({ id }) => id === "REL-POST")
    const asked = (person: object): string => {
      const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", person }, iran))
      const today = jalaliDay(1404, 8, 10)
      const { routes } = outlook(routesOfHealth, releaseFacts(file, iran, today), { pack: iranPack, today })
      const { parts } = letterToPrisoner({ today, routes }, iranLetters, {
        language: "en",
        calendar: jalali,
        pack: iranPack,
      })
      return parts.flatMap(({ lines }) => lines).join("\n")
    }
    const about = /pregnant|nursing|have a baby/
    expect(asked({ sex: "female" })).toMatch(about)
    expect(asked({ sex: "male" })).not.toMatch(about)
    expect(asked({})).not.toMatch(about)
  })
})

/** Words by which a reader is told of something that they can do or ask for. */
const readerCan: { readonly [language: string]: RegExp } = {
  fa: /می‌توانید|بخواهید|بتوانید/u,
  en: /\byou (?:can|may|could)\b/iu,
  ar: /يمكنك|يحق لك/u,
  ckb: /دەتوانیت|بتوانیت/u,
}

/** That they can ask for it themselves, and not only to be proposed. */
const readerAsks: { readonly [language: string]: RegExp } = {
  fa: /بخواهید\.$/u,
  en: /\byou can (?:also )?(?:ask for|apply)\b/iu,
  ar: /يمكنك (?:الآن )?طلب (?!اقتراح)/u,
  ckb: /دەتوانیت داوای /u,
}

const saidOfRules = Object.entries(iranLetters.rules).flatMap(([id, { later, open }]) => {
  const rule = iranPack.rules.get(id)
  return rule === undefined
    ? []
    : languages.flatMap((language) =>
        [open, later].map((text) => ({ rule, language, said: text[language] ?? "" })),
      )
})

describe("what a reader is told that they can do", () => {
  it("is nothing by a rule that is against them", () => {
    for (const { language, rule, said } of saidOfRules.filter((about) => about.rule.adverse === true))
      expect([rule.id, language, said]).toEqual([
        rule.id,
        language,
        expect.not.stringMatching(readerCan[language] ?? ""),
      ])
  })

  it("is to ask for it, where they apply by law or nobody proposes it", () => {
    for (const { language, rule, said } of saidOfRules) {
      const acts = actsOf(rule)
      const applies = acts.some(
        ({ by, kind }) => kind === "apply" && by.some(({ id }) => id === "convict" || id === "family"),
      )
      if (applies || !acts.some(({ kind }) => kind === "propose" || kind === "apply")) continue
      expect([rule.id, language, said]).toEqual([
        rule.id,
        language,
        expect.not.stringMatching(readerAsks[language] ?? ""),
      ])
    }
  })

  it("is known in each language by its words", () => {
    const applied = saidOfRules.filter(({ rule }) => rule.id === "FIN-4" || rule.id === "REL-SL")
    for (const { language, said } of applied) {
      expect([language, said]).toEqual([language, expect.stringMatching(readerCan[language] ?? "")])
      expect([language, said]).toEqual([language, expect.stringMatching(readerAsks[language] ?? "")])
    }
  })

  it("promises nothing that an office may refuse", () => {
    const promises: { readonly [language: string]: RegExp } = {
      fa: /باید (?!بنویسد)|حق دارید|خواهید شد|می‌گیرید/u,
      en: /\bmust\b|\bentitled\b|\bright to\b|\bwill\b|\bare given\b/iu,
      ar: /يجب|يحق|سوف|سي[نتف]/u,
      ckb: /دەبێت|مافی (?!کۆ)/u,
    }
    for (const { language, rule, said } of saidOfRules) {
      if (rule.kind === "automatic" || rule.kind === "entitlement") continue
      expect([rule.id, language, said]).toEqual([
        rule.id,
        language,
        expect.not.stringMatching(promises[language] ?? ""),
      ])
    }
  })
})

/** Those who decide, as a person is told of them. */
const deciders: { readonly [actor: string]: RegExp } = {
  classificationCouncil: /شورای طبقه‌بندی/u,
  court: /دادگاه/u,
  courtOfFinalJudgment: /دادگاه/u,
  detentionAuthority: /مقامی که دستور بازداشت/u,
  enforcementJudge: /قاضی/u,
  headOfJudiciary: /رئیس قوهٔ قضائیه/u,
  headOfPrison: /رئیس زندان/u,
  leader: /مقام رهبری/u,
  prosecutor: /دادستان/u,
  provincialDirectorate: /ادارهٔ کل زندان‌ها/u,
  reliefCommittee: /کمیتهٔ امداد/u,
  supervisingAssociateProsecutor: /دادیار/u,
  supportAssociation: /انجمن حمایت/u,
}

/** Of the Setad Dieh a person is told that the judge decides in the end (SET-8). */
const decidesInTheEnd = new Set(["SET-7"])

describe("who decides, as a letter says it", () => {
  it("is said wherever somebody may refuse", () => {
    const promised = Object.entries(iranLetters.rules).flatMap(([id, { decides }]) => {
      const rule = iranPack.rules.get(id)
      const mayBeRefused =
        rule?.kind === "discretion" || rule?.kind === "administrative" || rule?.kind === "grace"
      return mayBeRefused && decides === undefined ? [id] : []
    })
    expect(promised).toEqual([])
  })

  it("is who decides by the rule, each of them", () => {
    const wrong = Object.entries(iranLetters.rules).flatMap(([id, { decides }]) =>
      decides === undefined || decidesInTheEnd.has(id)
        ? []
        : (iranPack.rules.get(id)?.deciders ?? []).flatMap((actor) =>
            deciders[actor.id]?.test(decides.fa) === true ? [] : [`${id}: ${actor.id}, ${decides.fa}`],
          ),
    )
    expect(wrong).toEqual([])
  })
})
