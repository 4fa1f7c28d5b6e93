/** Every kind of this package with arbitrary commands to it. A kind that is new belongs into this list; without it nothing here compiles. */

import type { OfKind } from "../../../core/test/cases/every-kind.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { testedGiftBatch } from "../charity/gift-batch-sequences.ts"
import { testedGift } from "../charity/gift-sequences.ts"

type EveryKind = { readonly [Name in keyof typeof organisationKinds]: (work: OfKind) => Promise<void> }

export const everyKind: EveryKind = {
  gift: (work) => work(organisationKinds.gift, testedGift),
  giftBatch: (work) => work(organisationKinds.giftBatch, testedGiftBatch),
}
