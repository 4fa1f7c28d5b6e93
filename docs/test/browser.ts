/** A real browser, and a folder served to it as a site under the strictest content policy. */

import { existsSync, readFileSync, statSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"

const places = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/** Starts Chromium: the one that the variable CHROMIUM names, else one at a usual place. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = places.find((place) => place !== undefined && existsSync(place))
  if (executablePath === undefined)
    throw new Error("These tests need Chromium: install it, or name it by the variable CHROMIUM.")
  return chromium.launch({ executablePath, args: ["--no-sandbox"] })
}

const types: { readonly [extension: string]: string } = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

/** A site that is served, with every path that was asked of it. */
export interface ServedSite {
  readonly origin: string
  readonly asked: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

/** Serves a folder. A policy in the head binds workers too, which the one of a page does not. */
export const serveFolder = async (folder: string): Promise<ServedSite> => {
  const asked: Array<string> = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname)
    asked.push(path)
    const named = join(folder, path)
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, "index.html") : named
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(file)] ?? "application/octet-stream"
    response
      .writeHead(200, { "content-type": type, "content-security-policy": policy })
      .end(readFileSync(file))
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

/** What a page complains of: errors, refused loads, violations of the policy. */
export const complaintsOf = (page: Page): ReadonlyArray<string> => {
  const complaints: Array<string> = []
  page.on("pageerror", ({ message }) => complaints.push(message))
  page.on("console", (said) => {
    if (said.type() === "error" || said.type() === "warning") complaints.push(said.text())
  })
  return complaints
}
