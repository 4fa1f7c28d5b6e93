import { wordsOf } from "@bazgasht/rules"
import { describe, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { rulesNamed } from "../command-line/settings.ts"
import { printReport } from "../output.ts"
import { Item } from "../report/report.ts"
import { type Command, done } from "./command.ts"

/** `bazgasht describe RULE…`: rules in words, to be held against the law. */
export const describeRules: Command = (context) =>
  Result.map(rulesNamed(context.operands, context.style.pack), (rules) => {
    const { style } = context
    const written = rules.map((rule) => ({
      id: rule.id,
      title: rule.title,
      text: textOfOutline(describe(rule, style), "", wordsOf(style)),
    }))
    printReport(
      context,
      new Item(
        () => ({ format: "bazgasht.describe/1", language: style.language, rules: written }),
        () => [written.map(({ text }) => text).join("\n\n")],
      ),
    )
    return done
  })
