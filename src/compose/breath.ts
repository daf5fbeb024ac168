/** Lets what waits come to its turn: a signal, a request, a fault in a callback. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
