/**
 * `bazgasht describe RULE…`: rules in words, to be held against the law.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import { describe, textOfOutline } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { UsageError } from "../command-line/parse.ts"
import { named } from "../command-line/settings.ts"
import { page, voiceOf } from "../rendering/voice.ts"
import { type Command, done } from "./command.ts"

/** Prints rules in words. */
export const describeRules: Command = (ids, options, platform) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const texts: Array<string> = []
    for (const id of ids) {
      const rule = iranPack.rules.get(id)
      if (rule === undefined)
        return yield* Result.fail(
          new UsageError({
            code: "usage.value",
            value: id,
            expected: named("rule", id, iranPack.rules.keys()),
          }),
        )
      texts.push(textOfOutline(describe(rule, voice)))
    }
    platform.print(page(voice, [texts.join("\n\n")]))
    return done
  })
