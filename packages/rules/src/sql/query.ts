import type { Kind } from "../values/value.ts"
import type { DialectName } from "./dialect.ts"
import type { ColumnPart, SqlRegister } from "./register.ts"

/** A column of a result. All hold whole numbers, as those of a register do; NULL is unknown, or that there is none. */
export interface ResultColumn {
  readonly name: string
  readonly kind: "key" | Kind
  readonly part?: ColumnPart
}

/** A query in SQL, with what it gives and what it needs. */
export interface SqlQuery {
  readonly dialect: DialectName
  readonly text: string
  readonly columns: ReadonlyArray<ResultColumn>
  readonly register: SqlRegister
}
