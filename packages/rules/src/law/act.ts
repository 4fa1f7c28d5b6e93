import type { Expression, Node } from "../expression.ts"
import type { Text } from "../values/text.ts"

/** A person, office or body that proposes, reports, decides or issues. */
export interface Actor {
  readonly id: string
  readonly title: Text
  /** A `party` brings papers that others issued; a `record` is a file. Absent for offices and bodies that act themselves. */
  readonly nature?: "party" | "record"
  /** The name of a party where it brings papers, if that is not its title. */
  readonly presents?: Text
}

/** A way to act towards a decision. */
export type ActKind = "apply" | "propose" | "report" | "attend" | "decide"

/** Whether the law permits an act or requires it. */
export type Duty = "may" | "must"

/** A stage of a case, as the judgment or the execution. */
export interface Stage {
  readonly id: string
  readonly title: Text
  readonly when: Node
}

/** An act towards a decision. */
export interface Act {
  readonly kind: ActKind
  readonly duty: Duty
  readonly by: ReadonlyArray<Actor>
  /** Whether all of them act together; else any one suffices. */
  readonly together: boolean
  /** Absent for an act of every stage. */
  readonly stage?: Stage
}

/** Options of an act. */
export interface ActOptions {
  readonly together?: boolean
  readonly stage?: Stage
}

/**
 * A stage of a case.
 *
 * @example
 * const execution = stage("execution", text("در حین اجرا", "during execution"), after(today, start))
 * may("propose", [court], { stage: execution }).stage?.id // => "execution"
 */
export const stage = (id: string, title: Text, when: Expression<boolean>): Stage => ({ id, title, when })

const act =
  (duty: Duty) =>
  (kind: ActKind, by: ReadonlyArray<Actor>, options: ActOptions = {}): Act => ({
    kind,
    duty,
    by,
    together: options.together ?? false,
    ...(options.stage === undefined ? {} : { stage: options.stage }),
  })

/**
 * An act that the law permits to any one of the actors, or to all of them together.
 *
 * @example
 * may("decide", [court]).duty // => "may"
 */
export const may = act("may")

/**
 * An act that the law requires of the actors.
 *
 * @example
 * must("propose", [court]).duty // => "must"
 */
export const must = act("must")
