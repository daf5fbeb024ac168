import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Hono } from 'hono'
import { securityHeaders } from './guard.ts'

export interface Serving {
  address: string
  close(): Promise<void>
}

const headers = { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }
const unreadable = 'This is no request that can be read.\n'

/** To a request that never comes as far as the application; with the headers that every answer has. */
const onError = (error: unknown): Response =>
  error instanceof RequestError
    ? new Response(unreadable, { status: 400, headers })
    : new Response('Cannot answer.\n', { status: 500, headers })

/** The same to what Node itself cannot read. */
function refuse(_: Error, socket: Duplex): void {
  if (!socket.writable) return
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n${unreadable}`)
}

/**
 * Serves on the loopback address only.
 *
 * @param port 0 for any that is free
 * @param token what every address begins with
 * @throws {Error} the operating system's, where the port is taken or not allowed.
 */
export async function serve(app: Hono, port: number, token: string): Promise<Serving> {
  const answer = getRequestListener(app.fetch, { errorHandler: onError })
  const server = createServer((request, response) => void answer(request, response))
  server.on('clientError', refuse)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Event streams would hold it open for ever.
        server.closeAllConnections()
      }),
  }
}
