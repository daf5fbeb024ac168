/** A path with slashes as an address has it; what is half a letter stands for nothing (RFC 3986 3.3). */
export const escapePath = (path: string): string =>
  path
    .replaceAll(/\p{Cs}/gu, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
