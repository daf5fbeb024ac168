import type { Events, Proof } from '../../src/preview/protocol.ts'

/** A page that follows a preview, without a browser. */
export interface Following {
  /** The next proof that is as wanted, and the moment it came, in milliseconds of `performance.now()`. */
  next(wanted: (proof: Proof) => boolean): Promise<{ proof: Proof; at: number }>
  leave(): void
}

/** Follows the events of a preview as its page does. */
export async function follow(address: string, query = ''): Promise<Following> {
  const leaving = new AbortController()
  const answer = await fetch(`${address}events${query}`, { signal: leaving.signal })
  if (!answer.body) throw new Error(`Cannot follow, expected a stream, found ${answer.status}`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  const waiting: ((proof: Proof, at: number) => void)[] = []
  const come: { proof: Proof; at: number }[] = []
  void readAll(reader, (event, data) => {
    if (event !== 'proof') return
    const proof = data as Events['proof']
    const at = performance.now()
    come.push({ proof, at })
    for (const tell of [...waiting]) tell(proof, at)
  }).catch(() => {})
  return {
    next: (wanted) =>
      new Promise((resolve) => {
        const known = come.splice(0).find(({ proof }) => wanted(proof))
        if (known) return resolve(known)
        const tell = (proof: Proof, at: number) => {
          if (!wanted(proof)) return
          waiting.splice(waiting.indexOf(tell), 1)
          come.length = 0
          resolve({ proof, at })
        }
        waiting.push(tell)
      }),
    leave: () => leaving.abort(),
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<string>,
  tell: (event: string, data: unknown) => void,
): Promise<void> {
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    text += value
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, name] = /^event: (.*)$/mu.exec(event) ?? []
      const [, data] = /^data: (.*)$/mu.exec(event) ?? []
      if (name && data) tell(name, JSON.parse(data))
    }
  }
}
