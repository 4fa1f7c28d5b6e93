import { runs } from "@bazgasht/properties"
import {
  type Decision,
  decide,
  expressionsOfRule,
  type FactNode,
  type Facts,
  type Language,
  listOf,
  type Proof,
  type Rule,
  type Style,
  type Text,
  walk,
  wordsIn,
  wordsOf,
} from "@bazgasht/rules"
import {
  barringGroundsOf,
  describe as describeRule,
  explain,
  originInWords,
  outcomeInWords,
  textOfOutline,
} from "@bazgasht/rules/wording"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../src/calendar/jalali.ts"
import { iranPack } from "../src/pack.ts"
import { on, proved, serving, term } from "./prisoner.ts"

const styleIn = (language: Language): Style => ({ language, calendar: jalali, pack: iranPack })
const languages = ["fa", "en"] as const
const rules = [...iranPack.rules.values()]
const decisionRules = rules.filter(({ valueKind }) => valueKind === "truth")

interface Asked {
  readonly label: Text
  readonly kind: FactNode["kind"] | "list"
  readonly issuer?: string
  readonly evidence?: Text
  readonly issuedBy?: Text
}

/** Everything that may be asked of a case, by its id. */
const facts = new Map<string, Asked>()
for (const rule of rules)
  for (const expression of expressionsOfRule(rule))
    walk(expression, (node) => {
      const list = listOf(node)
      if (list !== undefined) facts.set(list.id, { ...list, kind: "list" })
      if (node.op === "fact") facts.set(node.id, node)
    })

const eligible = (rule: Rule): Decision =>
  ({ rule, acts: [], quantities: [], outcome: { outcome: "eligible" } }) as unknown as Decision

describe("the words of adverse rules", () => {
  const adverse = decisionRules.filter((rule) => rule.adverse === true)

  it("are those of prison, supervision in its place, revocation and conversion", () => {
    expect(adverse.map(({ id }) => id).sort()).toEqual([
      "FIN-1",
      "FIN-6",
      "REL-CR-5",
      "REL-EM-4",
      "REL-SU-4",
      "REL-SU-4/breach",
    ])
  })

  it.each(languages)("call nobody entitled, eligible or in the right: %s", (language) => {
    for (const rule of adverse) {
      const said = [
        outcomeInWords(styleIn(language), eligible(rule)),
        textOfOutline(describeRule(rule, styleIn(language))),
      ]
      for (const text of said)
        expect(text, rule.id).not.toMatch(/entitle|eligible|استحقاق|حق ذی‌نفع|واجد شرایط/u)
    }
  })
})

describe("a verdict that something is so", () => {
  it.each(languages)("says that it is, of every rule, and not only who decides: %s", (language) => {
    for (const rule of decisionRules)
      expect(outcomeInWords(styleIn(language), eligible(rule)), rule.id).toMatch(
        /^(?:entitled|eligible|its conditions are met|استحقاق دارد|واجد شرایط|شرایط آن فراهم است)/u,
      )
  })
})

describe("what a title denies", () => {
  const denies = {
    fa: /(?:^|[\s(،])(?:نیست|نیستند|ندارد|نشده|نکرده|نرسیده|نیافته|نمی‌\S+|نبود|نبودن|نداشتن|عدم|بدون|نگذشته|فقدان|هیچ)(?=$|[\s،)؛])/u,
    en: /\b(?:no|not|nor|none|never|nothing|nobody|without|neither|outside|within|un\w+|exclu\w+|over|still|less|other\w*|refused|ended|longer)\b/iu,
  } as const

  it("it denies in English too, of every rule, referral, exception and clause", () => {
    const titles = rules.flatMap((rule) => [
      [rule.id, rule.title] as const,
      ...rule.referrals.map(({ id, title }) => [id, title] as const),
      ...expressionsOfRule(rule).flatMap((expression) => {
        const found: Array<readonly [string, Text]> = []
        walk(expression, (node) => {
          if (node.op === "clause") found.push([node.id, node.title])
          if (node.op === "unless")
            found.push(...node.exceptions.map(({ id, title }) => [id, title] as const))
        })
        return found
      }),
    ])
    const denied = titles.filter(([, { fa }]) => denies.fa.test(fa))
    expect(denied.length).toBeGreaterThan(50)
    expect(denied.filter(([, { en }]) => !denies.en.test(en))).toEqual([])
  })
})

describe("what is missing", () => {
  it.each(languages)("is asked and not stated, of every fact of the pack: %s", (language) => {
    const words = wordsOf(styleIn(language))
    for (const [id, { kind, label }] of facts) {
      const question = words.question(label[language], kind)
      expect(question, id).toContain(label[language])
      expect(question, id).toMatch(language === "fa" ? /؟$/u : /\?$/u)
      expect(question, id).not.toBe(label[language])
    }
    expect(words.headings.missing).not.toMatch(/کسری|missing/u)
  })

  it("asks whether a harmful thing is so", () => {
    const asks = (id: string, language: Language): string => {
      const fact = facts.get(id)
      if (fact === undefined) throw new Error(id)
      return wordsOf(styleIn(language)).question(wordsIn(language, fact.label), fact.kind)
    }
    expect(asks("prosecutorAppealed", "fa")).toBe("آیا دادستان تجدیدنظرخواهی کرده است؟")
    expect(asks("claimWithdrawn", "fa")).toBe("آیا دعوای اعسار مسترد شده است؟")
    expect(asks("addicted", "fa")).toBe("آیا «اعتیاد» محقق است؟")
    expect(asks("openStatusOffenceExcluded", "fa")).toMatch(/^آیا .*؟$/u)
    expect(asks("prosecutorAppealed", "en")).toBe("is this so: the prosecutor has appealed?")
    expect(asks("finalityDay", "fa")).toBe("تاریخ قطعیت حکم چیست؟")
  })
})

describe("who issues a document", () => {
  /** Papers and who can issue them; a party may present any of them, and a record hold it. */
  const papers: ReadonlyArray<readonly [paper: RegExp, issuers: ReadonlyArray<string>]> = [
    [/دادنامه|حکم اعسار|تشخیص دادگاه/u, ["court", "courtOfFinalJudgment", "enforcementJudge"]],
    [/گواهی پزشک/u, ["prisonDoctor"]],
    [/پزشکی قانونی/u, ["forensicMedicine"]],
    [/گواهی معلولیت/u, ["welfareOrganization"]],
    [/شناسنامهٔ عضو$|سند سجلی|گواهی ولادت|سند ازدواج/u, []],
    [/اشتغال به تحصیل/u, []],
    [/گواهی اشتغال به حبس/u, ["headOfPrison"]],
    [/گواهی فوت|^شناسنامه|مدرک تحصیلی/u, []],
    [/^سازش‌نامه|توافق طرفین$/u, []],
    [/^روزنامهٔ رسمی|^سوابق مالی/u, []],
    [/^برگ معرفی به زندان/u, ["enforcementJudge"]],
    [/^موافقت کتبی/u, ["detentionAuthority"]],
  ]

  it("is no social worker, convict or file where a doctor, a registry or a court does", () => {
    for (const [id, { evidence, issuer }] of facts) {
      const nature = issuer === undefined ? "party" : iranPack.actors.get(issuer)?.nature
      if (evidence === undefined || nature !== undefined) continue
      for (const [paper, issuers] of papers)
        if (paper.test(evidence.fa)) expect(issuers, `${id}: ${evidence.fa}`).toContain(issuer)
      if (issuer === "socialWorker") expect(evidence.fa, id).not.toMatch(/^(?:گواهی|سند)/u)
    }
  })

  it("is named beside a party or a file that only has the certificate", () => {
    for (const [id, { evidence, issuedBy, issuer }] of facts) {
      const nature = issuer === undefined ? undefined : iranPack.actors.get(issuer)?.nature
      if (evidence === undefined || nature === undefined) continue
      if (!/^(?:گواهی|شناسنامه|مدرک|سند سجلی|سند ازدواج یا)/u.test(evidence.fa)) continue
      expect(issuedBy, `${id}: ${evidence.fa}`).toBeDefined()
      for (const language of languages) {
        const { headings } = wordsOf(styleIn(language))
        const origin = originInWords(styleIn(language), {
          ...(issuer && { issuer }),
          ...(issuedBy && { issuedBy }),
        })
        expect(origin, id).toContain(`${headings.issuer}: ${issuedBy?.[language]}`)
        expect(origin, id).toContain(nature === "party" ? headings.presenter : headings.record)
      }
    }
  })

  it("issues no text of the law and no claim of a party, but answers what it says or certifies that it came", () => {
    const papersOfOthers = /^(?:متن|آیین‌نامه|قانون|دادخواست|شکواییه|درخواست|تقاضا)/u
    for (const [id, { evidence, issuer }] of facts) {
      const party = issuer === undefined || iranPack.actors.get(issuer)?.nature !== undefined
      if (evidence !== undefined && !party) expect(evidence.fa, id).not.toMatch(papersOfOthers)
    }
  })

  it.each(languages)("is distinguished from who presents it and from the file: %s", (language) => {
    const { headings } = wordsOf(styleIn(language))
    for (const id of ["convict", "family", "complainant", "creditor"])
      expect(originInWords(styleIn(language), { issuer: id })).toMatch(`${headings.presenter}: `)
    expect(originInWords(styleIn(language), { issuer: "caseFile" })).toMatch(`${headings.record}: `)
    expect(originInWords(styleIn(language), { issuer: "court" })).toMatch(`${headings.issuer}: `)
    expect(originInWords(styleIn(language), {})).toBeUndefined()
  })
})

describe("what holds by what", () => {
  it.each(languages)("nothing holds by law that the law does not say: %s", (language) => {
    for (const rule of decisionRules)
      expect(outcomeInWords(styleIn(language), eligible(rule)), rule.id).not.toMatch(/by law|به حکم قانون/u)
  })
})

describe("words that are no others", () => {
  it("speak of no districts, hudud, general amnesty or receivers where they mean something else", () => {
    const titles = [
      ...rules.map(({ title }) => title.fa),
      ...[...iranPack.actors.values()].map(({ title }) => title.fa),
      ...iranPack.articles.map(({ instrument }) => instrument.title.fa),
    ]
    for (const title of titles)
      expect(title).not.toMatch(/حوزهٔ قضایی|عفو عمومی|گیرندهٔ تصمیم|موقوف شدن|به تعویق انداختن|سرپرستی زن/u)
    expect(iranPack.actors.get("pardonCommission")?.title.fa).toBe(
      "کمیسیون عفو، تخفیف و تبدیل مجازات محکومان",
    )
  })
})

describe("the grounds of a decision that is barred", () => {
  const facts = { ...proved, ...serving(term(4), "1402/03/10"), offenceOrganised: false }
  const setting = on("1403/09/05")
  const groundsIn = (id: string, changed: Facts) =>
    barringGroundsOf(decide(iranPack.rules.get(id) as Rule<boolean>, { ...facts, ...changed }, setting)).map(
      ({ grounds, heading }) => [heading, grounds.map((ground) => ground.id)],
    )

  it("tell alternatives from conditions, and what is so from what would have to be so", () => {
    expect(groundsIn("REL-FUR-6", { offence: "tazir.other" })).toEqual([
      ["noneOf", ["IPC-47-list", "IPC-47-b", "IPC-47-f"]],
    ])
    expect(groundsIn("REL-FUR-6", { offence: "security.internal", effectiveCooperation: true })).toEqual([
      ["unmet", ["IPC-47-b"]],
      ["grounds", ["RED99-in-force", "IPC-47-note-security"]],
    ])
  })

  it("name no criminal record as the condition of an alternative to imprisonment", () => {
    expect(groundsIn("REL-ALT", { earlierConvictions: [], statutoryMaximum: term(5) })).toEqual([
      ["unmet", ["IPC-64-at-judgment", "IPC-64-mode"]],
    ])
  })

  it("say of the regulation of 1384 that it is in force no more", () => {
    expect(groundsIn("REL-FUR-84", {})).toEqual([["unmet", ["REG84-in-force"]]])
    const [, said] = explain(
      decide(iranPack.rules.get("REL-FUR-84") as Rule<boolean>, facts, setting),
      styleIn("fa"),
    ).of.flatMap(({ of, text }) => (text === "جهت" ? [text, of[0]?.text] : []))
    expect(said).toBe("آیین‌نامهٔ ۱۳۸۴ در تاریخ معیار لازم‌الاجرا نیست")
  })

  it("are never said under a heading that contradicts them, whatever the facts", () => {
    const changes = fc.record({
      offence: fc.constantFrom("tazir.other", "security.internal", "fraud", "theft.simple"),
      effectiveCooperation: fc.boolean(),
      offenceOrganised: fc.boolean(),
      offenceAmount: fc.constantFrom(1, 200_000_000),
    })
    fc.assert(
      fc.property(fc.constantFrom(...decisionRules), changes, (rule, changed) => {
        const decision = decide(rule as Rule<boolean>, { ...facts, ...changed }, setting)
        for (const { grounds, heading } of barringGroundsOf(decision))
          for (const { id } of grounds) {
            const values = new Set<unknown>()
            const visit = (proof: Proof): void => {
              if (proof.node.op === "clause" && proof.node.id === id) values.add(proof.value)
              proof.parts.forEach(visit)
            }
            visit(decision.proof)
            if (values.size > 0)
              expect([id, heading !== "grounds"]).toEqual([id, !values.has(true) || values.has(false)])
          }
      }),
      { numRuns: runs(500) },
    )
  })
})
