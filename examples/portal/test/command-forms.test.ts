import { commandSchemasOf } from "@bazgasht/casework/law"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { type CommandField, isTitledCode, titledAs } from "@bazgasht/forms/commands"
import { iranPack } from "@bazgasht/iran"
import { describe, expect, test } from "vitest"
import { formOf } from "../areas/offices/command-forms.ts"
import type { KindName } from "../command.ts"

/** What of a form would be shown by its name in the program. */
const untitled = (path: string, fields: ReadonlyArray<CommandField>): ReadonlyArray<string> =>
  fields.flatMap((field): ReadonlyArray<string> => {
    const place = field.name === "" ? path : `${path}.${field.name}`
    const own = titledAs(place) === undefined ? [place] : []
    switch (field.kind) {
      case "group":
        return [...own, ...untitled(place, field.fields)]
      case "list":
      case "record":
        return [...own, ...untitled(place, [field.item])]
      case "code":
        return [...own, ...field.choices.flatMap(({ code }) => codeOf(place, code))]
      case "choice":
        return [
          ...own,
          ...field.options.flatMap(({ code, fields: inner }) => [
            ...codeOf(place, code),
            ...untitled(place, inner),
          ]),
        ]
      default:
        return own
    }
  })

/** A code of the law has its title from the pack. */
const codeOf = (place: string, code: string): ReadonlyArray<string> =>
  iranPack.vocabulary.has(code) || isTitledCode(code) ? [] : [`${place}: ${code}`]

const commands = (Object.keys(allKinds) as ReadonlyArray<KindName>).flatMap((kind) =>
  [...commandSchemasOf(allKinds[kind] as never)].map(([type, schema]) => ({ kind, type, schema })),
)

describe("the commands of every kind of cases", () => {
  test("have a form each, in which everything is called by a title in both languages", () => {
    expect(commands.length).toBeGreaterThan(400)
    const faults = commands.flatMap(({ kind, schema, type }) =>
      untitled(`${kind}.${type}`, formOf(kind, type, schema).form.fields),
    )
    expect(faults).toEqual([])
  })
})
