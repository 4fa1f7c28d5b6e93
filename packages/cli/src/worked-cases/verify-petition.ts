/**
 * Carries out the steps of an expected petition one after the other, and holds each against what it is expected to come to.
 *
 * @module
 */

import {
  handleLeniency,
  type LeniencyCommand,
  type LeniencyPetition,
  type LeniencyTerms,
  leniencySchemas,
  noLeniencyPetition,
} from "@bazgasht/core"
import { iranPack, leniencyTerms } from "@bazgasht/iran"
import { type Day, decide, digestOf, type Facts, parseDay, type Receipt, type Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Difference } from "./difference.ts"
import type { ExpectedPetition, ExpectedStep } from "./expected-answers.ts"
import { asWritten, fromWritten, isAsWritten } from "./written-value.ts"

const { calendar } = iranPack
const beneficiaryRole = "convict"

/** The same person acts in one office throughout, and the beneficiary for himself: opaque names, no people. */
const personIn = (role: string): string => (role === beneficiaryRole ? "beneficiary" : `holder-of-${role}`)

const decisions: ReadonlySet<string> = new Set(["grant", "refuse"])

/** What opening a petition has to say besides: by which route, for whom. */
const matterOf = (petition: ExpectedPetition) => ({
  route: petition.route,
  beneficiary: personIn(beneficiaryRole),
})

const commandOf = (
  step: ExpectedStep,
  number: number,
  petition: ExpectedPetition,
  version: number,
  receipt: () => Receipt,
): Result.Result<LeniencyCommand, string> => {
  const { by, do: type, gives: _gives, on, refused: _refused, ...rest } = step
  const command = {
    type,
    id: `step-${number}`,
    subject: "petition",
    at: fromWritten(calendar, on),
    by: { id: personIn(by), role: by },
    expectedVersion: version,
    ...(type === "open" ? matterOf(petition) : {}),
    ...(decisions.has(type) ? { receipt: receipt() } : {}),
    ...(fromWritten(calendar, rest) as object),
  }
  return Result.mapError(
    Schema.decodeUnknownResult(leniencySchemas().command)(command, {
      errors: "all",
      onExcessProperty: "error",
    }),
    (error) => error.message,
  )
}

/** What came of a step: the event, or the refusal in its place. */
type Came =
  | { readonly event: unknown; readonly petition: LeniencyPetition }
  | { readonly refused: string; readonly params?: unknown }

const carryOut = (
  petition: LeniencyPetition,
  command: Result.Result<LeniencyCommand, string>,
  terms: LeniencyTerms | undefined,
): Came => {
  if (Result.isFailure(command)) return { refused: command.failure }
  if (terms === undefined) return { refused: "terms.unknown" }
  return Result.match(
    handleLeniency(petition, command.success, { terms, calendar, policyDigest: digestOf(terms) }),
    {
      onSuccess: (handled) => ({ event: handled.newEvents[0], petition: handled.state }),
      onFailure: ({ code, params }) => ({ refused: code, params }),
    },
  )
}

const differencesOf = (step: ExpectedStep, came: Came, where: string): ReadonlyArray<Difference> => {
  if ("refused" in came) {
    if (step.refused === undefined)
      return [{ where, what: "refused", expected: step.gives ?? "an event", actual: came }]
    if (step.refused !== came.refused)
      return [{ where, what: "refused", expected: step.refused, actual: came.refused }]
    return step.gives === undefined || isAsWritten(calendar, step.gives, came.params)
      ? []
      : [{ where, what: "gives", expected: step.gives, actual: asWritten(calendar, step.gives, came.params) }]
  }
  if (step.refused !== undefined)
    return [{ where, what: "refused", expected: step.refused, actual: "not refused" }]
  return step.gives === undefined || isAsWritten(calendar, step.gives, came.event)
    ? []
    : [{ where, what: "gives", expected: step.gives, actual: asWritten(calendar, step.gives, came.event) }]
}

/** Everything in which a petition does not go as expected. A refused step changes nothing, and the next one follows. */
export const verifyPetition = (facts: Facts, expected: ExpectedPetition): ReadonlyArray<Difference> => {
  const rule = iranPack.rules.get(expected.route) as Rule<boolean>
  const differences: Array<Difference> = []
  let petition: LeniencyPetition = noLeniencyPetition
  for (const [index, step] of expected.steps.entries()) {
    const today = Result.getOrThrow(parseDay(calendar, step.on)) as Day
    const setting = { pack: iranPack, today }
    const command = commandOf(
      step,
      index + 1,
      expected,
      petition.version,
      () => decide(rule, facts, setting).receipt,
    )
    const came = carryOut(petition, command, leniencyTerms(setting).get(expected.route))
    differences.push(...differencesOf(step, came, `step ${index + 1} (${step.do}, ${step.on})`))
    if ("petition" in came) petition = came.petition
  }
  return differences
}
