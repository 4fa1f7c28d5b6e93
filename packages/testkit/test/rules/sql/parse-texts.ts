/** A program that reads queries as JSON and prints, for each, what the grammar of Trino refuses in it, with the line. */

import { text } from "node:stream/consumers"
import { TrinoSQL } from "dt-sql-parser"

const grammar = new TrinoSQL()
const queries = JSON.parse(await text(process.stdin)) as ReadonlyArray<string>
const refused = queries.map((query) =>
  grammar
    .validate(query)
    .map(({ message, startLine }) => `${message}: ${query.split("\n")[startLine - 1] ?? ""}`),
)
process.stdout.write(JSON.stringify(refused))
