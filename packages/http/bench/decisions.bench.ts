/**
 * Decisions over HTTP by a real client, beside a handler of `node:http` that reads the same body and answers the same bytes without deciding.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { json } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { iran, jalaliDay } from "@bazgasht/iran"
import { httpService } from "../src/index.ts"
import { listen } from "../src/node/index.ts"

const seconds = process.env["BAZGASHT_BENCH"] === "full" ? 10 : 4
const connections = 16
const wantedPerSecond = 2000

const file = JSON.parse(
  readFileSync(
    new URL("../../../examples/cases/iran/conditional-release/CR-1.json", import.meta.url),
    "utf8",
  ),
) as object

const service = httpService({ jurisdiction: iran, today: () => jalaliDay(1403, 7, 9) })
const { url } = await listen(service.fetch)

const asked = {
  decide: JSON.stringify({ file, rules: ["REL-CR"] }),
  outlook: JSON.stringify({ file }),
}

const answerOf = async (path: string, body: string): Promise<string> => {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  })
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  return response.text()
}

const answers = {
  decide: await answerOf("/decide", asked.decide),
  outlook: await answerOf("/outlook", asked.outlook),
}

/** A handler that does nothing but read and write. */
const bare = createServer((request, response) => {
  const chunks: Array<Buffer> = []
  request.on("data", (chunk: Buffer) => chunks.push(chunk))
  request.on("end", () => {
    JSON.parse(Buffer.concat(chunks).toString())
    response.writeHead(200, { "content-type": "application/json" })
    response.end(answers[request.url === "/decide" ? "decide" : "outlook"])
  })
}).listen(0, "127.0.0.1")
await new Promise((resolve) => bare.once("listening", resolve))
const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`

interface Run {
  readonly requests: { readonly total: number }
  readonly latency: { readonly p99: number }
  readonly errors: number
  readonly non2xx: number
}

/** Runs the client in a process of its own, so that the processor's time of this one is that of the server alone. */
const clientRun = async (at: string, body: string): Promise<Run> => {
  const client = spawn(
    process.execPath,
    [
      fileURLToPath(import.meta.resolve("autocannon")),
      ...["--json", "--connections", String(connections), "--duration", String(seconds), "--method", "POST"],
      ...["--headers", "content-type=application/json", "--body", body, at],
    ],
    { stdio: ["ignore", "pipe", "ignore"] },
  )
  return (await json(client.stdout)) as Run
}

/** Answers for each second of the processor that the server took. */
const measure = async (at: string, path: keyof typeof asked) => {
  const before = process.cpuUsage()
  const { errors, latency, non2xx, requests } = await clientRun(`${at}/${path}`, asked[path])
  if (non2xx > 0 || errors > 0) throw new Error(`${path}: ${non2xx} refused, ${errors} failed`)
  const { system, user } = process.cpuUsage(before)
  return { perSecond: requests.total / ((system + user) / 1e6), p99: latency.p99 }
}

/** How many decisions an answer holds. */
const decisions = {
  decide: 1,
  outlook: (JSON.parse(answers.outlook) as { readonly outlook: { readonly routes: ReadonlyArray<unknown> } })
    .outlook.routes.length,
}

/** Requests before what is measured: after some thousands no more of the service is compiled. */
const warmth = 4_000

const warm = async (path: keyof typeof asked): Promise<void> => {
  for (let sent = 0; sent < warmth; ) sent += (await clientRun(`${url}/${path}`, asked[path])).requests.total
}

const rows: Array<ReadonlyArray<string>> = []
const perSecond = { decide: 0, outlook: 0 }
for (const path of ["decide", "outlook"] as const) {
  console.error(`${path}: warming`)
  await warm(path)
  const [nothing, ours] = [await measure(bareUrl, path), await measure(url, path)]
  perSecond[path] = ours.perSecond * decisions[path]
  rows.push([
    path === "decide" ? "one decision (`POST /decide`)" : "every route of a prisoner (`POST /outlook`)",
    String(Math.round(perSecond[path])),
    String(Math.round(ours.perSecond)),
    String(Math.round(nothing.perSecond)),
    (ours.perSecond / nothing.perSecond).toFixed(2),
    `${(answers[path].length / 1000).toFixed(1)} kB`,
  ])
}
console.log(
  JSON.stringify({
    title: "Decisions over HTTP",
    text: [
      `By autocannon with ${connections} connections, in a process of its own: a file of ${(asked.outlook.length / 1000).toFixed(1)} kB is decoded, its facts are derived, and each decision is written with its receipt. What is counted is one second of the processor of the serving process. Beside it a handler of \`node:http\` that parses the same body and answers the same bytes without deciding.`,
    ],
    head: [
      "",
      "decisions a second",
      "requests a second",
      "of a handler that does nothing",
      "ratio",
      "answer",
    ],
    rows,
    targets: [
      {
        says: "decisions over HTTP in a second of one core, one in a request",
        wanted: `at least ${wantedPerSecond}`,
        reached: String(Math.round(perSecond.decide)),
        holds: perSecond.decide >= wantedPerSecond,
      },
      {
        says: "decisions over HTTP in a second of one core, every route of a prisoner in a request",
        wanted: `at least ${wantedPerSecond}`,
        reached: String(Math.round(perSecond.outlook)),
        holds: perSecond.outlook >= wantedPerSecond,
      },
    ],
  }),
)
process.exit(0)
