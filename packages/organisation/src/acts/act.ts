/** What an office does in one go: commands to several cases, each still a command of its own. */

import type { AnyRefusal, CaseKind, LifeCycleTypes, ServiceProblem } from "@bazgasht/casework"
import type { Text } from "@bazgasht/rules"
import type * as Effect from "effect/Effect"

/** One command of an act, without who gives it and on which version. */
export interface ActStep {
  readonly kind: string
  readonly subject: string
  readonly command: { readonly type: string; readonly [field: string]: unknown }
}

/** A step at which an act stopped, and why. */
export interface StoppedAct {
  readonly step: {
    readonly kind: string
    readonly subject: string
    /** Absent where the case could not be read. */
    readonly command?: string
  }
  readonly problem: ServiceProblem<AnyRefusal>
}

/** Reads cases for an act as the person who carries it out may see them. */
export interface ActReader {
  /** The state of a case; the act stops where the person may not see the whole of it, or there is none. */
  readonly one: <L extends LifeCycleTypes>(
    kind: CaseKind<L, string, string>,
    subject: string,
  ) => Effect.Effect<L["State"], StoppedAct>
  /** The same of a case that the act may have to begin: the state before anything has happened where there is none. */
  readonly orNone: <L extends LifeCycleTypes>(
    kind: CaseKind<L, string, string>,
    subject: string,
  ) => Effect.Effect<L["State"], StoppedAct>
}

/** From the cases as they are, the steps that are left: none where nothing is. */
export type ActStage<Input> = (
  input: Input,
  read: ActReader,
) => Effect.Effect<ReadonlyArray<ActStep>, StoppedAct>

/** An act of an office. */
export interface OfficeAct<Input> {
  /** Its name in programs. */
  readonly name: string
  readonly title: Text
  /** In their order; each is looked at when the one before it is done. */
  readonly stages: ReadonlyArray<ActStage<Input>>
}

/**
 * Declares an act.
 *
 * @example
 * const act = defineAct<{ readonly grant: string }>({
 *   name: "confirmGrant",
 *   title: text("تأیید پرداخت کمک", "confirming a grant"),
 *   stages: [
 *     ({ grant }, read) =>
 *       Effect.map(read.one(caseKinds.charityGrant, grant), ({ stage }) =>
 *         stage === "paid" ? [{ kind: "charityGrant", subject: grant, command: { type: "confirm", document: "d-1" } }] : [],
 *       ),
 *   ],
 * })
 * act.stages.length // => 1
 */
export const defineAct = <Input>(act: OfficeAct<Input>): OfficeAct<Input> => act
