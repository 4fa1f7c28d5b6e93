import assert from "node:assert/strict"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { httpService } from "@bazgasht/http"
import { openOffice } from "../office.ts"
import { today } from "../today.ts"

const office = await openOffice(join(mkdtempSync(join(tmpdir(), "office-")), "cases.sqlite"))
const { fetch } = httpService({ ...office.options, today })

const send = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(
    new Request(`http://office.example${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  )

test("a case file is decided", async () => {
  const response = await send("/outlook", readFileSync(join(import.meta.dirname, "../request.json"), "utf8"))
  assert.equal(response.status, 200)
  assert.match(await response.text(), /REL-CR/)
})

test("a released person is followed, and reads when they are contacted next", async () => {
  const opening = {
    ...{ type: "open", subject: "case-1", person: "person-1", unit: "unit-1" },
    ...{ releaseRoute: "REL-CR", releasedOn: today() },
  }
  const opened = await send("/cases/afterCare", opening, {
    authorization: "Bearer clerk-token",
    "idempotency-key": "opening-1",
  })
  assert.equal(opened.status, 201, await opened.clone().text())
  const read = await fetch(
    new Request("http://office.example/cases/afterCare/case-1", {
      headers: { authorization: "Bearer released-token" },
    }),
  )
  assert.deepEqual(Object.keys(((await read.json()) as { state: object }).state), ["stage", "due"])
})

test("who is not known reads no case", async () => {
  const read = await fetch(new Request("http://office.example/cases/afterCare/case-1"))
  assert.equal(read.status, 401)
})

test("closing", () => office.close())
