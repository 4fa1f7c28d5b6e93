/** A decision over the days of the slider, as a strip. */

import type { DayView, Span } from "../protocol.ts"

interface SpansProps {
  readonly spans: ReadonlyArray<Span>
  readonly day: DayView
  readonly label: string
}

const wide = 1000
const high = 10

/** The strip, and the day that is asked about. Later days lie where the language reads on to. */
export const Spans = ({ day, label, spans }: SpansProps) => {
  const length = Math.max(1, day.to - day.from)
  const at = (of: number): number => ((of - day.from) / length) * wide
  return (
    <svg
      class="spans"
      viewBox={`0 0 ${wide} ${high}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {spans.map(({ answer, from, to }) => (
        <rect key={from} class={answer} x={at(from)} y={2} width={at(to) - at(from)} height={high - 4} />
      ))}
      <rect class="today" x={Math.min(wide - 3, at(day.today))} y={0} width={3} height={high} />
    </svg>
  )
}
