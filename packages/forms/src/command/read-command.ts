/** Reads what somebody wrote into the form of a command. */

import { type Calendar, formatDay, gregorian, latinDigits, parseDay, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { withPersianDigits } from "../digits.ts"
import type { FieldError } from "../field-error.ts"
import { type CommandField, isSimple, type SimpleField } from "./command-field.ts"
import type { CommandForm } from "./command-form.ts"
import { commandPlaces, type WrittenCommand } from "./written-command.ts"

interface Values {
  readonly [name: string]: unknown
}

const yes = new Set(["yes", "true", "بله", "آری"])
const no = new Set(["no", "false", "خیر", "نه"])

const wholeNumber = (written: string): number | undefined => {
  const digits = latinDigits(written).replaceAll(/[\s,٬]/g, "")
  const number = /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined
  return number === 0 ? 0 : number
}

const valueIn = (written: string): unknown => {
  try {
    return JSON.parse(written)
  } catch {
    return written
  }
}

const receiptIn = (written: string): unknown => {
  const value = valueIn(written)
  const isDecision = typeof value === "object" && value !== null && !Array.isArray(value)
  // A decision as it is printed holds its receipt.
  return isDecision ? ("receipt" in value ? value.receipt : value) : undefined
}

const expected = (field: CommandField, calendar: Calendar): Text => {
  switch (field.kind) {
    case "truth":
      return text("بله یا خیر", "yes or no")
    case "count":
      return text("یک عدد صحیح", "a whole number")
    case "money":
      return text("یک مبلغ بدون اعشار", "an amount without decimals")
    case "day": {
      const example = formatDay(calendar, 20_000 as never)
      return text(`روزی مانند ${withPersianDigits(example)}`, `a day such as ${example}`)
    }
    case "code":
    case "choice":
      return text("یکی از گزینه‌ها", "one of the choices")
    case "receipt":
      return text("رسید یک تصمیم", "the receipt of a decision")
    case "record":
      return text("در هر سطر: نام = مقدار", "on each line: name = value")
    case "text":
      if (field.pattern !== undefined)
        return text("کدی با همین ساختار", `a code of the form ${field.pattern}`)
      return text("نوشته‌ای که خالی نباشد", "a text that is not empty")
    default:
      return text("نوشته‌ای که خالی نباشد", "a text that is not empty")
  }
}

const errorOf = (
  code: "field.missing" | "field.wrongKind",
  field: CommandField,
  path: string,
  calendar: Calendar,
): FieldError => {
  const { en, fa } = expected(field, calendar)
  return {
    code,
    text:
      code === "field.missing"
        ? text(`این بخش باید پر شود: ${fa}.`, `This has to be filled in: ${en}.`)
        : text(
            `این پاسخ پذیرفته نشد. اینجا باید بیاید: ${fa}.`,
            `This answer was not accepted. Expected: ${en}.`,
          ),
    path,
  }
}

/** What one text says; `undefined` where it says nothing of its kind. */
const simpleIn = (field: SimpleField, written: string, calendar: Calendar): unknown => {
  switch (field.kind) {
    case "truth": {
      const word = written.toLowerCase()
      return yes.has(word) ? true : no.has(word) ? false : undefined
    }
    case "count": {
      const number = wholeNumber(written)
      return number === undefined || number < (field.minimum ?? number) ? undefined : number
    }
    case "money": {
      const amount = wholeNumber(written)
      return amount === undefined || amount < 0 ? undefined : amount
    }
    case "day": {
      const digits = latinDigits(written)
      return Result.getOrUndefined(parseDay(digits.includes("-") ? gregorian : calendar, digits))
    }
    case "code":
      return field.choices.find(({ code }) => code === written)?.code
    case "receipt":
      return receiptIn(written)
    case "value":
      return valueIn(written)
    case "text":
      return field.pattern === undefined || new RegExp(field.pattern).test(written) ? written : undefined
  }
}

const linesOf = (written: string): ReadonlyArray<string> =>
  written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")

/**
 * The fields of a command as somebody wrote them: days in the calendar or in ISO 8601, numbers in Persian or Latin digits. What cannot be read, or is needed and
 * not there, comes back by its path, in words that repeat nothing of what was written. The life cycle has the last word on what it reads.
 *
 * @example
 * const schema = commandSchemasOf(caseKinds.debtPetition).get("makeOffer") ?? {}
 * const form = commandForm({ kind: "debtPetition", type: "makeOffer", schema })
 * const written = { obligation: "debt", asked: "۵٬۰۰۰٬۰۰۰", answerBy: "1404/07/01" }
 * readCommand(form, written, jalali)
 * // => Result.succeed({ obligation: "debt", asked: 5_000_000, answerBy: jalaliDay(1404, 7, 1) })
 * const wrong = readCommand(form, { ...written, asked: "much" }, jalali)
 * Result.isFailure(wrong) && wrong.failure.map(({ code, path }) => [code, path]) // => [["field.wrongKind", "asked"]]
 */
export const readCommand = (
  { fields }: Pick<CommandForm, "fields">,
  written: WrittenCommand,
  calendar: Calendar,
): Result.Result<Values, ReadonlyArray<FieldError>> => {
  const errors: Array<FieldError> = []
  const at = (path: string): string => {
    const own = Object.hasOwn(written, path) ? written[path] : undefined
    return typeof own === "string" ? own.trim() : ""
  }
  const fail = (code: "field.missing" | "field.wrongKind", field: CommandField, path: string): undefined => {
    errors.push(errorOf(code, field, path, calendar))
  }
  /** Whether anything is written in a field or in what it holds. */
  const isStated = (field: CommandField, path: string): boolean => {
    if (at(commandPlaces.stated(path)) === "yes") return true
    switch (field.kind) {
      case "group":
        return field.fields.some((one) => isStated(one, commandPlaces.field(path, one.name)))
      case "list":
        // Rows in which nobody wrote state nothing.
        return isSimple(field.item)
          ? at(path) !== ""
          : Array.from({ length: countAt(path) }, (_, index) => commandPlaces.item(path, index)).some(
              (place) => isStated(field.item, place),
            )
      default:
        return at(path) !== "" || isEvidenced(field, path)
    }
  }
  /** Whether anything is written of the document in which a value stands. */
  const isEvidenced = (field: CommandField, path: string): boolean =>
    isSimple(field) &&
    ((field as SimpleField).evidence ?? []).some((one) => at(commandPlaces.field(path, one.name)) !== "")
  /** How many rows of a list a page has. */
  const countAt = (path: string): number => Math.min(wholeNumber(at(commandPlaces.count(path))) ?? 0, 1000)
  const all = (of: ReadonlyArray<CommandField>, path: string): Values =>
    Object.fromEntries(
      of.flatMap((field) => {
        const value = read(field, commandPlaces.field(path, field.name))
        return value === undefined ? [] : [[field.name, value]]
      }),
    )
  const readText = (field: SimpleField, line: string, path: string): unknown =>
    simpleIn(field, line, calendar) ?? fail("field.wrongKind", field, path)
  const readRecord = (field: Extract<CommandField, { readonly kind: "record" }>, path: string): Values => {
    const { item, several } = field
    const values = new Map<string, unknown>()
    for (const line of linesOf(at(path))) {
      const [, name = "", value = ""] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? []
      if (name === "" || (!several && (value === "" || values.has(name)))) {
        fail("field.wrongKind", field, path)
        continue
      }
      if (!several) values.set(name, readText(item, value, path))
      else {
        const before = (values.get(name) ?? []) as ReadonlyArray<unknown>
        values.set(name, value === "" ? before : [...before, readText(item, value, path)])
      }
    }
    return Object.fromEntries(values)
  }
  const read = (field: CommandField, path: string): unknown => {
    if (!field.required && !isStated(field, path)) return undefined
    switch (field.kind) {
      case "group":
        return all(field.fields, path)
      case "choice": {
        const code = at(path)
        const option = field.options.find((one) => one.code === code)
        if (option === undefined) return fail(code === "" ? "field.missing" : "field.wrongKind", field, path)
        return { [field.tag]: code, ...all(option.fields, commandPlaces.option(path, code)) }
      }
      case "list": {
        const { item } = field
        if (isSimple(item)) return linesOf(at(path)).map((line) => readText(item as SimpleField, line, path))
        const items: Array<unknown> = []
        for (let index = 0; index < countAt(path); index++) {
          const place = commandPlaces.item(path, index)
          // A row in which nobody wrote is none.
          if (isStated(item, place)) items.push(read(item, place))
        }
        return items
      }
      case "record":
        return readRecord(field, path)
      default: {
        const line = at(path)
        const value = line === "" ? fail("field.missing", field, path) : readText(field, line, path)
        return isEvidenced(field, path) ? { value, ...all(field.evidence ?? [], path) } : value
      }
    }
  }
  const values = all(fields, "")
  return errors.length === 0 ? Result.succeed(values) : Result.fail(errors)
}
