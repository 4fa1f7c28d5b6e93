/** A catcher: shows what would have been sent, for development and demonstrations. */

import * as Effect from "effect/Effect"
import type { Notice, NoticeContent } from "../ports/notification/notice.ts"
import type { NotifierAdapter, SendResult } from "../ports/notification/notifier.ts"

/** How notices are caught. */
export interface CatcherOptions {
  readonly channel: string
  readonly contents: ReadonlyArray<NoticeContent["kind"]>
  /** Where a notice is shown, such as a terminal. */
  readonly show: (notice: Notice) => Effect.Effect<void>
  /**
   * What becomes of a notice that was shown. `accepted` lets a demonstration go on as if it had been sent, with a reference that
   * says that it was only shown; `rejected` leaves no doubt.
   */
  readonly outcome: "accepted" | "rejected"
}

/**
 * An adapter that sends nothing. It says so in its capabilities, and a router takes it only where catchers are allowed by name: no
 * channel without a gateway looks as if it had one.
 *
 * @example
 * const shown: Array<string> = []
 * const show = ({ to }: Notice) => Effect.sync(() => void shown.push(to))
 * const terminal = catcher({ channel: "sms", contents: ["text"], show, outcome: "rejected" })
 * const content = { kind: "text", text: "Your loan was approved." } as const
 * const sent = terminal.send({ key: "message-1", channel: "sms", to: "+989120000000", language: "en", content })
 * Effect.runSync(sent).outcome // => "rejected"
 * shown // => ["+989120000000"]
 */
export const catcher = ({ channel, contents, show, outcome }: CatcherOptions): NotifierAdapter => ({
  capabilities: {
    name: `catcher of ${channel}`,
    channel,
    contents,
    reconciles: false,
    idempotent: true,
    receipts: "none",
    catches: true,
  },
  send: (notice) =>
    Effect.as(
      show(notice),
      (outcome === "accepted"
        ? { outcome, reference: "shown, not sent" }
        : { outcome, code: "catcher.notSent" }) satisfies SendResult,
    ),
})
