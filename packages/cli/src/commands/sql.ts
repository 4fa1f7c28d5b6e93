import { type Rule, type Text, text, wordsIn } from "@bazgasht/rules"
import {
  createDictionary,
  createTables,
  type DialectName,
  dialects,
  type SqlError,
  toSql,
} from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import type { Refusal } from "../case-files/refusal.ts"
import { choiceOf, dayOf, lastValue, rulesNamed } from "../command-line/settings.ts"
import { printDocument } from "../output.ts"
import { reportRefusals } from "../report-error.ts"
import { type Command, done, failed } from "./command.ts"

const names = Object.fromEntries(Object.keys(dialects).map((name) => [name, name])) as {
  readonly [Name in DialectName]: Name
}

const notExecuted = text(
  "این گویش در هیچ آزمونی اجرا نشده است؛ پیش از استفاده آن را بیازمایید",
  "no test executes this dialect; try its queries before you rely on them",
)

/** Why a rule has no query, as a line on standard error. */
const refusalOf = (rule: Rule, { code, of, text: sentence }: SqlError): Refusal => ({
  file: rule.id,
  code,
  field: of,
  expected: sentence,
  sentence,
})

/** A line of a comment. */
const comment = (line: string): string => `-- ${line}`

/** `bazgasht sql RULE`: a rule as a query, for a database administrator to read and keep. */
export const printSql: Command = (context) =>
  Result.gen(function* () {
    const { jurisdiction, operands, options, platform, style } = context
    const dialect = yield* choiceOf<DialectName>(options, "dialect", names, "duckdb")
    const day = yield* dayOf(options, jurisdiction)
    const [rule] = yield* rulesNamed(operands, style.pack)
    if (rule === undefined) return failed
    const setting = { pack: style.pack, today: day ?? platform.today() }
    const say = yield* choiceOf<"value" | "decision" | undefined>(
      options,
      "say",
      { value: "value", decision: "decision" },
      undefined,
    )
    const table = lastValue(options, "table")
    const query = toSql(rule, setting, dialect, {
      ...(say === undefined ? {} : { say }),
      quantities: options.has("quantities"),
      ...(table === undefined ? {} : { names: { table } }),
    })
    if (Result.isFailure(query)) {
      reportRefusals([refusalOf(rule, query.failure)], context)
      return failed
    }
    const { columns, register, text: written } = query.success
    if (options.has("json")) {
      printDocument(context, () => ({
        format: "bazgasht.sql/1",
        rule: rule.id,
        dialect,
        executed: dialects[dialect].executed,
        text: written,
        columns: columns.map(({ kind, name }) => ({ name, kind })),
        tables: [register.cases, ...register.lists].map(({ columns: needed, name }) => ({
          name,
          columns: needed.map(({ holds, name: column }) => ({ name: column, holds })),
        })),
        codes: Object.fromEntries(register.dictionary),
      }))
      return done
    }
    const inWords = (of: Text): string => wordsIn(style.language, of)
    const lines = [
      comment(`${rule.id}: ${inWords(rule.title)}`),
      ...(dialects[dialect].executed ? [] : [comment(inWords(notExecuted))]),
      ...(options.has("tables")
        ? [...createTables(register, dialect), ...createDictionary(register.dictionary, dialect)].map(
            (statement) => `${statement};`,
          )
        : [`${written};`]),
    ]
    platform.print(`${lines.join("\n")}\n`)
    return done
  })
