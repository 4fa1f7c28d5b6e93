import * as Result from "effect/Result"
import { addRoute, createRouter, findRoute } from "rou3"
import { HttpError } from "../problems/http-error.ts"
import type { AnyOperation } from "./operation.ts"

/** An operation that a request meets, and the parts of the path that have names. */
export interface Met {
  readonly operation: AnyOperation
  readonly params: { readonly [name: string]: string }
}

/** Finds the operation of a method and a path, or says what there is instead. */
export type FindOperation = (method: string, path: string) => Result.Result<Met, HttpError>

type Methods = Map<string, AnyOperation>

const unknownPath = () => Result.fail(new HttpError({ code: "http.pathUnknown" }))

/** A part of a path without its escapes; `undefined` where they are broken. */
const unescaped = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** The methods that a path takes, a question without a body and about methods among them. */
const methodsOf = (methods: Methods): ReadonlyArray<string> => [
  ...methods.keys(),
  ...(methods.has("GET") ? ["HEAD"] : []),
  "OPTIONS",
]

/** A router over operations. */
export const routerOf = (operations: ReadonlyArray<AnyOperation>): FindOperation => {
  const router = createRouter<Methods>()
  const byPath = new Map<string, Methods>()
  for (const operation of operations) {
    const path = operation.path.replace(/\{(\w+)\}/g, ":$1")
    let methods = byPath.get(path)
    if (methods === undefined) {
      methods = new Map()
      byPath.set(path, methods)
      addRoute(router, "", path, methods)
    }
    methods.set(operation.method, operation)
  }
  return (method, path) => {
    const found = findRoute(router, "", path)
    if (found === undefined) return unknownPath()
    const operation = found.data.get(method === "HEAD" ? "GET" : method)
    if (operation === undefined)
      return Result.fail(
        new HttpError({ code: "http.methodNotAllowed", params: { methods: methodsOf(found.data) } }),
      )
    const params: Record<string, string> = {}
    for (const [name, part] of Object.entries(found.params ?? {})) {
      const value = unescaped(part)
      if (value === undefined) return unknownPath()
      params[name] = value
    }
    return Result.succeed({ operation, params })
  }
}
