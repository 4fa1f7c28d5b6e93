/** What a page sends of a command, as texts by the paths of its fields; and what stands in a form that is filled in already. */

import { type Calendar, type Day, formatDay } from "@bazgasht/rules"
import { type CommandField, isSimple } from "./command-field.ts"
import type { CommandForm } from "./command-form.ts"

/**
 * Texts by the paths of fields: `amount`, `obligation.sum`, `payees[0].payee`. Of a list whose items are no single text, `payees[]` is their number. Of a choice,
 * `basis` is the code and `basis:consent.document` a field of it. Of a value with its evidence `final` is the value and `final.document` a part of the evidence. `period?` says `yes` where something that may be left out is stated, even if all
 * of it is left open.
 */
export interface WrittenCommand {
  readonly [path: string]: string
}

/** Where the parts of a field stand. */
export const commandPlaces = {
  item: (path: string, index: number): string => `${path}[${index}]`,
  count: (path: string): string => `${path}[]`,
  option: (path: string, code: string): string => `${path}:${code}`,
  stated: (path: string): string => `${path}?`,
  field: (path: string, name: string): string => (path === "" ? name : `${path}.${name}`),
}

interface Values {
  readonly [name: string]: unknown
}

const textOf = (kind: CommandField["kind"], value: unknown, calendar: Calendar): string => {
  switch (kind) {
    case "day":
      return formatDay(calendar, value as Day)
    case "truth":
      return value === true ? "yes" : "no"
    case "value":
    case "receipt":
      return typeof value === "string" && !isJson(value) ? value : JSON.stringify(value)
    default:
      return String(value)
  }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * A command as a form has it: the texts of its fields.
 *
 * @example
 * const schema = commandSchemasOf(caseKinds.debtPetition).get("makeOffer") ?? {}
 * const form = commandForm({ kind: "debtPetition", type: "makeOffer", schema })
 * writeCommand(form, { asked: 5_000_000, answerBy: jalaliDay(1404, 7, 1) }, jalali)
 * // => { asked: "5000000", answerBy: "1404/07/01" }
 */
export const writeCommand = (
  { fields }: Pick<CommandForm, "fields">,
  command: Values,
  calendar: Calendar,
): WrittenCommand => {
  const written: { [path: string]: string } = {}
  const all = (of: ReadonlyArray<CommandField>, values: Values, path: string): void => {
    for (const field of of) {
      const value = values[field.name]
      if (value !== undefined) write(field, value, commandPlaces.field(path, field.name))
    }
  }
  const write = (field: CommandField, value: unknown, path: string): void => {
    if (!field.required && !isSimple(field)) written[commandPlaces.stated(path)] = "yes"
    switch (field.kind) {
      case "group":
        all(field.fields, value as Values, path)
        return
      case "choice": {
        const code = String((value as Values)[field.tag])
        written[path] = code
        const option = field.options.find((one) => one.code === code)
        all(option?.fields ?? [], value as Values, commandPlaces.option(path, code))
        return
      }
      case "list": {
        const items = value as ReadonlyArray<unknown>
        const { item } = field
        if (isSimple(item)) written[path] = items.map((one) => textOf(item.kind, one, calendar)).join("\n")
        else {
          written[commandPlaces.count(path)] = String(items.length)
          for (const [index, one] of items.entries()) write(item, one, commandPlaces.item(path, index))
        }
        return
      }
      case "record":
        written[path] = Object.entries(value as Values)
          .flatMap(([name, of]) => {
            const values = field.several ? (of as ReadonlyArray<unknown>) : [of]
            return values.length === 0
              ? [`${name} =`]
              : values.map((one) => `${name} = ${textOf(field.item.kind, one, calendar)}`)
          })
          .join("\n")
        return
      default: {
        const evidenced = field.evidence !== undefined && typeof value === "object" && value !== null
        const { value: stated, ...evidence } = evidenced ? (value as Values) : { value }
        written[path] = textOf(field.kind, stated, calendar)
        all(field.evidence ?? [], evidence, path)
      }
    }
  }
  all(fields, command, "")
  return written
}
