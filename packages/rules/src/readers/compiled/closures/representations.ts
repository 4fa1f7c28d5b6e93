import type { Truth } from "../../../values/truth.ts"
import type { Value } from "../../../values/value.ts"
import { sameValue } from "../../apply.ts"
import type { Reads, Representations } from "./reads.ts"

/** A value as a truth; others are unknown. */
export const asTruth = (value: unknown): Truth => (value === true ? 2 : value === false ? 0 : 1)

/** A value as a number, or NaN. */
export const asNumber = (value: Value | undefined): number => (typeof value === "number" ? value : Number.NaN)

/** A number, or NaN, as a value. */
export const asValue = (number: number): number | undefined => (Number.isNaN(number) ? undefined : number)

export const representationsOf = (reads: Pick<Reads, keyof Representations>): Representations => ({
  truth: {
    unknown: 1,
    agreed: (left, right) => (left === right ? left : 1),
    of: asTruth,
    read: (plan) => reads.truth(plan),
  },
  number: {
    unknown: Number.NaN,
    agreed: (left, right) => (left === right ? left : Number.NaN),
    of: asNumber,
    read: (plan) => reads.number(plan),
  },
  value: {
    unknown: undefined,
    agreed: (left, right) => (sameValue(left, right) ? left : undefined),
    of: (value) => value,
    read: (plan) => reads.value(plan),
  },
})
