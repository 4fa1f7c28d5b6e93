/** A portal over a small country in a folder of its own, served on a port that is free, and a browser that loads nothing from elsewhere. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { CountrySize } from "@bazgasht/example-systems/country.ts"
import { serve } from "@hono/node-server"
import { type Browser, chromium } from "playwright-core"
import { portalApp } from "../app.ts"
import { openPortal, type Portal, type PortalOptions } from "../portal.ts"
import { progressIn } from "../progress.ts"

/** Just large enough that every page has something to show. */
export const tinySize: CountrySize = {
  prisoners: 30,
  families: 16,
  associations: 3,
  employers: 3,
  gifts: 12,
  debtors: 1,
}

/** A country whose store has ten thousand cases: to live through its year takes minutes. */
export const largeSize: CountrySize = {
  prisoners: 1200,
  families: 800,
  associations: 6,
  employers: 15,
  gifts: 1900,
  debtors: 20,
}

/** A portal while it is served. */
export interface ServedPortal {
  readonly portal: Portal
  readonly base: string
  readonly close: () => Promise<void>
}

/** Lives through a year of a country, and serves its portal. */
export const servePortal = async (
  size: CountrySize,
  options: Pick<PortalOptions, "refuses"> = {},
): Promise<ServedPortal> => {
  const folder = mkdtempSync(join(tmpdir(), "portal-"))
  const progress = progressIn(join(folder, "progress.json"))
  const place = { kind: "sqlite", file: join(folder, `${progress.store}.sqlite`) } as const
  const portal = await openPortal({ place, seed: 1404, size, progress, ...options })
  const { fetch } = portalApp(portal)
  const { close, port } = await new Promise<{ close: () => Promise<void>; port: number }>((resolve) => {
    const server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port: of }) =>
      resolve({ port: of, close: () => new Promise((done) => server.close(() => done())) }),
    )
  })
  return {
    portal,
    base: `http://127.0.0.1:${port}`,
    close: async () => {
      await close()
      await portal.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Starts Chromium: the one of `CHROMIUM`, or of the system. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  })
