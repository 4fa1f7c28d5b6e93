/** A notice as an event: CloudEvents 1.0 in structured JSON. */

import type { Json, Notice } from "@bazgasht/casework/ports"

/** A notice as an event. The same key has the same `id`, whenever it is sent. */
export interface NoticeEvent {
  readonly specversion: "1.0"
  readonly id: string
  readonly source: string
  readonly type: string
  readonly datacontenttype: "application/json"
  /** The language of words in the data; an extension of CloudEvents. */
  readonly language: Notice["language"]
  readonly data: Json
}

/** The event of a notice. It names no time: the bytes of a notice that is sent again are the same. */
export const noticeEvent = (
  { key, language }: Notice,
  content: { readonly type: string; readonly data: Json },
  source: string,
): NoticeEvent => ({
  specversion: "1.0",
  id: key,
  source,
  type: content.type,
  datacontenttype: "application/json",
  language,
  data: content.data,
})

const isText = (value: unknown): value is string => typeof value === "string" && value !== ""

/**
 * The event in a body that was verified; `undefined` where there is none.
 *
 * @example
 * readNoticeEvent(body)?.type // "org.example.loan.granted"
 */
export const readNoticeEvent = (body: string): NoticeEvent | undefined => {
  let read: unknown
  try {
    read = JSON.parse(body)
  } catch {
    return undefined
  }
  if (typeof read !== "object" || read === null) return undefined
  const event = read as Partial<Record<keyof NoticeEvent, unknown>>
  const isOurs =
    event.specversion === "1.0" &&
    isText(event.id) &&
    isText(event.source) &&
    isText(event.type) &&
    event.datacontenttype === "application/json" &&
    (event.language === "fa" || event.language === "en") &&
    event.data !== undefined
  return isOurs ? (read as NoticeEvent) : undefined
}
