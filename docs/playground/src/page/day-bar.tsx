/** The day that is asked about: typed, stepped, or moved along a slider. */

import { jalali } from "@bazgasht/iran"
import { type Day, formatDay } from "@bazgasht/rules"
import { useEffect, useRef, useState } from "preact/hooks"
import type { DayView, Language } from "../protocol.ts"
import { digitsIn, type Texts } from "../texts.ts"
import { dayOf } from "./typed-value.ts"

interface DayBarProps {
  readonly day: DayView
  readonly language: Language
  readonly texts: Texts
  /** A written day; `undefined` for that of the file. */
  readonly onDay: (written: string | undefined) => void
}

const written = (day: number): string => formatDay(jalali, day as Day)

/** The day, and ways to another. */
export const DayBar = ({ day, language, onDay, texts }: DayBarProps) => {
  const [typed, setTyped] = useState(day.written)
  const [isWrong, setWrong] = useState(false)
  const shown = digitsIn(language, day.written)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // An answer that comes late does not take away what is being typed.
    if (document.activeElement === field.current) return
    setTyped(shown)
    setWrong(false)
  }, [shown])
  const take = (): void => {
    const wanted = dayOf(typed)
    setWrong(wanted === undefined)
    if (wanted !== undefined && wanted !== day.today) onDay(written(wanted))
  }
  return (
    <div class="day">
      <label for="day">{texts.day}</label>
      <span class="stepper">
        <button type="button" aria-label={texts.earlier} onClick={() => onDay(written(day.today - 1))}>
          −
        </button>
        <input
          id="day"
          ref={field}
          dir="ltr"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? "day-wrong" : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={take}
          onKeyDown={({ key }) => {
            if (key === "Enter") take()
          }}
        />
        <button type="button" aria-label={texts.later} onClick={() => onDay(written(day.today + 1))}>
          +
        </button>
      </span>
      <button type="button" class="link" onClick={() => onDay(undefined)}>
        {texts.dayOfFile}
      </button>
      {isWrong && (
        <span id="day-wrong" class="wrong">
          {texts.notADay}
        </span>
      )}
      <input
        class="slider"
        type="range"
        aria-label={texts.slide}
        aria-valuetext={shown}
        min={day.from}
        max={day.to}
        value={day.today}
        onInput={({ currentTarget }) => onDay(written(Number(currentTarget.value)))}
      />
      <span class="ends quiet">
        <span>{day.fromWords}</span>
        <span>{day.toWords}</span>
      </span>
    </div>
  )
}
