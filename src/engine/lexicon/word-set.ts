/** A set of words written as a person writes a list: divided by white space. `wordSet('in on at')`. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
