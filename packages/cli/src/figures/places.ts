/** To which group of a table a unit belongs, and whether it is counted at all. */

import { identifierKey } from "@bazgasht/casework"
import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import type { FigureCell } from "@bazgasht/casework/projections"
import { readUnitTree, type UnitTree, unitTreeOf } from "@bazgasht/organisation/units"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import type { AskedFigures } from "./asked-figures.ts"

/** The code of the type of units that are provinces. */
const provinceType = "unit.province"

/** The units as they lie on a day. */
export interface Places {
  readonly tree: UnitTree
  readonly groupOf: (unit: string) => string
  /** Those cells whose unit is asked for. */
  readonly counted: <Cell extends FigureCell>(cells: ReadonlyArray<Cell>) => ReadonlyArray<Cell>
}

/** Reads how the units of a store lie on a day. */
export const placesOn = (
  storage: StorageAdapter,
  day: Day,
  { by, unit }: Pick<AskedFigures, "by" | "unit">,
): Effect.Effect<Places, StorageError> =>
  Effect.map(
    storage.capabilities.queries ? readUnitTree(storage, day) : Effect.succeed(unitTreeOf([], day)),
    (tree) => {
      const asked =
        unit === undefined ? undefined : new Set(tree.below(unit).map((one) => identifierKey(one)))
      return {
        tree,
        groupOf: (of) => {
          if (by === "province") return tree.nearest(of, provinceType)?.unit ?? ""
          return by === "unit" ? of : ""
        },
        counted: (cells) =>
          asked === undefined ? cells : cells.filter((cell) => asked.has(identifierKey(cell.unit))),
      }
    },
  )
