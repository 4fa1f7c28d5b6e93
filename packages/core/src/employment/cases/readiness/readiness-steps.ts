import type { ProtocolSteps } from "@bazgasht/casework"
import { type ProfileEntry, type ReadinessProfile, type ReadinessScope, readinessScopes } from "./profile.ts"
import type { ReadinessLife } from "./readiness-protocol.ts"

/** The profile with another consent, without every part that it does not cover. */
const within = (profile: ReadinessProfile, consent: ReadinessProfile["consent"]): ReadinessProfile => {
  const kept = new Set<string>(consent.scopes)
  const parts = Object.entries(profile).filter(([part]) => kept.has(part))
  return { ...(Object.fromEntries(parts) as Omit<ReadinessProfile, "consent">), consent }
}

const recordedIn = (profile: ReadinessProfile, { scope: _, ...list }: ProfileEntry): ReadinessProfile => ({
  ...profile,
  ...list,
})

const inOrder = (scopes: ReadonlySet<ReadinessScope>): ReadonlyArray<ReadinessScope> =>
  readinessScopes.filter((scope) => scopes.has(scope))

export const steps: ProtocolSteps<ReadinessLife> = {
  consented: (_, { at, document, scopes }) => ({ profile: { consent: { scopes, document, on: at } } }),
  consentWidened: ({ profile }, { at, document, scopes }) => {
    const all = inOrder(new Set([...profile.consent.scopes, ...scopes]))
    return { profile: { ...profile, consent: { scopes: all, document, on: at } } }
  },
  consentNarrowed: ({ profile }, { scopes }) => {
    const left = profile.consent.scopes.filter((scope) => !scopes.includes(scope))
    return { profile: within(profile, { ...profile.consent, scopes: left }) }
  },
  consentWithdrawn: "carry",
  supportDeclined: "carry",
  supportPaused: "carry",
  supportAccepted: "carry",
  recorded: ({ profile }, { entry }) => ({ profile: recordedIn(profile, entry) }),
  restricted: ({ profile }, { restrictions }) => ({ profile: { ...profile, restrictions } }),
  progressed: ({ profile }, { action, progress }) => {
    const others = (profile.actions ?? []).filter((one) => one.action !== action)
    return { profile: { ...profile, actions: [...others, { action, progress }] } }
  },
  declaredReady: "carry",
  reviewed: "carry",
  markedStale: "carry",
  closed: "carry",
  reopened: "carry",
}
