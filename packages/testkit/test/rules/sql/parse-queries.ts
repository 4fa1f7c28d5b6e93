import { spawnSync } from "node:child_process"
import { bundledProgram } from "@bazgasht/programs"

// The library asks for its own files without their endings, as Node does not find them.
const program = await bundledProgram(new URL("./parse-texts.ts", import.meta.url))

/** What the grammar of Trino refuses in each query. */
export const refusedIn = (queries: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [program], {
    encoding: "utf8",
    input: JSON.stringify(queries),
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as ReadonlyArray<ReadonlyArray<string>>
}
