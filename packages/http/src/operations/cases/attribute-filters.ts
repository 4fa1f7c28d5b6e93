import type { Condition } from "@bazgasht/casework/ports"
import { type Style, type Text, text } from "@bazgasht/rules"
import {
  countParameter,
  dayWritten,
  type QueryParameter,
  type QueryParameters,
  type QueryValues,
  textParameter,
} from "../../requests/query-parameter.ts"
import type { AnyKind } from "./served-kind.ts"

type AttributeValue = string | number | boolean

const pageWords = {
  limit: text("بیشترین تعداد پرونده‌های یک صفحه", "the greatest number of cases on a page"),
  after: text("«next» صفحهٔ پیش، برای صفحهٔ بعد", "the `next` of the page before, for the page that follows"),
  sort: text(
    "ویژگی‌ای که پرونده‌ها به ترتیب آن می‌آیند؛ با «-» پیش از آن، از بزرگ به کوچک",
    "the attribute by which cases are ordered; after a leading `-`, the greatest first",
  ),
}

/** The parameters of a page of cases. */
const pageParameters = (attributes: ReadonlyArray<string>, maxPageSize: number) => ({
  limit: countParameter(pageWords.limit, 1, maxPageSize),
  after: textParameter(pageWords.after),
  sort: textParameter(
    pageWords.sort,
    attributes.flatMap((name) => [name, `-${name}`]),
  ),
})

const numberIn = (written: string, style: Style): number | undefined =>
  /^-?\d{1,15}$/.test(written) ? Number(written) : dayWritten(written, style)

const truthIn = (written: string): boolean | undefined =>
  written === "true" ? true : written === "false" ? false : undefined

const readers: {
  readonly [Type in "text" | "identifier" | "number" | "truth"]: Pick<
    QueryParameter<AttributeValue>,
    "expectation" | "read" | "schema"
  >
} = {
  text: {
    schema: { type: "string", minLength: 1 },
    expectation: { code: "text.empty", expected: text("متنی که خالی نباشد", "a text that is not empty") },
    read: (written) => (written === "" || !written.isWellFormed() ? undefined : written),
  },
  identifier: {
    schema: { type: "string", minLength: 1 },
    expectation: { code: "text.empty", expected: text("شناسه‌ای که خالی نباشد", "an id that is not empty") },
    read: (written) => (written === "" || !written.isWellFormed() ? undefined : written),
  },
  number: {
    schema: { type: "string", examples: ["12", "2024-10-01"] },
    expectation: {
      code: "number.notWhole",
      expected: text("عددی صحیح یا یک روز", "a whole number, or a day"),
    },
    read: numberIn,
  },
  truth: {
    schema: { type: "string", enum: ["true", "false"] },
    expectation: { code: "code.unknown", expected: text("یکی از: true، false", "true or false") },
    read: truthIn,
  },
}

const among = (name: string): Text =>
  text(`ویژگی ${name}؛ چند بار: یکی از آن‌ها`, `the attribute ${name}; several times: one of these`)
const from = (name: string): Text => text(`کمترین مقدار ${name}`, `the least ${name}`)
const below = (name: string): Text =>
  text(`نخستین مقدار ${name} که بیرون است`, `the first ${name} that is too great`)

/** The parameters by which the cases of a kind are found: each attribute by its name, its range by `.from` and `.below`, and the page. */
export const findParameters = ({ attributes, kind }: AnyKind, maxPageSize: number): QueryParameters => {
  const names = Object.keys(attributes)
  const page: QueryParameters = pageParameters(names, maxPageSize)
  const taken = names.find((name) => Object.hasOwn(page, name) || name.includes("."))
  if (taken !== undefined) throw new Error(`an attribute of ${kind} has the name of a parameter: ${taken}`)
  const filters = Object.entries(attributes).flatMap(([name, { type }]) => {
    const reader = readers[type]
    return [
      [name, { ...reader, description: among(name), isRepeated: true }],
      [`${name}.from`, { ...reader, description: from(name) }],
      [`${name}.below`, { ...reader, description: below(name) }],
    ] as const
  })
  return { ...page, ...Object.fromEntries(filters) }
}

/** What a query asks of the cases of a kind. */
export const searchIn = (
  { attributes }: AnyKind,
  query: QueryValues<QueryParameters>,
  maxPageSize: number,
) => {
  const onlyOf = (name: string): AttributeValue | undefined => query[name]?.[0]
  const where = Object.keys(attributes).flatMap((attribute): ReadonlyArray<Condition> => {
    const values: ReadonlyArray<AttributeValue> = query[attribute] ?? []
    const [least, beyond] = [onlyOf(`${attribute}.from`), onlyOf(`${attribute}.below`)]
    const [only, ...others] = values
    return [
      ...(only === undefined
        ? []
        : [others.length === 0 ? { attribute, is: only } : { attribute, among: values }]),
      ...(least === undefined && beyond === undefined
        ? []
        : [
            {
              attribute,
              ...(least === undefined ? {} : { from: least }),
              ...(beyond === undefined ? {} : { below: beyond }),
            },
          ]),
    ]
  })
  const [sort, after, limit = maxPageSize] = [
    query["sort"]?.[0] as string | undefined,
    query["after"]?.[0],
    query["limit"]?.[0],
  ]
  return {
    where,
    limit,
    ...(after === undefined ? {} : { after }),
    ...(sort === undefined
      ? {}
      : {
          sort: {
            attribute: sort.replace(/^-/, ""),
            order: sort.startsWith("-") ? "descending" : "ascending",
          },
        }),
  }
}
