/** What a site is published under: a whole address, or a path from the host's root, without a question, a mark, or a way up or to nowhere. */
export const baseAddress =
  /^(?:https?:\/\/(?:\[[0-9A-Fa-f:.]+\]|[^\s/?#"<>\\@:[\]]+)(?::\d{1,5})?|(?=\/))(?:\/(?!(?:\.|%2[Ee]){1,2}(?:\/|$))(?:[^\s/?#"<>\\%]|%[0-9A-Fa-f]{2})+)*\/?$/u
