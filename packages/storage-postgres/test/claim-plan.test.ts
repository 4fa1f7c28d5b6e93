import * as Effect from "effect/Effect"
import { beforeEach, describe, expect, it } from "vitest"
import type { Statement } from "../src/database.ts"
import { openPostgres } from "../src/index.ts"
import { makeClaim } from "../src/outbox.ts"
import { dropSchema, needsServer, onServer, schemaName, serverUrl } from "./server.ts"

/** The statement by which messages are claimed. */
const claimStatement = (schema: string): Statement => {
  const given: Array<Statement> = []
  const claim = makeClaim(
    {
      run: (statement) => {
        given.push(statement)
        return Effect.succeed([])
      },
      script: () => Effect.void,
    },
    schema,
  )
  Effect.runSync(claim({ owner: "o", now: 1, until: 2, limit: 64 }))
  return given[0] as Statement
}

interface Plan {
  readonly "Node Type": string
  readonly "Index Name"?: string
  readonly Alias?: string
  readonly Plans?: ReadonlyArray<Plan>
}

const nodesOf = (plan: Plan): ReadonlyArray<Plan> => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

describe.skipIf(serverUrl === undefined)(`${needsServer}the plan of a claim`, () => {
  const schema = schemaName()

  beforeEach(async () => {
    await Effect.runPromise(Effect.scoped(openPostgres({ url: serverUrl ?? "", schema })))
    return () => dropSchema(schema)
  })

  it("finds what it claims by the ids, though nothing waited when the statistics were taken", async () => {
    await onServer(async (client) => {
      await client.query(`
        insert into ${schema}.messages
          (id, kind, subject, position, place, channel, recipient, template, parameters, standing, first)
          select 'm-' || i, 'loan', 'loan-' || i, i, 0, 'sms', 'person-' || i, 'loan.granted', '{}', 'accepted', false
          from generate_series(1, 20000) i;
        analyze ${schema}.messages`)
      const { text } = claimStatement(schema)
      const values = ["1", "64", "'owner'", "2"]
      const bound = text.replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? "")
      const { rows } = await client.query(`explain (format json) ${bound}`)
      const [{ Plan: plan }] = rows[0]["QUERY PLAN"] as [{ readonly Plan: Plan }]
      const updated = nodesOf(plan).filter(
        (node) => node.Alias === "message" && node["Node Type"] !== "ModifyTable",
      )
      expect(updated.map((node) => node["Index Name"])).toEqual(["messages_pkey"])
    })
  })
})
