import type { Day, Money } from "@bazgasht/rules"
import type { OwedLine } from "./entitlement.ts"
import type { Judged } from "./judged.ts"
import type { CycleOutcome } from "./record.ts"
import type { CycleFamily } from "./snapshot.ts"

/** What was found of families, in a form that another thread can be given. */
export interface JudgementsPart extends Omit<Judgements, "add" | "join" | "part"> {}

/** What was found of families, in columns, an entry for each in the order in which they came. No facts are kept. */
export class Judgements {
  readonly id: Array<string> = []
  readonly status: Array<CycleFamily["status"]> = []
  /** Since when it waits; `null` for a family that gets support already. */
  readonly waitingSince: Array<Day | null> = []
  readonly referredTo: Array<string | null> = []
  /** The outcome where no money is to be shared out; `null` for a family that is owed some. */
  readonly settled: Array<CycleOutcome | null> = []
  readonly proven: Array<number> = []
  readonly possible: Array<number> = []
  /** The points of each indicator, a column for each; -1 where they are unknown. */
  readonly points: ReadonlyArray<Array<number>>
  readonly owed: Array<Money> = []
  /** Where the lines of a family begin; one entry more than there are families. */
  readonly lines: Array<number> = [0]
  readonly kind: Array<OwedLine["kind"]> = []
  readonly amount: Array<Money | null> = []
  readonly days: Array<number | null> = []
  readonly members: Array<number | null> = []

  constructor(indicators: number) {
    this.points = Array.from({ length: indicators }, () => [])
  }

  add({ cover, family, lines, owed, score, settled }: Judged): void {
    this.id.push(family.id)
    this.status.push(family.status)
    this.waitingSince.push(family.status === "waiting" ? family.waitingSince : null)
    this.referredTo.push(cover.cover === "referred" ? cover.to : null)
    this.settled.push(settled ?? null)
    this.proven.push(score.proven)
    this.possible.push(score.possible)
    for (const [indicator, column] of this.points.entries()) column.push(score.points[indicator] as number)
    this.owed.push(owed)
    for (const line of lines) {
      this.kind.push(line.kind)
      this.amount.push(line.amount ?? null)
      this.days.push(line.days ?? null)
      this.members.push(line.members ?? null)
    }
    this.lines.push(this.kind.length)
  }
  part(): JudgementsPart {
    return { ...this }
  }

  /** Takes what was found of others behind its own. */
  join(part: JudgementsPart): void {
    const line = this.kind.length
    append(this.id, part.id)
    appendCodes(this.status, part.status)
    append(this.waitingSince, part.waitingSince)
    appendCodes(this.referredTo, part.referredTo)
    appendCodes(this.settled, part.settled)
    append(this.proven, part.proven)
    append(this.possible, part.possible)
    for (const [indicator, column] of this.points.entries()) append(column, part.points[indicator] ?? [])
    append(this.owed, part.owed)
    appendCodes(this.kind, part.kind)
    append(this.amount, part.amount)
    append(this.days, part.days)
    append(this.members, part.members)
    for (const end of part.lines.slice(1)) this.lines.push(line + end)
  }
}

const append = <Cell>(column: Array<Cell>, more: ReadonlyArray<Cell>): void => {
  for (const cell of more) column.push(cell)
}

/** Appends codes, keeping one text of each: those that another thread gave are copies, row for row. */
const appendCodes = <Code extends string | null>(column: Array<Code>, more: ReadonlyArray<Code>): void => {
  const kept = new Map<Code, Code>()
  for (const code of more) {
    const known = kept.get(code)
    if (known === undefined) kept.set(code, code)
    column.push(known ?? code)
  }
}
