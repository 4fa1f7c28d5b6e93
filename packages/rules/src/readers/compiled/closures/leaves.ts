import type { Truth } from "../../../values/truth.ts"
import type { Value } from "../../../values/value.ts"
import { factValue, isOfKind, quiet } from "../../apply.ts"
import { isPlainCode, type PlanOf } from "../plan.ts"
import type { Read, Reads } from "./reads.ts"

type Part = PlanOf<"fact">["part"]

const partOf = (value: Value | undefined, part: Part): unknown =>
  part === undefined || value === undefined
    ? value
    : (value as unknown as { readonly [P in NonNullable<Part>]: number })[part]

/** A given fact, or a part of it; `undefined` where it is refused. */
const given = ({ fact, part }: PlanOf<"fact">): Read<unknown> => {
  const { codes, id, kind, maximum, minimum } = fact
  if (isPlainCode(fact) && codes !== undefined) {
    const known = new Set(codes)
    return (facts) => {
      const code = facts[id]
      return typeof code === "string" && known.has(code) ? code : undefined
    }
  }
  if (codes === undefined && minimum === undefined && maximum === undefined)
    return (facts) => {
      const value = facts[id]
      return isOfKind(kind, value) ? partOf(value, part) : undefined
    }
  return (facts) => partOf(factValue(fact, facts[id], quiet), part)
}

const fieldOf = ({ entries }: Reads, { kind, name, part, slot }: PlanOf<"field">): Read<unknown> => {
  if (part === undefined && kind !== "truth" && kind !== "code")
    return () => {
      const value = entries[slot]?.[name]
      return Number.isSafeInteger(value) ? value : undefined
    }
  return () => {
    const value = entries[slot]?.[name]
    return isOfKind(kind, value) ? partOf(value, part) : undefined
  }
}

/** Reads a fact or a field. */
export const readGiven = (reads: Reads, plan: PlanOf<"fact" | "field">): Read<unknown> =>
  plan.form === "fact" ? given(plan) : fieldOf(reads, plan)

/** A value as a truth; others are unknown. */
export const asTruth = (value: unknown): Truth => (value === true ? 2 : value === false ? 0 : 1)

/** A value as a number, or NaN. */
export const asNumber = (value: unknown): number => (typeof value === "number" ? value : Number.NaN)
