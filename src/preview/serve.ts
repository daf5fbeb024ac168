import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Serving {
  address: string
  close(): Promise<void>
}

/**
 * Serves on the loopback address only.
 *
 * @param port 0 for any that is free
 * @param token what every address begins with
 * @throws {Error} the operating system's, where the port is taken or not allowed.
 */
export async function serve(app: Hono, port: number, token: string): Promise<Serving> {
  const server = createAdaptorServer({ fetch: app.fetch })
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
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
