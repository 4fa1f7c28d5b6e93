import type { Expression, Scale } from "../expression.ts"
import { lawDay } from "../language/time.ts"
import type { Citation } from "../values/citation.ts"
import type { Day } from "../values/day.ts"
import type { Text } from "../values/text.ts"
import type { Kind, Value } from "../values/value.ts"
import { referenceTo } from "./origins.ts"

/** The value of a parameter from a day until the next entry. */
export interface DatedValue {
  readonly from: Day
  /** Absent where the law fixed a value that we have not seen: the parameter is unknown. */
  readonly value?: Value
  readonly citations: ReadonlyArray<Citation>
  /** The last day on which somebody confirmed that the value still held. */
  readonly lastChecked: Day
}

/** A parameter: a series of dated values. Before the first entry and where an entry has no value it is unknown. */
export interface Parameter<A = unknown> {
  readonly id: string
  readonly title: Text
  readonly kind: Kind
  /** Present for a ratio that is never more than 1. */
  readonly isPart?: true
  readonly scale?: Scale
  /** In order of their days. */
  readonly values: ReadonlyArray<DatedValue>
  readonly type?: A
}

/**
 * The entry that holds on a day; `undefined` before the first.
 *
 * @example
 * entryOn(fineDay, jalaliDay(1403, 12, 29))?.value // => 1_000_000
 * entryOn(fineDay, jalaliDay(1404, 1, 1))?.value // => undefined
 * entryOn(fineDay, jalaliDay(1399, 12, 29)) // => undefined
 */
export const entryOn = (parameter: Parameter, day: number): DatedValue | undefined => {
  let found: DatedValue | undefined
  for (const entry of parameter.values) {
    if (entry.from > day) break
    found = entry
  }
  return found
}

/**
 * The value of a parameter on a day; by default on the day whose law governs.
 *
 * @example
 * const lawDay = jalaliDay(1403, 5, 1)
 * evaluate(valueOfParameter(fineDay), {}, { ...setting, lawDay }).value // => 1_000_000
 * // The value of 1404 is not known.
 * evaluate(valueOfParameter(fineDay), {}, setting).problem?.code // => "parameter.noValue"
 */
export const valueOfParameter = <A>(parameter: Parameter<A>, at: Expression<Day> = lawDay): Expression<A> =>
  referenceTo(parameter, {
    op: "parameter",
    id: parameter.id,
    kind: parameter.kind,
    ...(parameter.scale === undefined ? {} : { scale: parameter.scale }),
    at,
  }) as Expression<A>
