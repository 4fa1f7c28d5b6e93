import { spawnSync } from "node:child_process"
import { bundledProgram } from "@bazgasht/programs"
import { Dialect, validate } from "@polyglot-sql/sdk"

// The library asks for its own files without their endings, as Node does not find them.
const program = await bundledProgram(new URL("./parse-texts.ts", import.meta.url))

const refusedByTrino = (queries: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [program], {
    encoding: "utf8",
    input: JSON.stringify(queries),
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as ReadonlyArray<ReadonlyArray<string>>
}

const refusedBySpark = (queries: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
  queries.map((query) =>
    validate(query, Dialect.Spark, { strictSyntax: true }).errors.map(
      ({ message }) => `${message}: ${query}`,
    ),
  )

/** What the grammar of a dialect that no test executes refuses in each query. */
export const refusedIn: {
  readonly [Name in "trino" | "spark"]: (
    queries: ReadonlyArray<string>,
  ) => ReadonlyArray<ReadonlyArray<string>>
} = { trino: refusedByTrino, spark: refusedBySpark }
