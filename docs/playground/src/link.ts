/** The state of the page as a link: it stands behind `#`, which no browser sends to a server. */

import type { LawEdit } from "./protocol.ts"

/** The parts of the page, as tabs. */
export const tabs = ["routes", "rule", "reform"] as const

/** A part of the page. */
export type Tab = (typeof tabs)[number]

/** Everything that brings another person to the same page. */
export interface PageState {
  /** The file as it is written, faults and all. */
  readonly text: string
  /** The day that is asked about; that of the file where none is chosen. */
  readonly day?: string
  readonly tab: Tab
  readonly rule: string
  /** The decision that is open, by its key. */
  readonly open?: string
  readonly edits: ReadonlyArray<LawEdit>
}

/** The form of the link; another one is not read. */
const version = "1."

/** Longer links are not read: they would come from no one's typing. */
const longest = 200_000

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())

const toLetters = (bytes: Uint8Array): string => {
  let binary = ""
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}

const fromLetters = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0))

/** The fragment of a state, without `#`. */
export const fragmentOf = async (state: PageState): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(state))
  return version + toLetters(await through(bytes, new CompressionStream("deflate-raw")))
}

const isEdit = (value: unknown): value is LawEdit =>
  typeof value === "object" &&
  value !== null &&
  "of" in value &&
  "id" in value &&
  typeof value.id === "string" &&
  (!("from" in value) || typeof value.from === "string") &&
  ((value.of === "parameter" && "value" in value) || (value.of === "rule" && "data" in value))

const isText = (value: unknown): value is string => typeof value === "string"

const stateIn = (value: unknown): PageState | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  const { day, edits, open, rule, tab, text } = value as { readonly [name: string]: unknown }
  const place = tabs.find((one) => one === tab)
  if (!isText(text) || !isText(rule) || place === undefined) return undefined
  if (!Array.isArray(edits) || !edits.every(isEdit)) return undefined
  return {
    text,
    rule,
    tab: place,
    edits,
    ...(isText(day) ? { day } : {}),
    ...(isText(open) ? { open } : {}),
  }
}

/** The state of a fragment; `undefined` where it is none, or was cut on its way. */
export const stateOf = async (fragment: string): Promise<PageState | undefined> => {
  if (!fragment.startsWith(version) || fragment.length > longest) return undefined
  try {
    const bytes = await through(
      fromLetters(fragment.slice(version.length)),
      new DecompressionStream("deflate-raw"),
    )
    return stateIn(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    // A link that was cut or mistyped cannot be read in part.
    return undefined
  }
}
