import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
  refusedIn,
} from "../../../../casework/test/life-cycle/laws.ts"
import { readinessScopes } from "../../../src/employment/cases/readiness/profile.ts"
import { readiness } from "../../../src/employment/cases/readiness/readiness.ts"
import type { ReadinessLife } from "../../../src/employment/cases/readiness/readiness-protocol.ts"
import {
  broughtBy,
  isReadyOn,
  openActions,
  restrictionsOn,
  usableProfile,
} from "../../../src/employment/cases/readiness/readiness-reading.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<ReadinessLife>) => void) => holdsOf(tested, property, 400)

describe("every sequence of commands to a readiness profile", () => {
  it("records only what the person consents to at that time, and keeps nothing else", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (!("profile" in after)) continue
        const { consent, ...parts } = after.profile
        expect(consent.scopes).toEqual(expect.arrayContaining(Object.keys(parts)))
        expect(consent.scopes).toEqual(readinessScopes.filter((scope) => consent.scopes.includes(scope)))
      }
    }))

  it("follows consent: what the person agreed to is what he said, event by event", () =>
    holds((run) => {
      let scopes: ReadonlySet<string> = new Set()
      for (const { after, handled } of acceptedIn(run)) {
        for (const event of handled.newEvents) {
          if (event.type === "consented") scopes = new Set(event.scopes)
          if (event.type === "consentWidened") scopes = new Set([...scopes, ...event.scopes])
          if (event.type === "consentNarrowed")
            scopes = new Set([...scopes].filter((scope) => !event.scopes.some((one) => one === scope)))
          if (event.type === "consentWithdrawn" || event.type === "closed") scopes = new Set()
          if (event.type === "recorded") expect(scopes).toContain(event.entry.scope)
          if (event.type === "restricted") expect(scopes).toContain("restrictions")
          if (event.type === "progressed") expect(scopes).toContain("actions")
        }
        const kept = "profile" in after ? after.profile.consent.scopes : []
        expect(new Set<string>(kept)).toEqual(scopes)
      }
    }))

  it("uses nothing once consent is taken back or support declined, and holds nothing of a withdrawn profile", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        const used = after.stage === "preparing" || after.stage === "ready" || after.stage === "stale"
        expect(usableProfile(after) !== undefined).toBe(used)
        if (used) continue
        expect(broughtBy(after)).toEqual({})
        if (after.stage !== "none") expect(restrictionsOn(after, after.day)).toBeUndefined()
        if (after.stage !== "paused") expect(Object.keys(after)).not.toContain("profile")
      }
    }))

  it("lets the person take back consent and decline support whenever he may wish to, by any of those who record it", () =>
    holds((run) => {
      for (const { before } of run.turns) {
        if (before.stage === "none") continue
        const wish = (type: "withdraw" | "decline") => {
          const command = {
            type,
            id: "wish",
            subject: before.subject,
            at: before.day,
            by: { id: before.person, role: "prisoner" },
            expectedVersion: before.version,
            decidedBy: before.person,
            ...(type === "decline" ? { person: before.person, reasons: [] } : {}),
          } as ReadinessLife["Command"]
          return Result.isSuccess(tested.lifeCycle.handle(before, command, run.setting))
        }
        expect(wish("withdraw")).toBe("profile" in before)
        expect(wish("decline")).toBe(!["declined", "paused", "closed"].includes(before.stage))
      }
    }))

  it("takes up a wish from nobody but the person", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run))
        if ("decidedBy" in command && after.stage !== "none") expect(command.decidedBy).toBe(after.person)
    }))

  it("lets only physicians restrict, and nobody record, examine or declare himself", () =>
    holds(({ events, setting: { terms }, state }) => {
      if (state.stage === "none") return
      const wishes = /^consent|^support/
      for (const { by, type } of events) {
        if (type === "restricted") expect(terms.physicians).toContain(by.role)
        if (!wishes.test(type)) expect(by.id).not.toBe(state.person)
      }
    }))

  it("is ready only with every required action completed, and until the review is due", () =>
    holds(({ setting: { terms }, turns }) => {
      for (const { after } of turns) {
        if (after.stage !== "ready") continue
        expect(openActions(after.profile, terms.requiredActions)).toEqual([])
        expect(isReadyOn(after, after.reviewBy)).toBe(true)
        expect(isReadyOn(after, (after.reviewBy + 1) as typeof after.reviewBy)).toBe(false)
      }
    }))

  it("becomes stale only after the day of review", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run))
        if (command.type === "markStale" && before.stage === "ready")
          expect(command.at).toBeGreaterThan(before.reviewBy)
    }))

  it("never refuses as not allowed what the table lists in the stage", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run)) {
        if (refusal.code !== "transition.notAllowed") continue
        const rows = readiness.transitions.filter(({ from }) => from === before.stage)
        expect(rows.map((row): string => row.command)).not.toContain(command.type)
      }
    }))
})
