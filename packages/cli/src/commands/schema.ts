import { nearestWords } from "@bazgasht/casework"
import { jsonSchemas } from "@bazgasht/core/json"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { refuseValue } from "../command-line/parse.ts"
import { nearestInWords } from "../command-line/settings.ts"
import { printReport } from "../output.ts"
import { Item } from "../report/report.ts"
import { type Command, done } from "./command.ts"

const words = {
  unknown: text("شِمایی با این نام نیست", "there is no schema with this name"),
  all: (names: ReadonlyArray<string>) => text(`نام‌ها: ${names.join("، ")}`, `there are: ${names.join(", ")}`),
}

/** `bazgasht schema [NAME]`: the JSON Schema of a file or a document, or the names of all. */
export const printSchema: Command = (context) => {
  const { jurisdiction, operands } = context
  const [name] = operands
  const schemas = jsonSchemas(jurisdiction)
  const names = Object.keys(schemas)
  if (name === undefined) {
    printReport(
      context,
      new Item(
        () => ({ format: "bazgasht.schemas/1", schemas: names }),
        () => names,
      ),
    )
    return Result.succeed(done)
  }
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  if (schema === undefined) {
    const { fa, en } = nearestInWords(nearestWords(name, names)) ?? words.all(names)
    return refuseValue(name, text(`${words.unknown.fa}؛ ${fa}`, `${words.unknown.en}; ${en}`))
  }
  const document = schema()
  printReport(
    context,
    new Item(
      () => document,
      () => JSON.stringify(document, undefined, 2).split("\n"),
    ),
  )
  return Result.succeed(done)
}
