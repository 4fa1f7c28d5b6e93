import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { listen } from "@bazgasht/http/node"
import { jalaliDay } from "@bazgasht/iran"
import { afterAll, expect, it } from "vitest"
import { openService } from "../service.ts"

const folder = mkdtempSync(join(tmpdir(), "http-service-"))
const file = join(folder, "loans.sqlite")
afterAll(() => rmSync(folder, { recursive: true }))

const open = async () => {
  const service = await openService({ file, today: () => jalaliDay(1404, 7, 10) })
  const { close, url } = await listen(service.fetch)
  const ask = async (
    path: string,
    as: string,
    { body, headers = {} }: { readonly body?: object; readonly headers?: object } = {},
  ) => {
    const response = await fetch(`${url}${path}`, {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${service.tokens.get(as)}`,
        "content-type": "application/json",
        ...headers,
      },
    })
    return { status: response.status, etag: response.headers.get("etag") ?? "", body: await response.json() }
  }
  const closeBoth = async (): Promise<void> => {
    await close()
    await service.close()
  }
  return { ask, close: closeBoth }
}

it("keeps a loan over two runs of the service, and carries out no command twice", async () => {
  const first = await open()
  const apply = {
    type: "apply",
    subject: "loan-1",
    borrower: "borrower-1",
    relatives: [],
    requested: 1_000_000_000,
    purpose: { kind: "enterprise", plan: "plan-1", vendors: ["vendor-1"] },
  }
  const opening = { body: apply, headers: { "idempotency-key": "form-17" } }
  expect(await first.ask("/cases/loan", "clerk", opening)).toMatchObject({
    status: 201,
    body: { stage: "applied" },
  })
  expect((await first.ask("/cases/loan", "nobody", opening)).status).toBe(401)
  await first.close()

  const second = await open()
  expect((await second.ask("/cases/loan", "clerk", opening)).body).toMatchObject({ version: 1 })
  const { etag } = await second.ask("/cases/loan/loan-1", "reviewer")
  const recommended = await second.ask("/cases/loan/loan-1/commands", "reviewer", {
    body: { type: "recommend" },
    headers: { "idempotency-key": "form-18", "if-match": etag },
  })
  expect(recommended).toMatchObject({ status: 200, body: { version: 2, stage: "recommended" } })
  const verified = await second.ask("/verify", "director", { body: {} })
  expect(verified.body).toMatchObject({ intact: true, cases: 1 })
  await second.close()
})
