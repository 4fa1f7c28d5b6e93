/**
 * Who asks: by a token in the header `Authorization`. The tokens of this example are drawn when it starts; an application looks into its sessions, or
 * verifies a token of its identity provider.
 *
 * @module
 */

import { randomBytes } from "node:crypto"
import type { Caller } from "@bazgasht/casework"

const people: { readonly [name: string]: Caller } = {
  clerk: { person: "clerk-1", linked: [], offices: [{ role: "afterCareCentre" }] },
  reviewer: { person: "reviewer-1", linked: [], offices: [{ role: "afterCareCentre" }] },
  director: { person: "director-1", linked: [], offices: [{ role: "provincialDirectorate" }] },
  borrower: { person: "borrower-1", linked: [], offices: [{ role: "convict" }] },
}

/** A token for each of the people, and who is behind a token. */
export const openSessions = () => {
  const tokens = new Map(Object.keys(people).map((name) => [name, randomBytes(24).toString("base64url")]))
  const callers = new Map([...tokens].map(([name, token]) => [token, people[name]]))
  return {
    tokens,
    callerOf: ({ headers }: Request): Caller | undefined =>
      callers.get(/^Bearer ([\w-]+)$/.exec(headers.get("authorization") ?? "")?.[1] ?? ""),
  }
}
