import type { Expression } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import type { Setting } from "../readers/setting.ts"
import type { Kind } from "../values/value.ts"
import type { SqlCell } from "./cells.ts"
import type { ResultColumn } from "./query.ts"
import type { QueryWriter, WrittenQuery } from "./query-writer.ts"
import type { ColumnPart } from "./register.ts"
import { caseScope } from "./scopes.ts"
import { columnOfRows } from "./step-cells.ts"

/** The parts of a value that takes two columns. */
export const partsOf = (kind: Kind): ReadonlyArray<ColumnPart | undefined> =>
  kind === "term" ? ["months", "days"] : kind === "ratio" ? ["numerator", "denominator"] : [undefined]

/** The columns of a value in a result. */
export const resultColumns = (name: string, kind: Kind): ReadonlyArray<ResultColumn> =>
  partsOf(kind).map((part) => ({
    name: part === undefined ? name : `${name}_${part}`,
    kind,
    ...(part === undefined ? {} : { part }),
  }))

/** A column of a result: an expression, and the law under which it is read. */
export interface NamedValue {
  readonly name: string
  readonly of: Expression | Rule
  readonly setting: Setting
}

/** The values of rules and expressions on the day of the decision, a column or two for each, and columns of the register beside them. */
export const valueQuery = (
  writer: QueryWriter,
  of: ReadonlyArray<NamedValue>,
  beside: ReadonlyArray<string> = [],
): WrittenQuery => {
  const { layout } = writer
  const scope = caseScope("r")
  const read = of.map(({ name, of: expression, setting }, place) => {
    const days = { lawDay: setting.lawDay ?? setting.today, today: setting.today }
    const steps = writer.read([expression], days, scope, setting, String(place))
    const [output] = steps.graph.outputs
    const at = output?.at ?? []
    return {
      steps,
      columns: resultColumns(name, output?.kind ?? "truth"),
      cells: at.map((step) => writer.numbered(steps, steps.cellOf(step))),
    }
  })
  const columns = read.flatMap((one) => one.columns)
  const cells = read.flatMap((one) => one.cells)
  const others = beside.map((name) => columnOfRows(writer.dialect, scope, name))
  const laid = layout.lay(scope, writer.cases, [...cells, ...others])
  const { quote } = writer.dialect
  return {
    columns,
    selected: [
      ...cells.map((cell: SqlCell, place) => `${laid.text(cell)} AS ${quote(columns[place]?.name ?? "")}`),
      ...others.map((cell, place) => `${laid.text(cell)} AS ${quote(beside[place] ?? "")}`),
    ],
    from: laid.from,
  }
}
