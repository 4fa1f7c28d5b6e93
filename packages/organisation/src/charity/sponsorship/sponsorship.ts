import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./sponsorship-guards.ts"
import { type SponsorshipLife, type SponsorshipState, sponsorshipProtocol } from "./sponsorship-protocol.ts"
import { steps } from "./sponsorship-steps.ts"

/**
 * The life of a sponsorship: a benefactor offers, an officer chooses a household, gifts come in, and no more reaches the household than
 * came in for it.
 *
 * @example
 * // Of 500,000 that came in 400,000 reached the household.
 * const tooMuch = sponsorship.handle(sponsored, {
 *   type: "deliver", fund: "fund-1", allotment: "june", amount: 200_000 as Money,
 *   id: "c-9", subject: "sponsorship-1", at: gregorianDay(2025, 6, 1), by: { id: "p-2", role: "almoner" }, expectedVersion: 4,
 * }, sponsorshipSetting)
 * Result.isFailure(tooMuch) && tooMuch.failure.params // => { left: 100_000 }
 */
export const sponsorship: LifeCycle<SponsorshipLife> = /* @__PURE__ */ lifeCycleOf<SponsorshipLife>(
  sponsorshipProtocol,
  { beneficiariesOf: () => [], guards, steps },
)

/**
 * The schemas of sponsorships, made when somebody first asks.
 *
 * @example
 * const command = { type: "end", reason: "the prisoner was released", ...written }
 * Result.isSuccess(Schema.decodeUnknownResult(sponsorshipSchemas().command)(command)) // => true
 */
export const sponsorshipSchemas = /* @__PURE__ */ schemasOf<SponsorshipLife>(sponsorshipProtocol)

/** What is credited of a gift to all sponsorships comes to no more than the gift. */
export const claimsOfSponsorship = (state: SponsorshipState): ReadonlyArray<CaseClaim> =>
  state.stage === "active" || state.stage === "ended"
    ? state.gifts.map(({ amount, gift, held = amount }) => ({
        claim: "sponsoredGift",
        by: [gift],
        units: amount,
        of: held,
      }))
    : []
