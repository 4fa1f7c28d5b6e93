import type { Kind, Style, Text } from "@bazgasht/rules"

/** The name of a key of priority, and the kind of its values. */
export interface KeyWords {
  readonly title: Text
  readonly kind: Kind
}

/** How places are to be put into words. */
export interface PlaceStyle {
  readonly style: Style
  /** A key that is not named here is written as it is, and its values as numbers. */
  readonly keys: ReadonlyMap<string, KeyWords>
}
