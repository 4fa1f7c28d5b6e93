/** Plays a written sequence of commands, filling in what every command has. */

import { type Calendar, type Day, gregorian, parseDay, type Receipt } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { leniency } from "../../../src/release/cases/leniency/leniency.ts"
import type {
  LeniencyCommand,
  LeniencyLife,
  LeniencyPetition,
} from "../../../src/release/cases/leniency/leniency-protocol.ts"
import type { LeniencyTerms } from "../../../src/release/cases/leniency/leniency-terms.ts"

/** The person who would benefit, in every written sequence. */
const beneficiary = "person-0"

export const receiptFor = (rule: string, today: number): Receipt => ({
  pack: "test@1.0.0",
  rule,
  rulesDigest: "r",
  parametersDigest: "p",
  factsDigest: "f",
  today,
  lawDay: today,
  choices: {},
  dayCount: "thirtyDayMonths",
  calendar: "gregorian",
  outcome: "eligible",
})

type Filled = "id" | "subject" | "at" | "by" | "expectedVersion"
type Asked<Command> = Command extends { readonly type: "open" }
  ? { readonly type: "open" }
  : Command extends { readonly receipt: unknown }
    ? Omit<Command, Filled | "receipt">
    : Command extends unknown
      ? Omit<Command, Filled>
      : never

/** A command as a sequence writes it: the day, the role and, where it is not the holder of the role, the person. */
export type Written = Asked<LeniencyCommand> & {
  readonly on: string
  readonly as: string
  readonly who?: string
}

export interface Played {
  readonly petition: LeniencyPetition
  readonly events: ReadonlyArray<LeniencyLife["Event"]>
  readonly commands: ReadonlyArray<LeniencyCommand>
  /** The refusal that stopped the sequence. */
  readonly refusal: LeniencyLife["Refusal"] | undefined
}

export const fill = (
  written: Written,
  terms: LeniencyTerms,
  petition: LeniencyPetition,
  calendar: Calendar = gregorian,
): LeniencyCommand => {
  const { on, as, who, ...asked } = written
  const at = Result.getOrThrow(parseDay(calendar, on))
  const matter = asked.type === "open" ? { route: terms.route, beneficiary } : {}
  const receipt =
    asked.type === "grant" || asked.type === "refuse" ? { receipt: receiptFor(terms.route, at) } : {}
  return {
    ...asked,
    ...matter,
    ...receipt,
    id: `command-${petition.version + 1}`,
    subject: "petition-1",
    at,
    by: { id: who ?? (as === terms.beneficiaryRole ? beneficiary : `holder-of-${as}`), role: as },
    expectedVersion: petition.version,
  } as LeniencyCommand
}

/** Plays a sequence from the beginning, or on a petition; stops at the first refusal. */
export const play = (
  terms: LeniencyTerms,
  sequence: ReadonlyArray<Written>,
  calendar: Calendar = gregorian,
  from: LeniencyPetition = leniency.none,
): Played => {
  let petition: LeniencyPetition = from
  const events: Array<LeniencyLife["Event"]> = []
  const commands: Array<LeniencyCommand> = []
  for (const written of sequence) {
    const command = fill(written, terms, petition, calendar)
    commands.push(command)
    const handled = leniency.handle(petition, command, { terms, calendar, policyDigest: "policy-1" })
    if (Result.isFailure(handled)) return { petition, events, commands, refusal: handled.failure }
    petition = handled.success.state
    events.push(...handled.success.newEvents)
  }
  return { petition, events, commands, refusal: undefined }
}

export const dayOf = (calendar: Calendar, value: string): Day => Result.getOrThrow(parseDay(calendar, value))
