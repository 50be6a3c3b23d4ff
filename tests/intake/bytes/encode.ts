/** The bytes of a text in a charset of one byte a character, found by asking what each byte means. */
export function encode(text: string, charset: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const meanings = [...new TextDecoder(charset).decode(bytes)]
  return Uint8Array.from(text, (letter) => {
    const byte = meanings.indexOf(letter)
    if (byte < 0) throw new Error(`${charset} has no ${letter}`)
    return byte
  })
}

/** The same for windows-1252, which Node 20 does not decode where it differs from ISO 8859-1. */
export function windows1252(text: string): Uint8Array {
  const special = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
  return Uint8Array.from(text, (letter) =>
    special.includes(letter) ? 0x80 + special.indexOf(letter) : letter.charCodeAt(0),
  )
}

export const utf16le = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'))
export const utf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
