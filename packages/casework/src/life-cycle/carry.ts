/**
 * Fields that one shape takes over from others of the same name and type: what is left to say of it, for the compiler, and how it is
 * filled.
 */

import type { ProtocolFields } from "./protocol.ts"

/** The fields of a shape that others do not fill. */
type Unfilled<Shape, Others> = {
  [Name in keyof Shape]-?: Pick<Shape, Name> extends infer Field
    ? (Name extends keyof Others ? Pick<Others, Name> : object) extends Field
      ? never
      : Name
    : never
}[keyof Shape]

type OptionalIn<Shape> = {
  [Name in keyof Shape]-?: object extends Pick<Shape, Name> ? Name : never
}[keyof Shape]

/** What is left to say of a shape that others fill: the fields that they lack. Any field may be said; `undefined` leaves an optional one out. */
export type LeftOf<Shape, Others> = { readonly [Name in Unfilled<Shape, Others>]: Shape[Name] } & Partial<
  Omit<Shape, OptionalIn<Shape>>
> & { readonly [Name in OptionalIn<Shape>]?: Shape[Name] | undefined }

declare const refused: unique symbol

/** Explains, in an error of the compiler, why `carry` is not enough. No value has this type. */
export interface CannotCarry<Reason> {
  readonly [refused]: Reason
}

/** `carry`, where nothing is left to say. */
export type Carry<Left> = object extends Left
  ? "carry"
  : CannotCarry<`nothing fills ${Exclude<keyof Left, OptionalIn<Left>> & string}`>

/** Fills the fields of shapes: with what is said of a field, else from a source of the fields of that name. */
export const fillerOf = (shapes: { readonly [name: string]: ProtocolFields }) => {
  const known = new Map<string, ReadonlyArray<string>>()
  const namesIn = (shape: string): ReadonlyArray<string> => {
    const names = known.get(shape) ?? Object.keys(shapes[shape]?.() ?? {})
    known.set(shape, names)
    return names
  }
  const fill = (shape: string, said: object, sourceOf: (name: string) => object): object => {
    const filled: { [field: string]: unknown } = {}
    for (const name of namesIn(shape)) {
      const value: unknown = Reflect.get(Object.hasOwn(said, name) ? said : sourceOf(name), name)
      if (value !== undefined) filled[name] = value
    }
    return filled
  }
  return { namesIn, fill }
}
