import { wordsOf } from "@bazgasht/rules"
import { describe, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { rulesNamed } from "../command-line/settings.ts"
import { printParts } from "../output.ts"
import { type Command, done } from "./command.ts"

/** `bazgasht describe RULE…`: rules in words, to be held against the law. */
export const describeRules: Command = (context) =>
  Result.map(rulesNamed(context.operands, context.style.pack), (rules) => {
    const texts = rules.map((rule) =>
      textOfOutline(describe(rule, context.style), "", wordsOf(context.style)),
    )
    printParts(context, [texts.join("\n\n")])
    return done
  })
