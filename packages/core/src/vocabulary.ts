/** Words of a jurisdiction: codes and what they stand for. */

import type { Text } from "@bazgasht/rules"

/** A code and what it stands for. */
export interface VocabularyEntry {
  readonly code: string
  readonly title: Text
}
