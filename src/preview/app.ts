import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Assets } from '../writers/writer.ts'
import { writers } from '../writers/writers.ts'
import { guard } from './guard.ts'
import type { GoodBrief, Proofs } from './proofs.ts'
import { fromQuery, type Part, parts } from './protocol.ts'
import { wordOutline } from './word-outline.ts'

/** A file of the page, in memory. */
export interface PageFile {
  type: string
  data: Uint8Array
}

/** The preview as an application: every address is looked up in a listing, none becomes a path. */
export function previewApp(proofs: Proofs, page: ReadonlyMap<string, PageFile>, assets: Assets): Hono {
  const app = new Hono()
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
    return brief && part ? send(context, await fileOf(brief, part, assets)) : context.notFound()
  })
  app.notFound((context) => context.text('There is no such thing here.\n', 404))
  return app
}

function send(
  context: Context,
  file: (PageFile & { name?: string }) | undefined,
): Response | Promise<Response> {
  if (!file) return context.notFound()
  context.header('Content-Type', file.type)
  if (file.name) {
    const kind = file.type === 'application/pdf' ? 'inline' : 'attachment'
    context.header('Content-Disposition', `${kind}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  }
  return context.body(Uint8Array.from(file.data))
}

type PartFile = PageFile & { name?: string }

/** How each part of a brief is made; what is not looked at is never made. */
const made: Record<Part, (brief: GoodBrief, assets: Assets) => Promise<PartFile>> = {
  pdf: async ({ pdf, name }) => ({ type: 'application/pdf', data: pdf, name: `${name}.pdf` }),
  docx: async (brief, assets) => ({
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    data: await wordFile(brief, assets),
    name: `${brief.name}.docx`,
  }),
  md: async ({ document, name }, assets) => ({
    type: 'text/markdown; charset=utf-8',
    data: (await (await writers.md()).write(document, assets)).data,
    name: `${name}.md`,
  }),
  outline: async (brief, assets) => ({
    type: 'application/json',
    data: new TextEncoder().encode(JSON.stringify(wordOutline(await wordFile(brief, assets)))),
  }),
}

const fileOf = (brief: GoodBrief, part: Part, assets: Assets): Promise<PartFile> => made[part](brief, assets)

const wordFile = async ({ document }: GoodBrief, assets: Assets): Promise<Uint8Array> =>
  (await (await writers.docx()).write(document, assets)).data

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
