import type { FieldPath } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import {
  type Calendar,
  type Day,
  gregorian,
  type Kind,
  makeTerm,
  parseDay,
  type Term,
  text,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type DocumentFields, DocumentReader, nearestNames } from "../../documents/document-reader.ts"
import {
  type CellReader,
  type CodeWords,
  codeReader,
  dayReader,
  numberReader,
  ratioReader,
  sameWords,
  type TermUnit,
  termReader,
  termUnits,
  truthReader,
} from "../cells/index.ts"
import {
  type MappedColumn,
  type MappedFile,
  type MappedValue,
  type Unreadable,
  unreadablePolicies,
} from "./mapping.ts"
import { type TitledCodes, wordsOfCodes } from "./words-for-codes.ts"

/** What can be wrong with a mapping besides its form. */
export type MappingFlaw =
  | "unknownKind"
  | "unknownFact"
  | "unknownList"
  | "unknownField"
  | "unknownCode"
  | "unknownGroup"
  | "unknownMeasure"
  | "notADay"
  | "wrongValue"
  | "duplicateColumn"
  | "noTable"
  | "noOwner"

/** Units in which amounts stand in a column, each with the rials it is worth. */
const moneyUnits = { rial: 1, toman: 10, millionRial: 1_000_000, millionToman: 10_000_000 } as const

const encodings = ["utf-8", "windows-1256"] as const

/** What is known of a value that is mapped: its kind, and its codes where it has some. */
export interface Mapped {
  readonly kind: Kind
  readonly codes?: TitledCodes | undefined
}

const words = {
  column: text("نام یک ستون، یا فیلدهایی با column", "the name of a column, or fields with `column`"),
  columnOrValue: text(
    "یکی از column (ستون فایل) و value (مقدار یکسان برای همه)",
    "either `column`, or `value` for one value of every case",
  ),
  day: text("روزی به شکل سال/ماه/روز", "a day, written year/month/day"),
  code: text("کدی از این اطلاع", "a code of this fact"),
  parts: text(
    "ستون‌های سال، ماه و روز (years، months، days)",
    "columns of years, months and days (`years`, `months`, `days`)",
  ),
  codes: text(
    "واژهٔ ستون و کدی که می‌رساند، یا null برای نامعلوم",
    "words of the column with the code that each stands for, or null for unknown",
  ),
  format: text("فایلی با پسوند ‎.csv یا ‎.parquet", "a file whose name ends in .csv or .parquet"),
}

/** The fields that the mapping of a value of a kind may have besides `column` and `value`. */
const fieldsOfKind: { readonly [K in Kind]: ReadonlyArray<string> } = {
  truth: ["yes", "no", "filled"],
  count: [],
  money: ["unit"],
  day: ["calendar"],
  code: ["codes"],
  term: ["unit", ...termUnits],
  ratio: [],
}

export class MappingReader extends DocumentReader<MappingFlaw> {
  readonly jurisdiction: Jurisdiction
  /** Of unreadable cells where nothing nearer says it: leaving a case out is seen sooner than losing a fact. */
  unreadable: Unreadable = "leaveOut"
  #calendar: Calendar

  constructor(jurisdiction: Jurisdiction) {
    super()
    this.jurisdiction = jurisdiction
    this.#calendar = jurisdiction.pack.calendar
  }

  /** Sets the calendar of all days for which the mapping names no other. */
  useCalendar(written: unknown, path: FieldPath): void {
    this.#calendar = this.#calendarOf(written, path)
  }

  #calendarOf(written: unknown, path: FieldPath): Calendar {
    if (written === undefined) return this.#calendar
    const calendars: { readonly [id: string]: Calendar } = { [this.#calendar.id]: this.#calendar, gregorian }
    return calendars[this.oneOf(written, path, Object.keys(calendars)) ?? ""] ?? this.#calendar
  }

  /** What becomes of unreadable cells, where the fields of a part of the mapping say it. */
  someUnreadable(fields: DocumentFields, path: FieldPath): Unreadable | undefined {
    const written = fields["unreadable"]
    return written === undefined
      ? undefined
      : this.oneOf(written, [...path, "unreadable"], unreadablePolicies)
  }

  day(written: unknown, path: FieldPath): Day | undefined {
    const given = this.text(written, path)
    if (given === undefined) return undefined
    const day = parseDay(this.#calendar, given)
    return Result.isSuccess(day) ? day.success : this.refuse("notADay", path, written, words.day)
  }

  column(written: unknown, path: FieldPath): MappedColumn | undefined {
    const name = this.text(written, path)
    return name === undefined ? undefined : { name, path }
  }

  /** A column that may be left out. */
  someColumn(written: unknown, path: FieldPath): MappedColumn | undefined {
    return written === undefined ? undefined : this.column(written, path)
  }

  file(fields: DocumentFields, path: FieldPath): MappedFile | undefined {
    const place = [...path, "file"]
    const name = this.text(fields["file"], place)
    const delimiter = this.someText(fields["delimiter"], [...path, "delimiter"])
    const encoding =
      fields["encoding"] === undefined
        ? encodings[0]
        : this.oneOf(fields["encoding"], [...path, "encoding"], encodings)
    const unknown = this.someTexts(fields["unknown"], [...path, "unknown"]) ?? []
    const escaped = this.someTruth(fields["escaped"], [...path, "escaped"]) ?? false
    if (name === undefined || encoding === undefined) return undefined
    const format = /\.(csv|parquet)$/i.exec(name)?.[1]?.toLowerCase()
    if (format === undefined) return this.refuse("wrongForm", place, name, words.format)
    return {
      name,
      path: place,
      format: format as MappedFile["format"],
      delimiter: delimiter === "tab" ? "\t" : (delimiter ?? ","),
      encoding,
      unknown: new Set(unknown.map(sameWords)),
      escaped,
    }
  }

  value(written: unknown, path: FieldPath, mapped: Mapped): MappedValue | undefined {
    const form = typeof written === "string" ? { column: written } : written
    if (typeof form !== "object" || form === null || Array.isArray(form))
      return this.refuse("wrongForm", path, written, words.column)
    const fields =
      this.fields(form, path, ["column", "value", "unreadable", ...fieldsOfKind[mapped.kind]]) ??
      ({} as DocumentFields)
    const unreadable = this.someUnreadable(fields, path) ?? this.unreadable
    if (mapped.kind === "term" && termUnits.some((unit) => fields[unit] !== undefined))
      return this.#termInParts(fields, path, unreadable)
    if ((fields["column"] === undefined) === (fields["value"] === undefined))
      return this.refuse("missing", path, undefined, words.columnOrValue)
    const filled = this.someTruth(fields["filled"], [...path, "filled"]) ?? false
    const read = this.#reader(fields, path, mapped)
    if (read === undefined) return undefined
    if (fields["column"] === undefined) return this.#sameForAll(fields["value"], [...path, "value"], read)
    const place = typeof written === "string" ? path : [...path, "column"]
    const column = this.column(fields["column"], place)
    if (column === undefined) return undefined
    return filled
      ? {
          columns: [column],
          unreadable,
          read: ([cell]) => Result.succeed(cell !== undefined && cell !== null),
        }
      : {
          columns: [column],
          unreadable,
          read: (cells) => {
            const cell = cells[0]
            return cell === undefined || cell === null ? Result.succeed(undefined) : read(cell)
          },
          ...(read.usual === undefined ? {} : { usual: read.usual }),
        }
  }

  #sameForAll(written: unknown, path: FieldPath, read: CellReader): MappedValue | undefined {
    if (!["string", "number", "boolean"].includes(typeof written))
      return this.refuse("wrongForm", path, written, words.columnOrValue)
    const value = read(written as string)
    if (Result.isFailure(value)) return this.refuse("wrongValue", path, written, value.failure.expected)
    return {
      columns: [],
      unreadable: this.unreadable,
      read: () => value,
      ...(value.success === undefined ? {} : { constant: value.success }),
    }
  }

  /** A term whose years, months and days stand in columns of their own. It is unknown where one of them is. */
  #termInParts(fields: DocumentFields, path: FieldPath, unreadable: Unreadable): MappedValue | undefined {
    if (fields["column"] !== undefined || fields["value"] !== undefined || fields["unit"] !== undefined)
      return this.refuse("wrongForm", path, undefined, words.parts)
    const units = termUnits.filter((unit) => fields[unit] !== undefined)
    const columns = units.flatMap((unit) => this.column(fields[unit], [...path, unit]) ?? [])
    if (columns.length < units.length) return undefined
    const readers = units.map((unit) => termReader(unit))
    return {
      columns,
      unreadable,
      read: (cells) => {
        let [months, days] = [0, 0]
        for (let place = 0; place < readers.length; place++) {
          const [cell, read] = [cells[place], readers[place] as CellReader<Term>]
          if (cell === undefined || cell === null) return Result.succeed(undefined)
          const part = read(cell)
          if (Result.isFailure(part) || part.success === undefined) return part
          months += part.success.months
          days += part.success.days
        }
        return Result.succeed(makeTerm({ months, days }))
      },
    }
  }

  #reader(fields: DocumentFields, path: FieldPath, { codes, kind }: Mapped): CellReader | undefined {
    switch (kind) {
      case "truth":
        return truthReader(
          this.someTexts(fields["yes"], [...path, "yes"]),
          this.someTexts(fields["no"], [...path, "no"]),
        )
      case "count":
        return numberReader()
      case "money": {
        const place = [...path, "unit"]
        const units = Object.keys(moneyUnits) as ReadonlyArray<keyof typeof moneyUnits>
        const unit = fields["unit"] === undefined ? "rial" : this.oneOf(fields["unit"], place, units)
        return unit === undefined ? undefined : numberReader(moneyUnits[unit])
      }
      case "day":
        return dayReader(this.#calendarOf(fields["calendar"], [...path, "calendar"]))
      case "code":
        return codeReader(this.#wordsFor(fields["codes"], [...path, "codes"], codes))
      case "term": {
        const unit =
          fields["unit"] === undefined
            ? undefined
            : this.oneOf<TermUnit>(fields["unit"], [...path, "unit"], termUnits)
        return termReader(unit)
      }
      case "ratio":
        return ratioReader
    }
  }

  #wordsFor(written: unknown, path: FieldPath, codes: TitledCodes | undefined): CodeWords | undefined {
    if (written === undefined) return codes === undefined ? undefined : wordsOfCodes(codes)
    const given = this.fields(written, path)
    const chosen = new Map<string, string | undefined>()
    for (const [word, code] of Object.entries(given ?? {})) {
      const place = [...path, word]
      if (code === null) chosen.set(sameWords(word), undefined)
      else if (typeof code !== "string") this.refuse("wrongForm", place, code, words.codes)
      else if (codes !== undefined && !codes.has(code))
        this.refuse("unknownCode", place, code, words.code, nearestNames(code, codes.keys()))
      else chosen.set(sameWords(word), code)
    }
    return chosen
  }
}
