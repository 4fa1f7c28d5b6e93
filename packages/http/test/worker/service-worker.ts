/** The office in a worker: it answers requests that come as messages. */

import { parentPort } from "node:worker_threads"
import { openOffice } from "../office.ts"

const { service } = await openOffice()

parentPort?.on("message", async ({ body, headers, id, method = "GET", path }) => {
  const response = await service.fetch(new Request(`http://worker.example${path}`, { method, headers, body }))
  parentPort?.postMessage({
    id,
    status: response.status,
    headers: [...response.headers],
    body: await response.text(),
  })
})
