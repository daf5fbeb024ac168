/** As much of WebAssembly's own interface as is used: the types of browsers have it, those of Node.js 20 do not. */
declare namespace WebAssembly {
  type Exports = Record<string, unknown>
  interface Memory {
    readonly buffer: ArrayBuffer
    /** @throws {RangeError} where there is no room; gives the pages of 64 kB that there were. */
    grow(pages: number): number
  }
  interface Table {
    /** Gives the first of the new places. */
    grow(places: number): number
    set(place: number, called: unknown): void
  }
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, (...numbers: number[]) => unknown>>)
    readonly exports: Exports
  }
}
