/**
 * One run of the judiciary: it is opened, things happen, people are notified, and it is closed again.
 *
 * @module
 */

import type { CaseworkOptions, VerifiedStore } from "@bazgasht/casework"
import type { StoredMessage } from "@bazgasht/casework/ports"
import type { Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Happening, happeningLines } from "../happenings.ts"
import { keepingLines, statuses } from "../keeping.ts"
import { type Judiciary, openJudiciary } from "./application.ts"
import { type Mail, startMailServer } from "./mail-server.ts"
import { mailboxLines } from "./mailbox.ts"
import { tell } from "./story.ts"
import { type VisiblePetition, visibilityLines, visiblePetitionsOf } from "./visible-petitions.ts"

/** What a run came to. */
export interface JudiciaryRun {
  readonly happenings: ReadonlyArray<Happening>
  readonly visible: ReadonlyArray<VisiblePetition>
  readonly mails: ReadonlyArray<Mail>
  readonly messages: ReadonlyArray<StoredMessage>
  readonly verified: VerifiedStore
  readonly lines: ReadonlyArray<string>
}

/** Every message, whatever became of it. */
const allMessages = async ({ casework }: Judiciary): Promise<ReadonlyArray<StoredMessage>> => {
  const names = Object.keys(statuses) as ReadonlyArray<keyof typeof statuses>
  const pages = await Promise.all(names.map((status) => casework.messages(status)))
  return pages.flatMap(Result.getOrThrow)
}

/** Runs the judiciary over a file, or over another store. */
export const runJudiciary = async (
  file: string,
  style: Style,
  storage?: CaseworkOptions<never>["storage"],
): Promise<JudiciaryRun> => {
  const mailServer = await startMailServer()
  const judiciary = await openJudiciary(file, mailServer.port, storage)
  try {
    const happenings = await tell(judiciary)
    // The second time there is nothing left to send: each message is sent once.
    Result.getOrThrow(await judiciary.sender.due())
    Result.getOrThrow(await judiciary.sender.due())
    const { mails } = mailServer
    const visible = await visiblePetitionsOf(judiciary)
    const messages = await allMessages(judiciary)
    const verified = Result.getOrThrow(await judiciary.casework.verify())
    return {
      happenings,
      visible,
      mails,
      messages,
      verified,
      lines: [
        ...happeningLines(happenings, style),
        ...visibilityLines(visible, style),
        ...mailboxLines(mails, style),
        ...keepingLines(messages, verified, mails.length, style),
      ],
    }
  } finally {
    await judiciary.casework.close()
    await mailServer.close()
  }
}
