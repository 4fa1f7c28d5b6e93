import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** The offices of a stock of goods, as a jurisdiction states them. */
export interface StockTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who opens a stock, and closes it. */
  readonly keepers: Roles
  /** Who books goods that come in and leave. */
  readonly storekeepers: Roles
  /** Who hands goods to households. */
  readonly distributors: Roles
  /** Who counts a loss a second time: never the person who reported it. */
  readonly confirmers: Roles
  /** Codes of the items that are kept, each counted in whole units. */
  readonly items: ReadonlyArray<string>
  /** Codes of the reasons for which goods are lost. */
  readonly lossReasons: ReadonlyArray<string>
}

/** By what a command to a stock is judged. */
export interface StockSetting extends AnySetting {
  readonly terms: StockTerms
  /**
   * How much of an item may still arrive from the stock that an acceptance names: no more than that stock has sent, and no more than is on the way between all
   * stocks. Read from the stocks; absent where the life cycle runs without a store.
   */
  readonly coming?: (item: string) => number
  /** Whether the household that gets goods is registered. Read from the household; absent where the life cycle runs without a store. */
  readonly isRegistered?: boolean
}
