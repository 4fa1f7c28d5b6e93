/** Whether a word is the address of a PostgreSQL database. */
export const isServerAddress = (word: string): boolean => /^postgres(ql)?:\/\//.test(word)

/** An address as it may be shown: without the password that stands in it. */
export const shownAddress = (address: string): string =>
  isServerAddress(address) ? address.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, "$1:***@") : address
