import { cloneableError } from "@bazgasht/rules"
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** What every error of a service or an adapter is. It holds no personal data: neither its parameters nor its message do. */
export interface Failure {
  readonly _tag: string
  /** A stable code. */
  readonly code: string
  /** The place in what was given; absent where the error is about no place in it. */
  readonly path?: string
  /** The values that belong to the code. */
  readonly params: object
  /** A sentence in English for a developer. The wording of each error has it in every language, for the people who use an application. */
  readonly message: string
}

/** The English sentences of an error, by its codes. */
export type FailureSentences = { readonly [code: string]: string }

type Fields = Schema.Struct.Fields

/** The schema of an error: its code, what it is about, its parameters and its sentence. */
export type FailureSchema<
  Tag extends string,
  Code extends string,
  About extends Fields,
  Params extends Fields,
> = Schema.TaggedStruct<
  Tag,
  About & {
    readonly code: Schema.Literals<ReadonlyArray<Code>>
    readonly params: object extends Schema.Struct.Type<Params>
      ? Schema.withConstructorDefault<Schema.Struct<Params>>
      : Schema.Struct<Params>
    readonly message: Schema.withConstructorDefault<typeof Schema.String>
  }
>

/** What an error is made of. */
export interface FailureShape<
  Sentences extends FailureSentences,
  About extends Fields,
  Params extends Fields,
> {
  /** A sentence for each code. */
  readonly sentences: Sentences
  /** Opaque names of what the error is about, such as the case. */
  readonly about?: About
  /** The parameters of its codes. */
  readonly params?: Params
  /** What the parameters add to the English sentence: names and limits, never a value of a case. */
  readonly detail?: (params: Schema.Struct.Type<Params>) => string | undefined
}

/** The class of an error, which is its schema and knows its sentences. */
export type FailureClass<
  Self,
  Tag extends string,
  Sentences extends FailureSentences,
  About extends Fields,
  Params extends Fields,
> = Schema.Class<Self, FailureSchema<Tag, keyof Sentences & string, About, Params>, Cause.YieldableError> & {
  readonly sentences: Sentences
}

const sentenceOf = (said: string, detail: string | undefined): string =>
  detail === undefined || detail === "" ? said : `${said.replace(/\.$/, "")}: ${detail}.`

/**
 * The class of an error in the one shape: `_tag`, `code`, what it is about, `params`, and a `message` that follows from the code. Its values
 * are errors of JavaScript, can be yielded in `Effect.gen`, and are encoded by the class, which is their schema.
 *
 * @example
 * const sentences = { "lamp.empty": "The lamp has no oil." } as const
 * class LampError extends failure<LampError>()("LampError", { sentences, params: { litres: Schema.Number } }) {}
 * const error = new LampError({ code: "lamp.empty", params: { litres: 2 } })
 * error.message // => "The lamp has no oil."
 * error instanceof Error // => true
 * Schema.encodeSync(LampError)(error)
 * // => { _tag: "LampError", code: "lamp.empty", params: { litres: 2 }, message: "The lamp has no oil." }
 */
export const failure =
  <Self>() =>
  <
    const Tag extends string,
    const Sentences extends FailureSentences,
    const About extends Fields = Record<never, never>,
    const Params extends Fields = Record<never, never>,
  >(
    tag: Tag,
    { about, detail, params, sentences }: FailureShape<Sentences, About, Params>,
  ): FailureClass<Self, Tag, Sentences, About, Params> => {
    class Made extends Schema.TaggedError<Made>()(tag, {
      ...about,
      code: Schema.Literals(Object.keys(sentences)),
      params: Schema.Struct(params ?? {}).pipe(Schema.withConstructorDefault(Effect.succeed({}))),
      message: Schema.String,
    } as Fields) {
      static readonly sentences = sentences
      // It only adds the sentence where none is given: what is decoded brings its own, and a test holds both ways.
      // @effect-diagnostics-next-line overriddenSchemaConstructor:off
      constructor(given: { readonly code: string; readonly params?: object }, options?: Schema.MakeOptions) {
        const added = detail?.((given.params ?? {}) as Schema.Struct.Type<Params>)
        const message = sentenceOf(sentences[given.code] ?? given.code, added)
        super({ message, ...given } as never, options)
        // biome-ignore lint/correctness/noConstructorReturn: A native error loses its fields in a clone.
        return cloneableError(this)
      }
    }
    return Made as never
  }
