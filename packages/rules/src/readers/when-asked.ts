/**
 * An own property that is computed when it is read: copying, serialising and cloning an object read it as they read any other. A class has one
 * descriptor of each such property for all its objects; a getter for each object would take longer than the rest of a decision.
 */
export const whenAsked = <O extends object>(read: (object: O) => unknown): PropertyDescriptor => ({
  enumerable: true,
  get(this: O) {
    return read(this)
  },
})
