/**
 * `bazgasht decide FILE…`: every release route of each prisoner, and the support of each family.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import type { Outcome, Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type AskedRules, startAskedRules } from "../case-files/asked-rules.ts"
import { type DecidedCaseFile, decideOpened } from "../case-files/decide-case-file.ts"
import type { DecidingOptions } from "../case-files/deciding.ts"
import { gather } from "../case-files/gather.ts"
import { openCaseFile } from "../case-files/open-case-file.ts"
import { type Options, UsageError } from "../command-line/parse.ts"
import { choicesOf, dayCountOf, dayOf, lastValue, named, oneOfNames } from "../command-line/settings.ts"
import { decidedJson } from "../decided/decided-json.ts"
import { decidedLines } from "../decided/decided-lines.ts"
import { print } from "../rendering/json.ts"
import { aboutNoFile, sayOtherKind } from "../rendering/other-kind.ts"
import { page, voiceOf } from "../rendering/voice.ts"
import { sayPassedOver } from "../report-error.ts"
import { type Command, done, failed, outcomeNamed } from "./command.ts"
import { startRefusals } from "./refusals.ts"

type OutcomeName = Outcome["outcome"]

const outcomeNames: ReadonlyArray<OutcomeName> = ["eligible", "notYet", "barred", "undetermined", "referred"]

const routesOf = (options: Options): Result.Result<ReadonlyArray<Rule> | undefined, UsageError> => {
  const ids = options.get("route")
  if (ids === undefined) return Result.succeed(undefined)
  const routes: Array<Rule> = []
  for (const id of ids) {
    const route = iranPack.rules.get(id)
    if (route === undefined)
      return Result.fail(
        new UsageError({
          code: "usage.value",
          value: `--route ${id}`,
          expected: named("rule", id, iranPack.rules.keys()),
        }),
      )
    routes.push(route)
  }
  return Result.succeed(routes)
}

const failuresOf = (options: Options): Result.Result<ReadonlySet<OutcomeName>, UsageError> => {
  const names = (lastValue(options, "fail-on") ?? "").split(",").filter((name) => name !== "")
  const unknown = names.find((name) => !(outcomeNames as ReadonlyArray<string>).includes(name))
  return unknown === undefined
    ? Result.succeed(new Set(names as Array<OutcomeName>))
    : Result.fail(
        new UsageError({
          code: "usage.value",
          value: `--fail-on ${unknown}`,
          expected: oneOfNames(outcomeNames, unknown),
        }),
      )
}

/** Refuses rules none of which is about any of the files. */
const refuseOtherKind = (asked: AskedRules): Result.Result<void, UsageError> => {
  const rules = asked.withoutFile()
  const [first] = rules
  return first === undefined || asked.passedOver() === 0
    ? Result.succeed(undefined)
    : Result.fail(
        new UsageError({
          code: "usage.value",
          value: rules.map(({ id }) => `--route ${id}`).join(" "),
          expected: aboutNoFile(first),
        }),
      )
}

/**
 * Decides case files. Each is printed as soon as it is decided, unless a program reads them all as one document. Of rules asked for by name a file
 * is passed over that none of them is about; where that goes for every file, the rules are refused.
 */
export const decideFiles: Command = (paths, options, platform) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const day = yield* dayOf(options)
    const failing = yield* failuresOf(options)
    const routes = yield* routesOf(options)
    const deciding: DecidingOptions = {
      ...(day === undefined ? {} : { day }),
      today: platform.today(),
      dayCount: yield* dayCountOf(options),
      choices: yield* choicesOf(options, iranPack),
      ...(routes === undefined ? {} : { routes }),
      exact: options.has("exact"),
    }
    const json = options.has("json")
    const detail = {
      proof: options.has("why") ? ("whole" as const) : ("essentials" as const),
      remedies: options.has("remedies"),
    }
    const decided: Array<DecidedCaseFile> = []
    const { refuse, refused } = startRefusals(voice, platform, { inJson: json })
    const asked = startAskedRules(routes)
    let metFailing = false
    const files = gather(paths, platform, openCaseFile)
    let next = files.next()
    for (; next.done !== true; next = files.next()) {
      if (Result.isFailure(next.value)) {
        refuse(next.value.failure)
        continue
      }
      if (!asked.takes(next.value.success.caseFile.kind)) continue
      const one = decideOpened(next.value.success, deciding)
      metFailing ||= one.decisions.some(({ outcome }) => failing.has(outcome.outcome))
      if (json) decided.push(one)
      else platform.print(`${page(voice, decidedLines(voice, one, detail))}\n`)
    }
    if (refused.length === 0) yield* refuseOtherKind(asked)
    if (json) print(platform, decidedJson(decided, refused, voice.calendar, detail))
    sayPassedOver(next.value.passedOver, voice, platform)
    sayOtherKind(asked, voice, platform)
    return refused.length > 0 ? failed : metFailing ? outcomeNamed : done
  })
