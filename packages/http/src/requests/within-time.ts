/** What stands in the place of a value that did not come in time. */
export const tooLate = Symbol("too late")

/** The value of a promise, or {@link tooLate} after some milliseconds. What the promise does goes on; its later failure is nobody's. */
export const withinTime = async <Value>(
  promise: Promise<Value>,
  milliseconds: number,
): Promise<Value | typeof tooLate> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<typeof tooLate>((resolve) => {
    timer = setTimeout(() => resolve(tooLate), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
    promise.catch(() => undefined)
  }
}
