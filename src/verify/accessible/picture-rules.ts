import { excerpt } from '../docx/rule.ts'
import { isPoorAlternative } from './poor-words.ts'

/** A picture of a finished file, and where it stands. */
export interface PlacedPicture {
  place: string
  alt: string
  /** Whether it is marked as decoration. */
  decorative: boolean
}

/**
 * What is asked of the pictures of every format.
 *
 * @param pictures of a file, as its reader gives it
 */
export const pictureRules = <File>(pictures: (file: File) => readonly PlacedPicture[]) => [
  {
    id: 'alt-missing',
    clause: '10.1.1.1',
    error: true,
    what: 'A picture has alternative text, or is marked as decoration.',
    check: (file: File) =>
      pictures(file)
        .filter(({ alt, decorative }) => !decorative && alt === '')
        .map(({ place }) => ({
          place,
          found: 'picture without alternative text',
          expected: 'text that says what it shows, or a mark as decoration',
        })),
  },
  {
    id: 'alt-poor',
    clause: '10.1.1.1',
    error: false,
    what: 'Alternative text says what a picture shows.',
    check: (file: File) =>
      pictures(file)
        .filter(({ alt }) => isPoorAlternative(alt))
        .map(({ place, alt }) => ({
          place,
          found: `alternative text ${excerpt(alt)}`,
          expected: 'what the picture shows',
        })),
  },
]
