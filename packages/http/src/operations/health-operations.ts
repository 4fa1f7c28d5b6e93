import type { NamedKinds } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions } from "../options.ts"
import { type AnyOperation, operation } from "./operation.ts"

const up = () => Schema.Struct({ status: Schema.Literal("up") })

/** Whether the service runs, and whether its store answers. */
export const healthOperations = <Kinds extends NamedKinds>({
  cases,
}: HttpOptions<Kinds>): ReadonlyArray<AnyOperation> => {
  const common = { method: "GET" as const, tag: "service", audience: "everyone" as const }
  return [
    operation<undefined>({
      ...common,
      id: "health",
      path: "/health",
      summary: text("آیا سامانه کار می‌کند", "Whether the process answers; it asks no store"),
      answers: { 200: { description: text("کار می‌کند", "It does"), schema: up() } },
      problems: [],
      handle: () => Result.succeed({ body: { status: "up" } }),
    }),
    operation<undefined>({
      ...common,
      id: "ready",
      path: "/ready",
      summary: text(
        "آیا پایگاه پرونده‌ها پاسخ می‌دهد",
        "Whether the store of cases answers, so that requests can be sent here",
      ),
      answers: { 200: { description: text("پاسخ می‌دهد", "It does"), schema: up() } },
      problems: cases === undefined ? [] : ["storage.unavailable", "storage.corrupt", "http.timedOut"],
      handle: async () =>
        cases === undefined
          ? Result.succeed({ body: { status: "up" } })
          : Result.map(await cases.casework.feed({ after: 0, limit: 1 }), () => ({ body: { status: "up" } })),
    }),
  ]
}
