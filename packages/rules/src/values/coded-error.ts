import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import type { Text } from "./text.ts"

/** What every error of one class has: its tag, a stable code, and a sentence for the code in each language. */
export interface CodedError<Tag extends string, Code extends string> extends Cause.YieldableError {
  readonly _tag: Tag
  readonly code: Code
  /** What is wrong, as a sentence in each language. `message` is the English one, with what was expected where the error says it. */
  readonly text: Text
}

/** A class of errors that knows the sentences of its codes. */
export interface CodedErrorClass<Tag extends string, Code extends string> {
  readonly texts: { readonly [Name in Code]: Text }
  new <Fields extends object = Record<never, never>>(
    fields: Readonly<Fields> & { readonly code: Code },
  ): CodedError<Tag, Code> & Readonly<Fields>
}

const sentenceOf = ({ en }: Text, expected: unknown): string =>
  expected === undefined
    ? en
    : `${en} Expected: ${typeof expected === "string" ? expected : (expected as Text).en}.`

/**
 * The same error as an object that every copy keeps: of a native error `structuredClone` and `postMessage` keep the name and the message alone,
 * whatever fields it has. It stays an `Error` of its class, with its stack; what it is asked for is the last line of the constructor of such a class.
 *
 * @example
 * class LampError extends Error {
 *   readonly code = "lamp.empty"
 *   constructor() {
 *     super("The lamp has no oil.")
 *     return cloneableError(this)
 *   }
 * }
 * const error = new LampError()
 * error instanceof Error // => true
 * structuredClone(error).code // => "lamp.empty"
 */
export const cloneableError = <Native extends Error>(native: Native): Native =>
  Object.assign(
    Object.create(Object.getPrototypeOf(native) as object, {
      // The stack is written down when it is first read, as that of a native error is.
      stack: {
        configurable: true,
        get: () => native.stack,
        set(this: object, value: unknown) {
          Object.defineProperty(this, "stack", { value, configurable: true, writable: true })
        },
      },
      ...("cause" in native ? { cause: { configurable: true, writable: true, value: native.cause } } : {}),
    }) as Native,
    native,
    { message: native.message },
  )

/**
 * Makes the class of an error of its tag and the sentences of its codes, which are written down when they are first asked for: a bundle that
 * does not use the class holds none of them. A value of it holds no personal data: ids, codes and names that a
 * program declares.
 *
 * @example
 * const texts = () => ({ "lamp.empty": text("چراغ نفت ندارد.", "The lamp has no oil.") })
 * class LampError extends codedError("LampError", texts)<{ lamp: string }> {}
 * const error = new LampError({ code: "lamp.empty", lamp: "lamp-1" })
 * error.message // => "The lamp has no oil."
 * error.text.fa // => "چراغ نفت ندارد."
 */
export const codedError = <const Tag extends string, Code extends string>(
  tag: Tag,
  texts: () => { readonly [Name in Code]: Text },
): CodedErrorClass<Tag, Code> => {
  let written: { readonly [Name in Code]: Text } | undefined
  class Coded extends Data.TaggedError(tag)<{ readonly code: Code; readonly message: string }> {
    static get texts() {
      written ??= texts()
      return written
    }
    constructor(fields: { readonly code: Code; readonly expected?: unknown }) {
      const own = Coded.texts[fields.code]
      // The sentences are a part of the value, so that JSON and a spread keep them.
      super({ ...fields, text: own, message: sentenceOf(own, fields.expected) } as never)
      // biome-ignore lint/correctness/noConstructorReturn: A native error loses its fields in a clone.
      return cloneableError(this)
    }
  }
  return Coded as never
}
