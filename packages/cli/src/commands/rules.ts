/**
 * `bazgasht rules`: the rules of the pack, and the questions on which sources differ.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import { citationInWords, inLanguage, type Policy, type Rule, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { citationJson, print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { type Command, done } from "./command.ts"

const ruleLines = (voice: Voice, rule: Rule): ReadonlyArray<string> => [
  `${voice.paint("heading", rule.id)}: ${inLanguage(voice, rule.title)}`,
  `    ${rule.citations.map((citation) => citationInWords(voice, citation)).join(wordsOf(voice).separator)}`,
]

const policyLines = (voice: Voice, policy: Policy): ReadonlyArray<string> => [
  `${voice.paint("heading", policy.id)}: ${inLanguage(voice, policy.title)}`,
  ...policy.options.map(
    ({ citations, id, title }, index) =>
      `    ${index === 0 ? "●" : "○"} ${id}: ${inLanguage(voice, title)} ${voice.paint(
        "quiet",
        `(${citations.map((citation) => citationInWords(voice, citation)).join(wordsOf(voice).separator)})`,
      )}`,
  ),
]

const headings = {
  routes: { fa: "راه‌ها و تصمیم‌ها", en: "Decisions" },
  quantities: { fa: "مقدارها", en: "Quantities" },
  policies: {
    fa: "پرسش‌های اختلافی (● پیش‌فرض؛ تغییر با ‎--choose)",
    en: "Disputed questions (● default; change with --choose)",
  },
}

/** Prints the rules and the disputed questions. */
export const listRules: Command = (_operands, options, platform) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const rules = [...iranPack.rules.values()]
    const policies = [...iranPack.policies.values()]
    if (options.has("json")) {
      print(platform, {
        format: "bazgasht.rules/1",
        pack: `${iranPack.id}@${iranPack.version}`,
        rules: rules.map((rule) => ({
          id: rule.id,
          title: rule.title,
          kind: rule.kind,
          value: rule.valueKind,
          citations: rule.citations.map(citationJson),
        })),
        policies: policies.map((policy) => ({
          id: policy.id,
          title: policy.title,
          options: policy.options.map(({ citations, id, title }) => ({
            id,
            title,
            citations: citations.map(citationJson),
          })),
        })),
      })
      return done
    }
    const section = (heading: keyof typeof headings, lines: ReadonlyArray<string>): string =>
      [voice.paint("heading", headings[heading][voice.language]), "", ...lines].join("\n")
    const decisions = rules.filter(({ valueKind }) => valueKind === "truth")
    const quantities = rules.filter(({ valueKind }) => valueKind !== "truth")
    platform.print(
      page(voice, [
        [
          section(
            "routes",
            decisions.flatMap((rule) => ruleLines(voice, rule)),
          ),
          section(
            "quantities",
            quantities.flatMap((rule) => ruleLines(voice, rule)),
          ),
          section(
            "policies",
            policies.flatMap((policy) => policyLines(voice, policy)),
          ),
        ].join("\n\n"),
      ]),
    )
    return done
  })
