/** Figures: named and defined numbers of a store, each with the part that a case has in it. */

import type { Day, Text } from "@bazgasht/rules"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseKind } from "../services/case-kind.ts"
import type { CaseChange } from "./case-change.ts"

/** What a case contributes to a figure. */
export interface FigurePart {
  /** A whole number: 1 where cases are counted. */
  readonly amount: number
  /** Opaque id of the unit to which it counts. Absent: the unit of the case. */
  readonly unit?: string | undefined
  /** The code of the figure's own breakdown, such as a route of release. Absent where it has none, or it is not known. */
  readonly code?: string | undefined
  /**
   * Opaque id of the person or family whom it concerns, where a figure is `byPerson`. Absent: the beneficiary of the case, or the case
   * itself as if it were another person. Empty: nobody, such as money that is promised to no one.
   */
  readonly of?: string | undefined
  /**
   * The day from which it counts. Absent: the day of the event. With a day, the state says the whole course of it: a later state takes
   * the place of all that an earlier one said, of earlier days too.
   */
  readonly from?: Day | undefined
  /** It does not count before this day while the state lasts, such as what becomes overdue. Only without `from`. */
  readonly notBefore?: Day | undefined
  /** The first day on which it no longer counts, which may be known beforehand. Only of a stock. */
  readonly to?: Day | undefined
}

/** Cases of one kind, and what each contributes. */
export interface FigureSource {
  readonly kind: string
  /** What a state contributes while it lasts. */
  readonly ofState?: (state: never) => ReadonlyArray<FigurePart>
  /** What an event contributes, once. */
  readonly ofEvent?: (change: never) => ReadonlyArray<FigurePart>
}

/** What a figure counts in. */
export type FigureMeasure = "cases" | "people" | "families" | "rials" | "items"

/** A named number with its definition. */
export interface Figure {
  /** A stable name, without a slash. */
  readonly id: string
  /** The field of work that it belongs to. */
  readonly field: string
  readonly title: Text
  /** What is counted and what is not, so that two people who count by it come to the same number. */
  readonly definition: Text
  readonly measure: FigureMeasure
  /** A stock holds on a day; a flow is what came within a period. */
  readonly nature: "stock" | "flow"
  /**
   * One person may have several parts of a number: where it rests on few different people, a publication hides it. Absent: each part of a
   * count is another person's, and a sum of money says nothing of anyone.
   */
  readonly byPerson?: true
  /** What the codes of its breakdown mean. Absent where it has none. */
  readonly codes?: { readonly [code: string]: Text }
  readonly sources: ReadonlyArray<FigureSource>
  /** Raised when the sources change and the definition says the same: what was folded before is then folded anew. */
  readonly revision?: number
}

/**
 * What the states of a kind contribute to a stock.
 *
 * @example
 * const covered = stockOf(caseKinds.supportCase, ({ stage }) => (stage === "active" ? [{ amount: 1 }] : []))
 * covered.kind // => "supportCase"
 */
export const stockOf = <L extends LifeCycleTypes, Kind extends string>(
  { kind }: CaseKind<L, Kind, string>,
  ofState: (state: L["State"]) => ReadonlyArray<FigurePart>,
): FigureSource => ({ kind, ofState })

/**
 * What the events of a kind contribute to a flow, once each.
 *
 * @example
 * const freed = flowOf(caseKinds.debtPetition, ({ event }) => (event.type === "released" ? [{ amount: 1 }] : []))
 * freed.kind // => "debtPetition"
 */
export const flowOf = <L extends LifeCycleTypes, Kind extends string>(
  { kind }: CaseKind<L, Kind, string>,
  ofEvent: (change: CaseChange<L["State"], L["Event"]>) => ReadonlyArray<FigurePart>,
): FigureSource => ({ kind, ofEvent })
