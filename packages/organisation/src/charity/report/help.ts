import type { PoolLife } from "@bazgasht/core/release"
import type { Day, Money } from "@bazgasht/rules"

/** Money of one entry of a pool or a fund that helped somebody. */
export interface HelpPart {
  readonly entry: string
  readonly amount: Money
}

/** Help that reached one person, however many payments it took. */
export interface Help {
  /** Opaque id of the petition or the household; it is in no report. */
  readonly id: string
  /** The day on which the first of it was paid. */
  readonly on: Day
  readonly amount: Money
  /** By what people are counted: the province, the kind of debt. */
  readonly attributes: { readonly [attribute: string]: string }
  /** In the order in which it was paid. */
  readonly parts: ReadonlyArray<HelpPart>
}

interface Grant {
  readonly petition: string
  readonly attributes: Help["attributes"]
}

/**
 * The help that a pool paid, person by person, from all of its events: over every run, and less what came back.
 *
 * @example
 * helpOfPool(eventsOfPool).map(({ amount, id, on }) => [id, amount, on])
 * // => [["petition-1", 200_000, gregorianDay(2025, 5, 2)]]
 */
export const helpOfPool = (events: ReadonlyArray<PoolLife["Event"]>): ReadonlyArray<Help> => {
  const grants = new Map<string, Grant>()
  const paid = new Map<string, { readonly on: Day; readonly parts: ReadonlyArray<HelpPart> }>()
  for (const event of events)
    if (event.type === "reserved")
      for (const { attributes, grant, petition } of event.grants) grants.set(grant, { petition, attributes })
    else if (event.type === "paid")
      paid.set(event.grant, {
        on: event.at,
        parts: event.payments.map(({ amount, gift }) => ({ entry: gift, amount })),
      })
    else if (event.type === "reversed") paid.delete(event.grant)
  const help = new Map<string, Help>()
  for (const [id, { on, parts }] of paid) {
    const { attributes, petition } = grants.get(id) ?? { petition: id, attributes: {} }
    const before = help.get(petition)
    const amount = parts.reduce((sum, part) => sum + part.amount, before?.amount ?? 0) as Money
    help.set(petition, {
      id: petition,
      on: before?.on ?? on,
      amount,
      attributes: before?.attributes ?? attributes,
      parts: [...(before?.parts ?? []), ...parts],
    })
  }
  return [...help.values()]
}
