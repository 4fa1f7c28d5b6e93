import { citationJson } from "@bazgasht/core/json"
import { inLanguage, type Policy, type Rule, type Style, text, wordsOf } from "@bazgasht/rules"
import { citationsInWords } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { printReport } from "../output.ts"
import { Item, type Part, Section } from "../report/report.ts"
import { type Command, done } from "./command.ts"

const headings = {
  routes: text("راه‌ها و تصمیم‌ها", "Decisions"),
  quantities: text("مقدارها", "Quantities"),
  policies: text(
    "پرسش‌های اختلافی (● پیش‌فرض؛ تغییر با ‎--choose)",
    "Disputed questions (● default; change with --choose)",
  ),
}

const sourcesInWords = (style: Style, { citations }: Pick<Rule, "citations">): string =>
  citationsInWords(style, citations).join(wordsOf(style).separator)

const heading = (id: string) => ({ tone: "heading", text: id }) as const

const ruleReport = (style: Style, rule: Rule): Item =>
  new Item(
    () => ({
      id: rule.id,
      title: rule.title,
      kind: rule.kind,
      value: rule.valueKind,
      citations: rule.citations.map(citationJson),
    }),
    () => [[heading(rule.id), `: ${inLanguage(style, rule.title)}`], `    ${sourcesInWords(style, rule)}`],
  )

const policyReport = (style: Style, { id, options, title }: Policy): Item =>
  new Item(
    () => ({
      id,
      title,
      options: options.map((option) => ({
        id: option.id,
        title: option.title,
        citations: option.citations.map(citationJson),
      })),
    }),
    () => [
      [heading(id), `: ${inLanguage(style, title)}`],
      ...options.map(
        (option, index): Part => [
          `    ${index === 0 ? "●" : "○"} ${option.id}: ${inLanguage(style, option.title)} `,
          { tone: "quiet", text: `(${sourcesInWords(style, option)})` },
        ],
      ),
    ],
  )

/** `bazgasht rules`: the rules of the pack, and the questions on which sources differ. */
export const listRules: Command = (context) => {
  const { style } = context
  const { pack } = style
  const all = [...pack.rules.values()].map((rule) => ({ rule, report: ruleReport(style, rule) }))
  const policies = [...pack.policies.values()].map((policy) => policyReport(style, policy))
  const ofKind = (isDecision: boolean): ReadonlyArray<Item> =>
    all.flatMap(({ report, rule }) => ((rule.valueKind === "truth") === isDecision ? [report] : []))
  const section = (of: keyof typeof headings, items: ReadonlyArray<Item>): Section =>
    new Section(inLanguage(style, headings[of]), ["", ...items])
  printReport(
    context,
    new Item(
      () => ({
        format: "bazgasht.rules/1",
        pack: `${pack.id}@${pack.version}`,
        rules: all.map(({ report }) => report),
        policies,
      }),
      () => [
        section("routes", ofKind(true)),
        section("quantities", ofKind(false)),
        section("policies", policies),
      ],
    ),
  )
  return Result.succeed(done)
}
