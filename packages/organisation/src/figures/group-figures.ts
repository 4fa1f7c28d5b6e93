/** Figures added up: over units, and over the codes of a breakdown. */

import type { FigureCell } from "@bazgasht/casework/projections"

/** A cell whose unit stands for a group: a unit, a province, or all of them together. */
export type GroupedCell<Name extends string> = Omit<FigureCell, "unit"> & {
  readonly group: string
} & { readonly [Key in Name]: number }

/**
 * Adds cells up whose units are of one group. The groups keep the order in which they come, the cells of each too.
 *
 * @example
 * const cells = [
 *   { figure: "familiesCovered", unit: "shiraz", code: "", value: 3 },
 *   { figure: "familiesCovered", unit: "marvdasht", code: "", value: 4 },
 * ]
 * groupFigures(cells, ["value"], () => "fars") // => [{ figure: "familiesCovered", group: "fars", code: "", value: 7 }]
 */
export const groupFigures = <Name extends string>(
  cells: ReadonlyArray<FigureCell & { readonly [Key in Name]: number }>,
  names: ReadonlyArray<Name>,
  groupOf: (unit: string) => string,
): ReadonlyArray<GroupedCell<Name>> => {
  const groups = new Map<string, GroupedCell<Name>>()
  for (const cell of cells) {
    const { code, figure, unit } = cell
    const group = groupOf(unit)
    const key = JSON.stringify([figure, group, code])
    const before = groups.get(key)
    const numbers = names.map((name) => [name, (before?.[name] ?? 0) + cell[name]])
    groups.set(key, { figure, group, code, ...Object.fromEntries(numbers) })
  }
  return [...groups.values()]
}
