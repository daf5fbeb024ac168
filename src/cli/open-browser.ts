import { spawn } from 'node:child_process'

/** How each system opens an address in the browser that somebody uses. */
const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/**
 * Opens an address of our own in the browser.
 *
 * @param failed called where the system has no way to
 */
export function openBrowser(address: string, failed: () => void): void {
  const [command, ...first] = commands[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...first, address], { detached: true, stdio: 'ignore' })
  child.on('error', failed)
  child.unref()
}
