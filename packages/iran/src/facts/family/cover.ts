/** Facts about what other payers already pay the family. */

import {
  all,
  any,
  before,
  code,
  type Expression,
  exists,
  fields,
  is,
  not,
  onOrAfter,
  type TypedField,
  text,
  today,
} from "@bazgasht/rules"
import { reliefCommittee } from "../../actors.ts"
import { document } from "../document.ts"

/**
 * Kinds of help.
 *
 * - `cash`: money by the size of the household
 * - `livelihoodPackage`: food and goods
 * - `study`, `medical`, `dowry`, `job`, `training`, `counselling`: for a member who needs it
 * - `housingDeposit`, `visitTravel`: for the household
 */
export const helpKinds = [
  "cash",
  "livelihoodPackage",
  "housingDeposit",
  "visitTravel",
  "study",
  "medical",
  "dowry",
  "job",
  "training",
  "counselling",
] as const

/** A kind of help. */
export type HelpKind = (typeof helpKinds)[number]

/** Every cover by another payer that was confirmed, past, present or to come. */
export const otherCovers = document(
  reliefCommittee,
  "استعلام پوشش از کمیتهٔ امداد و بهزیستی",
  "the enquiry with the other payers",
).list(
  "otherCovers",
  "پوشش‌های حمایتی نهادهای دیگر",
  "cover by other payers",
  {
    payer: {
      kind: "code",
      label: text("نهاد پرداخت‌کننده", "payer"),
      sentences: {
        is: text("این پوشش با {value} است", "this cover is by {value}"),
        isNot: text("این پوشش با {value} نیست", "this cover is not by {value}"),
        question: text("این پوشش با کدام نهاد است؟", "by which body is this cover?"),
      },
    } as TypedField<string>,
    kind: fields.code(text("نوع حمایت", "kind of help"), helpKinds, {
      sentences: {
        is: text("این پوشش از نوع {value} است", "the kind of help of this cover is {value}"),
        isNot: text("این پوشش از نوع {value} نیست", "the kind of help of this cover is not {value}"),
        question: text("این پوشش از چه نوعی است؟", "of which kind is this cover?"),
        codes: {
          cash: {
            is: text("این پوشش کمک نقدی ماهانه است", "this cover is monthly cash"),
            isNot: text("این پوشش کمک نقدی ماهانه نیست", "this cover is not monthly cash"),
          },
        },
      },
    }),
    from: fields.day(text("روز شروع", "the first day of the cover"), {
      sentences: {
        question: text("این پوشش از چه روزی آغاز شده است؟", "on which day did this cover begin?"),
      },
    }),
    ended: fields.truth(text("پایان یافته است", "has ended"), {
      sentences: {
        yes: text("این پوشش پایان یافته است", "this cover has ended"),
        no: text("این پوشش پایان نیافته است", "this cover has not ended"),
        question: text("آیا این پوشش پایان یافته است؟", "has this cover ended?"),
      },
    }),
    to: fields.day(text("نخستین روز پس از پایان", "the first day after the end of the cover"), {
      sentences: {
        question: text(
          "این پوشش از چه روزی دیگر برقرار نیست؟",
          "from which day on has this cover no longer held?",
        ),
      },
    }),
  },
  text(
    "کدام نهادهای دیگر، با چه کمکی و از چه روزی، خانواده را حمایت می‌کنند؟",
    "which other payers cover the family, with which help and since when?",
  ),
)

/**
 * Whether another payer covers this kind of help on the day.
 *
 * @example
 * const setting = { pack: iranPack, today: jalaliDay(1404, 6, 1) }
 * const study = { payer: "welfareOrganization", kind: "study", from: jalaliDay(1404, 1, 1), ended: false }
 * evaluate(isCoveredByAnother("study"), { otherCovers: [study] }, setting).value // => true
 * evaluate(isCoveredByAnother("cash"), { otherCovers: [study] }, setting).value // => false
 * // Nobody has asked the other payers: that is not a no.
 * evaluate(isCoveredByAnother("cash"), {}, setting).value // => undefined
 */
export const isCoveredByAnother = (kind: HelpKind): Expression<boolean> =>
  exists(otherCovers, (cover) =>
    all(
      is(cover.kind, code(kind)),
      onOrAfter(today, cover.from),
      any(not(cover.ended), before(today, cover.to)),
    ),
  )
