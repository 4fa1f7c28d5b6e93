/** What every platform has, and the types of this package do not: they name no platform. */
interface Decoding {
  readonly TextDecoder: new (
    label: "utf-8",
    options: { readonly fatal: true },
  ) => { readonly decode: (bytes: Uint8Array) => string }
}

/**
 * The text that bytes in UTF-8 are, without the mark that may stand before it; `undefined` where they are none.
 *
 * @example
 * utf8Text(utf8Bytes("ریال")) // => "ریال"
 * utf8Text(Uint8Array.of(0xff)) // => undefined
 */
export const utf8Text = (bytes: Uint8Array): string | undefined => {
  const { TextDecoder } = globalThis as unknown as Decoding
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
