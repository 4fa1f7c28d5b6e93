import { stepsOf } from "@bazgasht/casework"
import { type ProfileEntry, type ReadinessProfile, type ReadinessScope, readinessScopes } from "./profile.ts"
import { type ReadinessIn, type ReadinessLife, readinessProtocol } from "./readiness-protocol.ts"

type Recorded = Pick<ReadinessIn<"preparing">, "person" | "profile">
type Declared = ReadinessIn<"ready" | "stale">

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

/** The state in a stage with a changed profile. A declaration stands only while the profile stays ready or stale. */
const changed = (
  state: Recorded | Declared,
  stage: "preparing" | "ready" | "stale",
  profile: ReadinessProfile,
) => {
  const { person } = state
  // By this way the table leads to a declared stage only from the same one.
  return stage === "preparing"
    ? { stage, person, profile }
    : { stage, person, profile, reviewBy: (state as Declared).reviewBy }
}

type Declining = Pick<ReadinessIn<"declined">, "reasons" | "wouldChange">

/** What a person said when he declined. */
const saidBy = ({ reasons, wouldChange }: Declining): Declining => ({
  reasons,
  ...(wouldChange === undefined ? {} : { wouldChange }),
})

const inOrder = (scopes: ReadonlySet<ReadinessScope>): ReadonlyArray<ReadinessScope> =>
  readinessScopes.filter((scope) => scopes.has(scope))

export const steps = /* @__PURE__ */ stepsOf<ReadinessLife>(readinessProtocol, {
  consented: (_, { at, document, person, scopes, stage }) => ({
    stage,
    person,
    profile: { consent: { scopes, document, on: at } },
  }),
  consentWidened: (state, { at, document, scopes, stage }) => {
    const { consent } = state.profile
    const all = inOrder(new Set([...consent.scopes, ...scopes]))
    return changed(state, stage, { ...state.profile, consent: { scopes: all, document, on: at } })
  },
  consentNarrowed: (state, { scopes, stage }) => {
    const { consent } = state.profile
    const left = consent.scopes.filter((scope) => !scopes.includes(scope))
    const profile = within(state.profile, { ...consent, scopes: left })
    return stage === "paused"
      ? { stage, person: state.person, profile, ...saidBy(state as ReadinessIn<"paused">) }
      : changed(state, stage, profile)
  },
  consentWithdrawn: "carry",
  supportDeclined: "carry",
  supportPaused: "carry",
  supportAccepted: "carry",
  recorded: (state, { entry, stage }) => changed(state, stage, recordedIn(state.profile, entry)),
  restricted: ({ person, profile }, { restrictions, stage }) => ({
    stage,
    person,
    profile: { ...profile, restrictions },
  }),
  progressed: (state, { action, progress, stage }) => {
    const others = (state.profile.actions ?? []).filter((one) => one.action !== action)
    return changed(state, stage, { ...state.profile, actions: [...others, { action, progress }] })
  },
  declaredReady: "carry",
  reviewed: "carry",
  markedStale: "carry",
  closed: "carry",
  reopened: "carry",
})
