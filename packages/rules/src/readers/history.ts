import type { Day } from "../values/day.ts"
import type { Facts } from "../values/value.ts"

/** The facts of a case from a day on, until the next. */
export interface FactsFrom {
  readonly from: Day
  readonly facts: Facts
}

/** The facts of a case over the days, in their order; of later days the announced ones. The first begins with the calendar. */
export type History = ReadonlyArray<FactsFrom>

/**
 * A history that computes the facts of a stretch when they are first asked for.
 *
 * @param days - the days on which the facts may change, in their order
 * @example
 * const paidOn = jalaliDay(1403, 10, 1)
 * const history = historyFrom([paidOn], jalali.firstDay, (day) => ({ paid: day < paidOn ? 0 : 900 }))
 * history.map(({ facts }) => facts["paid"]) // => [0, 900]
 */
export const historyFrom = (days: ReadonlyArray<Day>, firstDay: Day, factsOn: (day: Day) => Facts): History =>
  [firstDay, ...days.filter((day) => day > firstDay)].map((from) => {
    let known: Facts | undefined
    return {
      from,
      get facts() {
        known ??= factsOn(from)
        return known
      },
    }
  })

/** The index of the stretch to which a day belongs. */
export const stretchOf = (history: History, day: Day): number => {
  let place = history.length - 1
  while (place > 0 && (history[place] as FactsFrom).from > day) place--
  return place
}

/**
 * The facts of a case on a day; `facts` are those of the day of the decision.
 *
 * @example
 * const paidOn = jalaliDay(1403, 10, 1)
 * const history = historyFrom([paidOn], jalali.firstDay, (day) => ({ paid: day < paidOn ? 0 : 900 }))
 * const today = jalaliDay(1404, 1, 1)
 * factsOn({ paid: 900 }, { today, history }, jalaliDay(1403, 5, 1)) // => { paid: 0 }
 */
export const factsOn = (
  facts: Facts,
  { history, today }: { readonly today: Day; readonly history?: History },
  day: Day,
): Facts => {
  if (history === undefined || history.length < 2) return facts
  const place = stretchOf(history, day)
  return place === stretchOf(history, today) ? facts : (history[place] as FactsFrom).facts
}
