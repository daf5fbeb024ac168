/** Keeps other sites out: the server answers only to its own page on this machine. */

import type { MiddlewareHandler } from 'hono'
import { listing } from '../listings/listing.ts'

/**
 * The page runs our own script, asks our own server and no other, and cannot be framed; styles are one file. What it frames
 * is a brief as HTML.
 * What pdf.js makes is canvas and fonts in memory, which need no source of their own.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A brief as HTML runs nothing and asks for nothing: its looks and pictures are within it. Only the page frames it. */
export const briefPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ')

/** Sent with every answer, refusals too. */
export const securityHeaders: Readonly<Record<string, string>> = listing({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
})

/** A reason not to answer. */
interface Refusal {
  status: 403 | 405 | 421
  reason: string
}

/** Why a request is refused, or null. */
export function refusal(method: string, headers: Headers): Refusal | null {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, reason: 'The preview only shows; it takes GET and HEAD.' }
  // A name that an attacker has pointed at this machine (DNS rebinding) is still the attacker's name.
  const host = headers.get('host') ?? ''
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/iu.test(host))
    return { status: 421, reason: 'The preview answers to 127.0.0.1 and localhost only.' }
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site') ?? 'none'
  const own = (origin === null || origin === `http://${host}`) && (site === 'same-origin' || site === 'none')
  return own ? null : { status: 403, reason: 'Another site asked for this. Type the address yourself.' }
}

export const guard: MiddlewareHandler = async (context, next) => {
  const refused = refusal(context.req.method, context.req.raw.headers)
  if (refused === null) await next()
  else context.res = context.text(`${refused.reason}\n`, refused.status)
  // A brief has a policy of its own.
  for (const [name, value] of Object.entries(securityHeaders))
    if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  if (refused?.status === 405) context.res.headers.set('Allow', 'GET, HEAD')
}
