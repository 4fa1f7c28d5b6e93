/**
 * The request that a gateway is sent, with every value written as its place demands: nothing of a notice can become anything but
 * a value.
 */

import type { HttpQuestion } from "@bazgasht/notify-http"
import { filled, type Values } from "./gateway/placeholders.ts"
import type { BodyValue, SmsRequest } from "./gateway/sms-gateway.ts"

/** The parameters of a template. */
export type Parameters = ReadonlyArray<readonly [name: string, value: string]>

// A step of a path that is "." or ".." means another path, even when it is percent-encoded.
const step = (value: string): string =>
  encodeURIComponent(/^\.{1,2}$/.test(value) ? `${value} ` : value.toWellFormed())

const pairs = (texts: Readonly<Record<string, string>>, values: Values): ReadonlyArray<[string, string]> =>
  Object.entries(texts).map(([name, text]) => [name, filled(text, values)])

const jsonOf = (value: BodyValue, values: Values, parameters: Parameters): unknown => {
  if (typeof value === "string") return filled(value, values)
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item: BodyValue) => jsonOf(item, values, parameters))
  const of = value as Readonly<Record<string, BodyValue>>
  if (typeof of["$number"] === "string") return numberOf(filled(of["$number"], values))
  const shape = of["$parameters"]
  if (shape === "record") return Object.fromEntries(parameters)
  if (shape !== undefined) {
    const names = shape as { readonly name: string; readonly value: string }
    return parameters.map(([name, text]) => ({ [names.name]: name, [names.value]: text }))
  }
  return Object.fromEntries(
    Object.entries(of).map(([name, item]) => [name, jsonOf(item, values, parameters)]),
  )
}

const numberOf = (text: string): number | string => (/^\d{1,15}$/.test(text) ? Number(text) : text)

/** The request with its values. */
export const requestOf = (request: SmsRequest, values: Values, parameters: Parameters): HttpQuestion => {
  const { method, url, headers = {}, query = {}, body } = request
  const asked = new URLSearchParams([...pairs(query, values)]).toString()
  const to = filled(url, values, step)
  const common = {
    method,
    url: asked === "" ? to : `${to}${to.includes("?") ? "&" : "?"}${asked}`,
  }
  const given = Object.fromEntries(pairs(headers, values))
  if (body === undefined) return { ...common, headers: { accept: "application/json", ...given } }
  if ("form" in body) {
    const fields = [
      ...pairs(body.form, values),
      ...(body.parameters === true ? parameters.map((pair) => [...pair]) : []),
    ]
    return {
      ...common,
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded", ...given },
      body: new URLSearchParams(fields).toString(),
    }
  }
  return {
    ...common,
    headers: { accept: "application/json", "content-type": "application/json; charset=utf-8", ...given },
    body: JSON.stringify(jsonOf(body.json, values, parameters)),
  }
}
