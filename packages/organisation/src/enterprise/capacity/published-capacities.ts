import { suppressCells } from "@bazgasht/disclosure"
import type { Day } from "@bazgasht/rules"
import type { WorkPlace } from "./capacity-profile.ts"
import type { CapacityState } from "./capacity-protocol.ts"

/** A count of people as it may be shown: the number, or that there are some. */
export type ShownCount = { readonly count: number } | { readonly hidden: true }

/** A place that a prison offers. */
export interface OfferedPlace {
  /** Id of the capacity: what a proposal answers. */
  readonly capacity: string
  readonly unit: string
  readonly place: WorkPlace
  readonly trades: ReadonlyArray<{
    readonly trade: string
    readonly seats: number
    readonly certified: ShownCount
  }>
  readonly countedOn: Day
}

/** What the prisons of a province offer. */
export interface ProvinceCapacities {
  readonly province: string
  /** In the order of their units, then of their ids. */
  readonly places: ReadonlyArray<OfferedPlace>
  /** Sums over the places whose measures are known. */
  readonly area: number
  readonly power: number
  /** In the order of the trades. */
  readonly trades: ReadonlyArray<{
    readonly trade: string
    readonly seats: number
    readonly certified: ShownCount
  }>
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const shownAs = (count: number, hidden: boolean): ShownCount => (hidden ? { hidden: true } : { count })

type Shown = Extract<CapacityState, { readonly stage: "published" | "revised" }>

const ofProvince = (
  province: string,
  states: ReadonlyArray<Shown>,
  threshold: number,
): ProvinceCapacities => {
  const places = states.toSorted(
    (one, other) => byText(one.unit, other.unit) || byText(one.subject, other.subject),
  )
  const trades = [...new Set(places.flatMap(({ profile }) => profile.trades.map(({ trade }) => trade)))].sort(
    byText,
  )
  const countsOf = (count: "seats" | "certified") =>
    places.map(({ profile }) =>
      trades.map((trade) => profile.trades.find((one) => one.trade === trade)?.[count] ?? 0),
    )
  const sumsOf = (rows: ReadonlyArray<ReadonlyArray<number>>) =>
    trades.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const [certified, seats] = [countsOf("certified"), countsOf("seats")]
  const hidden = suppressCells(certified, threshold)
  const sum = (of: "area" | "power"): number =>
    places.reduce((total, { profile: { place } }) => total + (place[of] ?? 0), 0)
  const [allCertified, allSeats] = [sumsOf(certified), sumsOf(seats)]
  return {
    province,
    places: places.map(({ profile, subject, unit }, row) => ({
      capacity: subject,
      unit,
      place: profile.place,
      trades: profile.trades
        .toSorted((one, other) => byText(one.trade, other.trade))
        .map(({ certified: count, seats: of, trade }) => ({
          trade,
          seats: of,
          certified: shownAs(count, hidden[row]?.[trades.indexOf(trade)] === true),
        })),
      countedOn: profile.countedOn,
    })),
    area: sum("area"),
    power: sum("power"),
    trades: trades.map((trade, column) => ({
      trade,
      seats: allSeats[column] ?? 0,
      certified: shownAs(allCertified[column] ?? 0, hidden[places.length]?.[column] === true),
    })),
  }
}

/**
 * The public list of what prisons offer, by province: places with their measures, seats by trade, and people who hold a certificate, as counts. A
 * count of fewer people than the threshold is hidden, and so is whatever would give it away: the counts of a province and their sums are one table.
 * Only what is published counts; a description that waits does not.
 *
 * @param provinceOf - the province of a unit; a unit without one is left out
 * @param threshold - the least number of people that is shown
 *
 * @example
 * const [zenda] = publishedCapacities([publishedCapacity], () => "zenda", 5)
 * zenda?.trades // => [{ trade: "7531", seats: 20, certified: { count: 12 } }]
 * const [hidden] = publishedCapacities([publishedCapacity], () => "zenda", 15)
 * hidden?.trades[0]?.certified // => { hidden: true }
 */
export const publishedCapacities = (
  states: ReadonlyArray<CapacityState>,
  provinceOf: (unit: string) => string | undefined,
  threshold: number,
): ReadonlyArray<ProvinceCapacities> => {
  const shown = states.filter(
    (state): state is Shown => state.stage === "published" || state.stage === "revised",
  )
  const byProvince = Map.groupBy(shown, ({ unit }) => provinceOf(unit))
  return [...byProvince]
    .flatMap(([province, of]) => (province === undefined ? [] : [ofProvince(province, of, threshold)]))
    .sort((one, other) => byText(one.province, other.province))
}
