import type { StepOf } from "../calculus/forms.ts"
import type { FactNode, Field, ListFact, Node } from "../expression.ts"
import { holdsCode } from "../language/logic.ts"
import { walk } from "../language/parts.ts"
import type { RulePack } from "../law/pack.ts"
import type { Rule } from "../law/rule.ts"
import { expressionsOfRule } from "../law/rule.ts"
import { type Declarations, factsRead } from "../readers/columns/declarations.ts"
import type { Text } from "../values/text.ts"
import type { Kind } from "../values/value.ts"
import { tableBeside } from "./table-name.ts"

/** A part of a value that takes two columns: of a term its months and days, of a ratio its numerator and denominator. */
export type ColumnPart = "months" | "days" | "numerator" | "denominator"

/**
 * A column of a register. All columns hold whole numbers, and NULL is unknown.
 *
 * - `key`: the case; `entry`: the number of the entry within its case
 * - `truth`: 0 no, 2 yes; 1 is unknown too
 * - `count`, `money`, `day`, `term`, `ratio`: the number itself; a day counts from 1 January 1970
 * - `code`: the number of the code in the dictionary
 * - `entries`: the number of entries that the case has in the table of the list; NULL where the list is unknown
 */
export interface RegisterColumn {
  readonly name: string
  readonly holds: "key" | "entry" | "entries" | Kind
  /** The fact, list or field; absent for keys. */
  readonly of?: string
  readonly part?: ColumnPart
  readonly label?: Text
  /** Limits, both included. */
  readonly minimum?: number
  readonly maximum?: number
  /** The allowed codes. */
  readonly codes?: ReadonlyArray<string>
  /** What a check of the table found: every value keeps to the limits, so that a query need not test it. */
  readonly found?: FoundValues
}

/** The values of a column of a table that was checked. */
export interface FoundValues {
  readonly minimum: number
  readonly maximum: number
  /** Whether a row has none. */
  readonly hasUnknown: boolean
}

/** A table of a register: one row a case, or one row an entry of a list. */
export interface RegisterTable {
  readonly name: string
  /** The list whose entries it holds; absent for the table of cases. */
  readonly list?: string
  readonly columns: ReadonlyArray<RegisterColumn>
}

/** Codes by their numbers, which start at 1 and never change their meaning. */
export type Dictionary = ReadonlyMap<string, number>

/** What a database has to offer. */
export interface SqlRegister {
  readonly cases: RegisterTable
  readonly lists: ReadonlyArray<RegisterTable>
  readonly dictionary: Dictionary
}

/** Names of a register that is there already. */
export interface RegisterNames {
  /** The table of cases, its schema before a dot; a name that holds a dot stands in quotation marks. Default `register`. */
  readonly table?: string
  /** The column that identifies a case; default `case_id`. */
  readonly key?: string
  /** The column that numbers the entries of a case; default `entry`. */
  readonly entry?: string
  /** Columns by fact or list. Of two columns, such as months and days, the part is added: `term_months`. */
  readonly columns?: { readonly [fact: string]: string }
  /** Tables and columns of lists. */
  readonly lists?: {
    readonly [list: string]: {
      readonly table?: string
      readonly fields?: { readonly [field: string]: string }
    }
  }
}

/** Options of a register. */
export interface SqlRegisterOptions {
  /** A register that is there; its tables have to have what the rules read. */
  readonly register?: SqlRegister
  readonly names?: RegisterNames
  /** The numbers of codes in the database; by default those of {@link dictionaryOf}. */
  readonly dictionary?: Dictionary
}

const partsOfKind = (kind: Kind): ReadonlyArray<ColumnPart | undefined> => {
  switch (kind) {
    case "term":
      return ["months", "days"]
    case "ratio":
      return ["numerator", "denominator"]
    default:
      return [undefined]
  }
}

const columnsOf = (id: string, declared: FactNode | Field, name: string): ReadonlyArray<RegisterColumn> => {
  const { codes, kind, label } = declared
  const { maximum, minimum } = declared as Partial<FactNode>
  return partsOfKind(kind).map((part) => ({
    name: part === undefined ? name : `${name}_${part}`,
    holds: kind,
    of: id,
    label,
    ...(part === undefined ? {} : { part }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(codes === undefined || !("op" in declared) ? {} : { codes }),
  }))
}

const codesIn = (node: Node, add: (code: string) => void): void =>
  walk(node, (part) => {
    if (part.op === "literal" && part.kind === "code") add(part.value as string)
    if (part.op === "fact" && part.codes !== undefined) part.codes.forEach(add)
    if (part.op === "memberOf") part.set.members.filter((member) => holdsCode(part.set, member)).forEach(add)
    if (part.op === "table")
      for (const { cells } of part.rows)
        for (const cell of cells)
          if (cell.cell === "oneOf")
            for (const value of cell.values) if (typeof value === "string") add(value)
    if ("list" in part && typeof part.list === "object")
      for (const field of Object.values(part.list.fields)) field.codes?.forEach(add)
  })

/**
 * A dictionary of all codes of a pack: of its vocabulary, of the declarations of facts and of its rules, in the order of their code points,
 * from 1 on. A database keeps the numbers that it once gave; give them back as `dictionary`.
 *
 * @example
 * dictionaryOf(pack).size > 0 // => true
 */
export const dictionaryOf = (pack: RulePack, ...more: ReadonlyArray<Node | Rule>): Dictionary => {
  const codes = new Set<string>(pack.vocabulary.keys())
  const add = (code: string): void => void codes.add(code)
  for (const rule of [...pack.rules.values(), ...more])
    for (const node of "op" in rule ? [rule] : expressionsOfRule(rule)) codesIn(node, add)
  for (const { kind, values } of pack.parameters.values())
    if (kind === "code") for (const { value } of values) if (value !== undefined) add(value as string)
  for (const { options } of pack.policies.values()) for (const { id } of options) add(id)
  return new Map([...codes].sort().map((code, index) => [code, index + 1]))
}

/** The column of a fact, a field or a number of entries. */
export const columnOf = (table: RegisterTable | undefined, of: string, part?: ColumnPart): RegisterColumn => {
  const found = table?.columns.find((column) => column.of === of && column.part === part)
  if (found === undefined) throw new TypeError(`The register has no column for ${of}`)
  return found
}

/** What a check of the tables found of a fact or of a field. */
export const foundIn =
  ({ cases, lists }: SqlRegister) =>
  (step: StepOf<"fact"> | StepOf<"field">): FoundValues | undefined => {
    const [table, id] =
      step.form === "fact" ? [cases, step.fact.id] : [lists.find(({ list }) => list === step.list), step.name]
    return columnOf(table, id, step.part).found
  }

/** The column that identifies the case of a row. */
export const keyOf = (table: RegisterTable): string =>
  (table.columns.find(({ holds }) => holds === "key") as RegisterColumn).name

/** The column that numbers the entries of a case. */
export const entryOf = (table: RegisterTable): string =>
  (table.columns.find(({ holds }) => holds === "entry") as RegisterColumn).name

/**
 * The register that declarations of facts need.
 *
 * @example
 * registerFor({ facts: [], lists: [] }, new Map()).cases.name // => "register"
 */
export const registerFor = (
  { facts, lists }: Declarations,
  dictionary: Dictionary,
  names: RegisterNames = {},
): SqlRegister => {
  const {
    columns = {},
    entry = "entry",
    key = "case_id",
    lists: namesOfLists = {},
    table = "register",
  } = names
  const tableOfList = (list: ListFact): RegisterTable => {
    const { fields = {}, table: own } = namesOfLists[list.id] ?? {}
    return {
      name: own ?? tableBeside(table, `_${list.id.replaceAll(".", "_")}`),
      list: list.id,
      columns: [
        { name: key, holds: "key" },
        { name: entry, holds: "entry" },
        ...Object.entries(list.fields).flatMap(([id, field]) => columnsOf(id, field, fields[id] ?? id)),
      ],
    }
  }
  return {
    cases: {
      name: table,
      columns: [
        { name: key, holds: "key" },
        ...facts.flatMap((fact) => columnsOf(fact.id, fact, columns[fact.id] ?? fact.id)),
        ...lists.map(
          ({ id, label }): RegisterColumn => ({ name: columns[id] ?? id, holds: "entries", of: id, label }),
        ),
      ],
    },
    lists: lists.map(tableOfList),
    dictionary,
  }
}

/**
 * The tables and columns that a database has to offer for some rules, with the dictionary of codes. Codes are numbers and days are numbers: no
 * collation and no type of date takes part in a decision.
 *
 * @example
 * sqlRegisterOf([conditionalRelease], pack).cases.columns.map(({ name }) => name)
 * // => ["case_id", "start", "imposedTerm_months", "imposedTerm_days", "goodConduct", "usedBefore"]
 */
export const sqlRegisterOf = (
  of: ReadonlyArray<Node | Rule>,
  pack: RulePack,
  options: SqlRegisterOptions = {},
): SqlRegister =>
  options.register ??
  registerFor(factsRead(of, pack), options.dictionary ?? dictionaryOf(pack, ...of), options.names)
