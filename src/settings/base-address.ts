/** What a site is published under: a whole address, or a path from the host's root, without a question or a mark. */
export const baseAddress = /^(?:https?:\/\/[^\s/?#"<>\\@]+(?:\/[^\s?#"<>\\]*)?|\/(?!\/)[^\s?#"<>\\]*)$/u
