import * as Schema from "effect/Schema"
import { reportedValue } from "../../case-file/reported.ts"
import { type WorkplaceKind, workplaceKinds } from "../facts/workplace.ts"
import type { Opening } from "./opening.ts"

/**
 * Where somebody is held while he works.
 *
 * - `inside`: he is held, and does not leave the institution for the work
 * - `outside`: he is held, and leaves the institution for the work
 * - `released`: he has been released before he begins
 */
export const custodiesAtWork = ["inside", "outside", "released"] as const

/** Where somebody is held while he works. */
export type CustodyAtWork = (typeof custodiesAtWork)[number]

/** The schema of {@link CustodyAtWork}. */
export const custodyAtWorkSchema = () => Schema.Literals(custodiesAtWork)

/** The schema of {@link Workplace}. */
export const workplaceSchema = () =>
  Schema.Struct({
    workplace: Schema.Literals(workplaceKinds),
    /** Whether the work begins only after release. */
    afterRelease: Schema.Boolean,
  })

/** The workplace of an opening. */
export type Workplace = ReturnType<typeof workplaceSchema>["Type"]

const inPrison: ReadonlyArray<WorkplaceKind> = ["closed", "semiOpen", "open"]
const outside: ReadonlyArray<WorkplaceKind> = ["outsideEmployer", "ownBusiness"]

/** Whether the workplace is a prison, in which nobody works who has been released. */
export const isPrison = (kind: WorkplaceKind): boolean => inPrison.includes(kind)

/**
 * Where somebody is held while he works at a workplace.
 *
 * @example
 * custodyAtWork({ workplace: "closed", afterRelease: false }) // => "inside"
 * custodyAtWork({ workplace: "outsideEmployer", afterRelease: true }) // => "released"
 */
export const custodyAtWork = ({ afterRelease, workplace }: Workplace): CustodyAtWork => {
  if (afterRelease) return "released"
  return outside.includes(workplace) ? "outside" : "inside"
}

/**
 * The workplace of an opening, as the command takes it that prepares the opening for seats; `undefined` where the opening does not
 * state it.
 *
 * @example
 * workplaceOf({ workplace: "closed", afterRelease: false }) // => { workplace: "closed", afterRelease: false }
 * workplaceOf({ workplace: "closed" }) // => undefined
 */
export const workplaceOf = ({
  afterRelease,
  workplace,
}: Pick<Opening, "afterRelease" | "workplace">): Workplace | undefined =>
  afterRelease === undefined || workplace === undefined
    ? undefined
    : { workplace: reportedValue(workplace), afterRelease: reportedValue(afterRelease) }
