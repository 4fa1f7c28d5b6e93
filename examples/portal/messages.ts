/** What families and donors are told, and by which way. The portal shows messages in a mailbox in the place of sending them. */

import {
  catcher,
  defineCaseKind,
  type MessageOfEvent,
  type MessageType,
  type NotificationOptions,
  recipientsFrom,
} from "@bazgasht/casework"
import { messagesOnPayment, paymentMessageTypes } from "@bazgasht/core/letters"
import { donorMessageTypes } from "@bazgasht/core/release"
import type { EntitlementLife, SupportCaseLife } from "@bazgasht/core/support"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { iranPack, jalali } from "@bazgasht/iran"
import { iranLetters } from "@bazgasht/iran/letters"
import { giftMessages } from "@bazgasht/organisation/charity"
import { familyPaymentsOf } from "@bazgasht/organisation/payments"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"

const day = { kind: "day", longest: 20 } as const

/** What a family is told. No message names a person or a reason: those stand in the portal. */
const familyMessageTypes: ReadonlyArray<MessageType> = (
  [
    [
      "family.opened",
      text(
        "درخواست شما در {day} ثبت شد. مراحل آن در صفحهٔ «پروندهٔ من» است.",
        'Your application was registered on {day}. Follow it on the page "My case".',
      ),
    ],
    [
      "family.missing",
      text(
        "برای درخواست شما هنوز مدرک لازم است. این رد درخواست نیست. تا {day} فرصت دارید. فهرست مدارک در صفحهٔ «پروندهٔ من» است.",
        'Your application still needs papers. This is not a refusal. You have until {day}. The page "My case" lists them.',
      ),
    ],
    [
      "family.visit",
      text(
        "درخواست شما در {day} بررسی شد. مددکار برای بازدید تماس می‌گیرد.",
        "Your application was examined on {day}. A social worker will contact you for a visit.",
      ),
    ],
    [
      "family.waits",
      text(
        "درخواست شما در {day} تأیید شد. خانوادهٔ شما اکنون در نوبت است.",
        "Your application was approved on {day}. Your family is now on the waiting list.",
      ),
    ],
    [
      "family.supported",
      text("حمایت خانوادهٔ شما از {day} آغاز شد.", "The support of your family began on {day}."),
    ],
    [
      "family.declined",
      text(
        "درخواست شما رد شد. تا {day} می‌توانید شکایت کنید. دلیل آن در صفحهٔ «پروندهٔ من» است.",
        'Your application was refused. You may complain until {day}. The reason is on the page "My case".',
      ),
    ],
  ] as const
).map(([name, words]) => ({ name, fields: { day }, channels: { sms: { text: words } } }))

const tell = (
  event: SupportCaseLife["Event"],
  state: SupportCaseLife["State"],
): ReadonlyArray<MessageOfEvent> => {
  const recipient = state.stage === "none" ? undefined : state.file.members[0]
  if (recipient === undefined) return []
  const message = (template: string, on: number): ReadonlyArray<MessageOfEvent> => [
    { channel: "sms", recipient, template, parameters: { day: on } },
  ]
  switch (event.type) {
    case "opened":
      return message("family.opened", event.at)
    case "screeningUndetermined":
      return message("family.missing", event.due)
    case "screenedIn":
      return message("family.visit", event.at)
    case "approved":
      return message("family.waits", event.at)
    case "supportStarted":
      return message("family.supported", event.from)
    case "declined":
      return message("family.declined", event.appeal.deadline)
    default:
      return []
  }
}

/** What becomes of a payment, as its payee is told: nothing but the sum and its time, since who knows the case does not know the account. */
const tellOfPayment = (
  event: EntitlementLife["Event"],
  state: EntitlementLife["State"],
): ReadonlyArray<MessageOfEvent> =>
  ["attemptConfirmed", "attemptRefused", "attemptReturned", "attemptReconciled"].includes(event.type)
    ? familyPaymentsOf([{ state, events: [event] }], { calendar: jalali }).flatMap(({ payee, payment }) =>
        messagesOnPayment(payment, { channel: "sms", recipient: payee }),
      )
    : []

/** The kinds of the two systems, with the messages of support cases, payments and gifts. */
export const kindsWithMessages: typeof allKinds = {
  ...allKinds,
  entitlement: defineCaseKind({ ...allKinds.entitlement, messagesOf: tellOfPayment }),
  supportCase: defineCaseKind({ ...allKinds.supportCase, messagesOf: tell }),
  gift: defineCaseKind({ ...allKinds.gift, messagesOf: giftMessages("sms") }),
}

/** Every message that the portal may send. */
export const messageTypes: ReadonlyArray<MessageType> = [
  ...familyMessageTypes,
  ...paymentMessageTypes("sms", iranLetters),
  ...donorMessageTypes("sms"),
]

/** The style in which messages are written. */
export const messageStyle = { pack: iranPack, calendars: { fa: jalali, en: jalali } } as const

/** How messages go: a catcher takes them, and the mailbox shows them. Everyone agrees to be told in Persian. */
export const messagesFrom = (): NotificationOptions => ({
  types: messageTypes,
  style: messageStyle,
  catchers: true,
  notifiers: [catcher({ channel: "sms", contents: ["text"], show: () => Effect.void, outcome: "accepted" })],
  recipients: recipientsFrom(async () => ({ address: "+989000000000", language: "fa", consents: true })),
})
