import type { Jurisdiction } from "@bazgasht/core"
import {
  type DebtPetitionState,
  debtPetition,
  debtPetitionSchemas,
  leniency,
  leniencySchemas,
} from "@bazgasht/core/release"
import {
  type Calendar,
  type Day,
  decide,
  digestOf,
  type Facts,
  type History,
  parseDay,
  type Rule,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { AnswerMismatch } from "./compare-outcome.ts"
import type { ExpectedPetition, ExpectedStep } from "./expected-answers.ts"
import { asWritten, fromWritten, isAsWritten } from "./written-value.ts"

const beneficiaryRole = "convict"

/** The same person acts in one office throughout, and the beneficiary for themself: opaque names, no people. */
const personIn = (role: string): string => (role === beneficiaryRole ? "beneficiary" : `holder-of-${role}`)

/** What came of a step: the event, or the refusal in its place. */
type Came = { readonly event: unknown } | { readonly refused: string; readonly params?: unknown }

/** A petition on its way: what it adds to a command, and what a command comes to. A refused one changes nothing. */
interface OnItsWay {
  readonly version: () => number
  /** What the file leaves out, since it follows from the case or is the same in every case. */
  readonly addedTo: (type: string, today: Day) => object
  readonly give: (command: unknown, today: Day) => Came
}

const strictly = { errors: "all", onExcessProperty: "error" } as const

const decisions: ReadonlySet<string> = new Set(["grant", "refuse"])

type CaseByDay = (day: Day) => { readonly facts: Facts; readonly history: History }

/** A petition for leniency by a route, which rests on decisions on the case. */
const leniencyOnItsWay = (route: string, caseOf: CaseByDay, { pack, petitions }: Jurisdiction): OnItsWay => {
  const { calendar } = pack
  const rule = pack.rules.get(route) as Rule<boolean>
  const decidedOn = (today: Day) => {
    const { facts, history } = caseOf(today)
    return decide(rule, facts, { pack, today, history })
  }
  let petition = leniency.none
  return {
    version: () => petition.version,
    addedTo: (type, today) => ({
      ...(type === "open" ? { route, beneficiary: personIn(beneficiaryRole) } : {}),
      ...(decisions.has(type) ? { receipt: decidedOn(today).receipt } : {}),
    }),
    give: (written, today) => {
      const command = Schema.decodeUnknownResult(leniencySchemas().command)(written, strictly)
      if (Result.isFailure(command)) return { refused: command.failure.message }
      const terms = petitions?.leniency({ pack, today }).get(route)
      if (terms === undefined) return { refused: "terms.unknown" }
      const handled = leniency.handle(petition, command.success, {
        ...{ terms, calendar, policyDigest: digestOf(terms) },
      })
      if (Result.isFailure(handled)) return { refused: handled.failure.code, params: handled.failure.params }
      petition = handled.success.state
      return { event: handled.success.newEvents[0] }
    },
  }
}

/** A petition for the release of a debt prisoner: rounds with creditors, the money, the receipts and the order. */
const debtPetitionOnItsWay = ({ pack: { calendar }, petitions }: Jurisdiction): OnItsWay => {
  let petition: DebtPetitionState = debtPetition.none
  const terms = petitions?.debts
  return {
    version: () => petition.version,
    addedTo: (type) => (type === "open" ? { prisoner: personIn(beneficiaryRole), relatives: [] } : {}),
    give: (written) => {
      const command = Schema.decodeUnknownResult(debtPetitionSchemas().command)(written, strictly)
      if (Result.isFailure(command)) return { refused: command.failure.message }
      if (terms === undefined) return { refused: "terms.unknown" }
      const handled = debtPetition.handle(petition, command.success, {
        ...{ terms, calendar, policyDigest: digestOf(terms) },
      })
      if (Result.isFailure(handled)) return { refused: handled.failure.code, params: handled.failure.params }
      petition = handled.success.state
      return { event: handled.success.newEvents[0] }
    },
  }
}

const commandOf = (
  step: ExpectedStep,
  number: number,
  petition: OnItsWay,
  calendar: Calendar,
  today: Day,
): object => {
  const { by, do: type, gives: _gives, on: _on, person = personIn(by), refused: _refused, ...rest } = step
  return {
    type,
    id: `step-${number}`,
    subject: "petition",
    at: today,
    by: { id: person, role: by },
    expectedVersion: petition.version(),
    ...petition.addedTo(type, today),
    ...(fromWritten(calendar, rest) as object),
  }
}

const differencesOf = (
  step: ExpectedStep,
  came: Came,
  calendar: Calendar,
  where: string,
): ReadonlyArray<AnswerMismatch> => {
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
export const verifyPetition = (
  caseOf: CaseByDay,
  expected: ExpectedPetition,
  jurisdiction: Jurisdiction,
): ReadonlyArray<AnswerMismatch> => {
  const { calendar } = jurisdiction.pack
  const { route, steps } = expected
  const petition =
    route === jurisdiction.debts?.release.id
      ? debtPetitionOnItsWay(jurisdiction)
      : leniencyOnItsWay(route, caseOf, jurisdiction)
  return steps.flatMap((step, index) => {
    const today = Result.getOrThrow(parseDay(calendar, step.on)) as Day
    const came = petition.give(commandOf(step, index + 1, petition, calendar, today), today)
    return differencesOf(step, came, calendar, `step ${index + 1} (${step.do}, ${step.on})`)
  })
}
