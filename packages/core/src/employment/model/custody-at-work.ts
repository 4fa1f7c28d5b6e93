import * as Schema from "effect/Schema"
import { reportedValue } from "../../case-file/reported.ts"
import type { Opening } from "./opening.ts"
import type { WorkplaceKind } from "./work-law.ts"

/**
 * Where somebody is held while they work.
 *
 * - `inside`: they are held, and do not leave the institution for the work
 * - `outside`: they are held, and leave the institution for the work
 * - `released`: they have been released before they begin
 */
export const custodiesAtWork = ["inside", "outside", "released"] as const

/** Where somebody is held while they work. */
export type CustodyAtWork = (typeof custodiesAtWork)[number]

export const custodyAtWorkSchema = () => Schema.Literals(custodiesAtWork)

/** The workplace of an opening. */
export type Workplace = ReturnType<typeof workplaceSchema>["Type"]

export const workplaceSchema = () =>
  Schema.Struct({
    /** Code of the kind of workplace. */
    workplace: Schema.NonEmptyString,
    /** Whether the work begins only after release. */
    afterRelease: Schema.Boolean,
  })

/** Whether work there cannot begin after release, because the workplace is a prison. */
export const isPrison = (workplace: string, kinds: ReadonlyArray<WorkplaceKind>): boolean =>
  kinds.some(({ kind, where }) => kind === workplace && where === "prison")

/**
 * Where somebody is held while they work at a workplace; `undefined` where the kind of workplace is not among those of the law.
 *
 * @example
 * const kinds = [{ kind: "kitchen", where: "prison" }, { kind: "harbour", where: "outside" }] as const
 * custodyAtWork({ workplace: "kitchen", afterRelease: false }, kinds) // => "inside"
 * custodyAtWork({ workplace: "harbour", afterRelease: true }, kinds) // => "released"
 * custodyAtWork({ workplace: "moon", afterRelease: false }, kinds) // => undefined
 */
export const custodyAtWork = (
  { afterRelease, workplace }: Workplace,
  kinds: ReadonlyArray<WorkplaceKind>,
): CustodyAtWork | undefined => {
  if (afterRelease) return "released"
  const found = kinds.find(({ kind }) => kind === workplace)
  return found && (found.where === "outside" ? "outside" : "inside")
}

/**
 * The workplace of an opening, as the command takes it that prepares the opening for seats; `undefined` where the opening does not
 * state it.
 *
 * @example
 * workplaceOf({ workplace: "kitchen", afterRelease: false }) // => { workplace: "kitchen", afterRelease: false }
 * workplaceOf({ workplace: "kitchen" }) // => undefined
 */
export const workplaceOf = ({
  afterRelease,
  workplace,
}: Pick<Opening, "afterRelease" | "workplace">): Workplace | undefined =>
  afterRelease === undefined || workplace === undefined
    ? undefined
    : { workplace: reportedValue(workplace), afterRelease: reportedValue(afterRelease) }
