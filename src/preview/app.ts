import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { briefPolicy, guard } from './guard.ts'
import type { GoodBrief, Proofs } from './proofs.ts'
import { fromQuery, type Part, parts } from './protocol.ts'
import type { Workroom } from './workroom.ts'

/** A file of the page, in memory. */
export interface PageFile {
  type: string
  data: Uint8Array
}

/**
 * The preview as an application: every address is looked up in a listing, none becomes a path.
 *
 * @param token what every address begins with: other users of the machine do not know it
 */
export function previewApp(
  proofs: Proofs,
  page: ReadonlyMap<string, PageFile>,
  workroom: Workroom,
  token: string,
): Hono {
  const app = new Hono({ getPath: (request) => pathBehind(token, new URL(request.url).pathname) })
  app.use(guard)
  app.get('/', (context) => send(context, page.get('index.html')))
  app.get('/page/:name', (context) => send(context, page.get(context.req.param('name'))))
  app.get('/events', (context) => events(context, proofs))
  app.get('/source', (context) => {
    const source = proofs.source(context.req.query('path') ?? '')
    return source ? context.json(source) : context.notFound()
  })
  app.get('/briefs/:id/:part', async (context) => {
    const brief = proofs.brief(context.req.param('id'))
    const part = parts.find((known) => known === context.req.param('part'))
    if (!brief || !part) return context.notFound()
    if (part === 'html') context.header('Content-Security-Policy', briefPolicy)
    return send(context, await partFile(brief, part, workroom))
  })
  app.notFound((context) => context.text(`There is no such thing here; ${whole}.\n`, 404))
  app.onError((error, context) => context.text(`Cannot make this: ${error.message}.\n`, 500))
  return app
}

const whole = 'take the whole address of the preview from the terminal'

/** The path behind the token; without the right one, a path that leads nowhere. */
function pathBehind(token: string, path: string): string {
  const [, given = '', rest = ''] = /^\/([^/]*)(\/.*)$/su.exec(path) ?? []
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token)) ? rest : '/without/the/token'
}

function send(
  context: Context,
  file: (PageFile & { name?: string }) | undefined,
): Response | Promise<Response> {
  if (!file) return context.notFound()
  context.header('Content-Type', file.type)
  if (file.name) {
    const kind = shownByBrowsers.has(file.type) ? 'inline' : 'attachment'
    context.header('Content-Disposition', `${kind}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  }
  return context.body(Uint8Array.from(file.data))
}

const types: Readonly<Record<Part, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  outline: 'application/json',
  word: 'application/pdf',
  places: 'application/json',
}

/** Whether a part is one of the brief's files, and not made for the page. */
const isFile = (part: Part): boolean => part !== 'outline' && part !== 'word' && part !== 'places'

const shownByBrowsers = new Set([types.pdf, types.html])

/** A part of a brief; what is not looked at is never made. */
async function partFile(
  { pdf, document, name }: GoodBrief,
  part: Part,
  workroom: Workroom,
): Promise<PageFile & { name?: string }> {
  const file = { type: types[part], ...(isFile(part) && { name: `${name}.${part}` }) }
  if (part === 'pdf') return { ...file, data: pdf }
  let data = new Uint8Array()
  await workroom.run({ kind: 'part', part, document }, (news) => {
    if (news.kind === 'part') data = Uint8Array.from(news.data)
  })
  return { ...file, data }
}

/** Milliseconds between signs of life, so that a page which has gone is noticed. */
const heartbeat = 20_000

function events(context: Context, proofs: Proofs): Response | Promise<Response> {
  const choice = fromQuery(new URL(context.req.url).searchParams, proofs.listing().chosen)
  if (!proofs.knows(choice)) return context.notFound()
  // Hono answers HEAD as GET without the body: there is nothing to follow then.
  if (context.req.method === 'HEAD') return context.body(null, 200, { 'Content-Type': 'text/event-stream' })
  return streamSSE(context, async (stream) => {
    const leave = proofs.follow(choice, {
      listing: (listing) => void stream.writeSSE({ event: 'listing', data: JSON.stringify(listing) }),
      proof: (proof) => void stream.writeSSE({ event: 'proof', data: JSON.stringify(proof) }),
    })
    const beat = setInterval(() => void stream.write(':\n\n'), heartbeat)
    await new Promise<void>((gone) => stream.onAbort(gone))
    clearInterval(beat)
    leave()
  })
}
