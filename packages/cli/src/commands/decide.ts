import type { LetterLaw } from "@bazgasht/core/letters"
import type { Outcome } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type AskedRules, aboutNoFile, sayOtherKind, startAskedRules } from "../case-files/asked-rules.ts"
import { decideOpened } from "../case-files/decide-case-file.ts"
import type { DecidingOptions } from "../case-files/deciding.ts"
import { gather } from "../case-files/gather.ts"
import { openCaseFile } from "../case-files/open-case-file.ts"
import { refusalJson } from "../case-files/refusal.ts"
import { type Options, refuseValue, type UsageError } from "../command-line/parse.ts"
import { choicesOf, dayCountOf, dayOf, lastValue, oneOfNames, rulesNamed } from "../command-line/settings.ts"
import { caseReport, type DecidedCaseJson, type DecisionsJson } from "../decided/case-report.ts"
import { type PublicDecisionJson, type PublicDecisionsJson, publicReport } from "../decided/public-report.ts"
import { type Audience, audienceOf, lettersFor, refuseForPublic } from "../letters/audience.ts"
import {
  fileOfLetter,
  type LetterJson,
  type LettersJson,
  letterOfDecided,
  letterReport,
} from "../letters/letter-report.ts"
import { printDocument, printParts, writeFiles } from "../output.ts"
import type { Item } from "../report/report.ts"
import { sayPassedOver } from "../report-error.ts"
import { type Answer, type AsyncCommand, type Context, done, failed, outcomeNamed } from "./command.ts"
import { startRefusals } from "./refusals.ts"

type OutcomeName = Outcome["outcome"]

const outcomeNames: ReadonlyArray<OutcomeName> = ["eligible", "notYet", "barred", "undetermined", "referred"]

const failuresOf = (options: Options): Result.Result<ReadonlySet<OutcomeName>, UsageError> => {
  const names = (lastValue(options, "fail-on") ?? "").split(",").filter((name) => name !== "")
  const unknown = names.find((name) => !(outcomeNames as ReadonlyArray<string>).includes(name))
  return unknown === undefined
    ? Result.succeed(new Set(names as Array<OutcomeName>))
    : refuseValue(`--fail-on ${unknown}`, oneOfNames(outcomeNames, unknown))
}

/** Refuses rules none of which is about any of the files. */
const refuseOtherKind = (asked: AskedRules): Result.Result<void, UsageError> => {
  const rules = asked.withoutFile()
  const [first] = rules
  return first === undefined || asked.passedOver() === 0
    ? Result.succeed(undefined)
    : refuseValue(rules.map(({ rule }) => `--route ${rule.id}`).join(" "), aboutNoFile(first))
}

/**
 * `bazgasht decide FILE…`: every release route of each prisoner, and the support of each family. Each is printed as soon as it is decided,
 * unless a program reads them all as one document. Of rules asked for by name a file is passed over that none of them is about; where that
 * goes for every file, the rules are refused. For a person it is a letter, for a judge it comes with its whole proof, and for the public
 * without anybody.
 */
export const decideFiles: AsyncCommand = async (context) => {
  const audience = audienceOf(context.options)
  if (Result.isFailure(audience)) return Result.fail(audience.failure)
  const allowed = refuseForPublic(audience.success, context.options, ["why", "remedies"])
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const letters = await lettersFor(audience.success, context)
  return Result.isFailure(letters)
    ? Result.fail(letters.failure)
    : decideFor(context, audience.success, letters.success)
}

/** Decides the files; with letters, for the persons whom they are about. */
const decideFor = (context: Context, audience: Audience, letters?: LetterLaw): Answer =>
  Result.gen(function* () {
    const { jurisdiction, operands, options, platform, style } = context
    const day = yield* dayOf(options, jurisdiction)
    const failing = yield* failuresOf(options)
    const ids = options.get("route")
    const routes = ids === undefined ? undefined : yield* rulesNamed(ids, style.pack, "--route ")
    const deciding: DecidingOptions = {
      ...(day === undefined ? {} : { day }),
      today: platform.today(),
      dayCount: yield* dayCountOf(options),
      choices: yield* choicesOf(options, style.pack),
      ...(routes === undefined ? {} : { routes }),
      exact: options.has("exact"),
    }
    const isJson = options.has("json")
    const detail = {
      proof: audience === "judge" || options.has("why") ? ("whole" as const) : ("essentials" as const),
      remedies: options.has("remedies"),
    }
    const folder = lastValue(options, "html")
    const cases: Array<Item<DecidedCaseJson>> = []
    const written: Array<Item<LetterJson>> = []
    const published: Array<Item<PublicDecisionJson>> = []
    const { refuse, refused } = startRefusals(context)
    const asked = startAskedRules(routes, jurisdiction)
    let metFailing = false
    const files = gather(operands, platform, jurisdiction, openCaseFile)
    let next = files.next()
    for (; next.done !== true; next = files.next()) {
      if (Result.isFailure(next.value)) {
        refuse(next.value.failure)
        continue
      }
      if (!asked.takes(next.value.success.caseFile.kind)) continue
      const one = decideOpened(next.value.success, jurisdiction, deciding)
      metFailing ||= one.decisions.some(({ outcome }) => failing.has(outcome.outcome))
      if (audience === "public") {
        const report = publicReport(style, one)
        if (isJson) published.push(report)
        else printParts(context, [report, ""])
        continue
      }
      if (letters === undefined) {
        const report = caseReport(style, one, detail, jurisdiction)
        if (isJson) cases.push(report)
        else printParts(context, [report, ""])
        continue
      }
      const letter = letterOfDecided(style, one, letters)
      const report = letterReport(letter, { file: one.file, case: one.caseFile.id })
      if (folder !== undefined) refuse(writeFiles(context, [fileOfLetter(folder, one.caseFile.id, letter)]))
      if (isJson) written.push(report)
      else printParts(context, [report, ""])
    }
    if (refused.length === 0) yield* refuseOtherKind(asked)
    if (isJson && audience === "public")
      printDocument<PublicDecisionsJson>(context, () => ({
        format: "bazgasht.public/1",
        decisions: published,
      }))
    else if (isJson && letters !== undefined)
      printDocument<LettersJson>(context, () => ({ format: "bazgasht.letters/1", letters: written }))
    else if (isJson)
      printDocument<DecisionsJson>(context, () => ({
        format: "bazgasht.decisions/1",
        calendar: style.calendar.id,
        cases,
        refused: refused.map(refusalJson),
      }))
    sayPassedOver(next.value.passedOver, context)
    sayOtherKind(asked, context)
    return refused.length > 0 ? failed : metFailing ? outcomeNamed : done
  })
