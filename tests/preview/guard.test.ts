import { describe, expect, it } from 'vitest'
import { refusal } from '../../src/preview/guard.ts'

const own = { host: '127.0.0.1:4242', 'sec-fetch-site': 'same-origin' }
const status = (method: string, headers: Record<string, string>) =>
  refusal(method, new Headers(headers))?.status ?? null

describe('The preview answers', () => {
  const cases: { title: string; method?: string; headers: Record<string, string> }[] = [
    { title: 'its own page', headers: own },
    { title: 'an address that was typed', headers: { ...own, 'sec-fetch-site': 'none' } },
    { title: 'a browser that sends no fetch metadata', headers: { host: 'localhost:4242' } },
    { title: 'the IPv6 loopback name', headers: { host: '[::1]:4242' } },
    { title: 'its own origin', headers: { ...own, origin: 'http://127.0.0.1:4242' } },
    { title: 'a question for the head only', method: 'HEAD', headers: own },
  ]
  it.each(cases)('$title', ({ method = 'GET', headers }) => {
    expect(status(method, headers)).toBeNull()
  })
})

describe('The preview refuses', () => {
  const cases: { title: string; method?: string; headers: Record<string, string>; status: number }[] = [
    { title: 'a name that was pointed at this machine', headers: { host: 'evil.example:4242' }, status: 421 },
    {
      title: 'a name that only begins like its own',
      headers: { host: '127.0.0.1.evil.example' },
      status: 421,
    },
    { title: 'a name that only ends like its own', headers: { host: 'evil.localhost' }, status: 421 },
    { title: 'a user in front of its name', headers: { host: 'localhost@evil.example' }, status: 421 },
    { title: 'no name', headers: {}, status: 421 },
    { title: 'another machine of the network', headers: { host: '192.168.0.7:4242' }, status: 421 },
    { title: 'another site', headers: { ...own, 'sec-fetch-site': 'cross-site' }, status: 403 },
    {
      title: 'another port of this machine',
      headers: { ...own, 'sec-fetch-site': 'same-site' },
      status: 403,
    },
    { title: 'another origin', headers: { ...own, origin: 'https://evil.example' }, status: 403 },
    { title: 'the origin of another port', headers: { ...own, origin: 'http://127.0.0.1:80' }, status: 403 },
    { title: 'an origin that is hidden', headers: { ...own, origin: 'null' }, status: 403 },
    ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({
      title: method,
      method,
      headers: own,
      status: 405,
    })),
  ]
  it.each(cases)('$title', ({ method = 'GET', headers, status: expected }) => {
    expect(status(method, headers)).toBe(expected)
  })
})
