import * as Result from "effect/Result"
import { HttpError } from "../problems/http-error.ts"
import type { TakenLimits } from "./limits.ts"
import { parseJson } from "./parse-json.ts"
import { tooLate, withinTime } from "./within-time.ts"

type BodyLimits = Pick<TakenLimits, "maxBodyBytes" | "bodyTimeout">

/** Whether a media type is JSON, in UTF-8 where it names a charset. */
const isJson = (mediaType: string): boolean =>
  /^application\/(json|[a-z0-9.+-]+\+json)\s*(;\s*charset=(utf-?8|"utf-?8")\s*)?$/i.test(mediaType.trim())

const tooLarge = ({ maxBodyBytes }: BodyLimits): HttpError =>
  new HttpError({ code: "http.bodyTooLarge", params: { maxBodyBytes } })

/** The bytes of a body, or `undefined` once there are too many. */
const readBytes = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
): Promise<ReadonlyArray<Uint8Array> | undefined> => {
  const chunks: Array<Uint8Array> = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks
    length += value.byteLength
    if (length > maxBytes) return undefined
    chunks.push(value)
  }
}

const utf8 = () => new TextDecoder("utf-8", { fatal: true })

/** The text of a body whose length its sender has not said: read piece by piece, so that no more is kept than is allowed. */
const readStream = async (
  body: ReadableStream<Uint8Array>,
  { bodyTimeout, maxBodyBytes }: BodyLimits,
): Promise<string | undefined | typeof tooLate> => {
  const reader = body.getReader()
  const chunks = await withinTime(readBytes(reader, maxBodyBytes), bodyTimeout)
  if (chunks === undefined || chunks === tooLate) {
    reader.cancel().catch(() => undefined)
    return chunks
  }
  const decoder = utf8()
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode()
}

/** The text of a body whose length its sender has said, and a server holds them to. */
const readWhole = async (
  request: Request,
  { bodyTimeout, maxBodyBytes }: BodyLimits,
): Promise<string | undefined | typeof tooLate> => {
  const bytes = await withinTime(request.arrayBuffer(), bodyTimeout)
  if (bytes === tooLate) return tooLate
  return bytes.byteLength > maxBodyBytes ? undefined : utf8().decode(bytes)
}

/** The body of a request as JSON, read no further than the limits allow. */
export const readBody = async (
  request: Request,
  limits: BodyLimits,
): Promise<Result.Result<unknown, HttpError>> => {
  const { headers } = request
  if (
    !isJson(headers.get("content-type") ?? "") ||
    (headers.get("content-encoding") ?? "identity") !== "identity"
  )
    return Result.fail(new HttpError({ code: "http.mediaTypeUnsupported" }))
  const said = headers.get("content-length")
  if (said !== null && Number(said) > limits.maxBodyBytes) return Result.fail(tooLarge(limits))
  let text: string | undefined | typeof tooLate
  try {
    text =
      said === null && request.body !== null
        ? await readStream(request.body, limits)
        : await readWhole(request, limits)
  } catch {
    // The connection broke, or the bytes are no UTF-8.
    return Result.fail(new HttpError({ code: "http.bodyUnreadable" }))
  }
  if (text === undefined) return Result.fail(tooLarge(limits))
  if (text === tooLate) return Result.fail(new HttpError({ code: "http.bodyTimedOut" }))
  return parseJson(text)
}
