/** What a picture's credit ends a paragraph with: "(AP Photo/Jane Doe)", "Photo courtesy NATO", "Doe/Getty Images". */
const credit = [
  /[([](?:AP |UPI |EPA |AFP |Reuters |staff |handout )?(?:file )?(?:photo|image|picture|photograph|video|illustration)s?(?:[ /:,]| by | courtesy )[^()[\]]{0,80}[)\]]\.?$/iu,
  /(?:^|[.!?)”"|] )(?:file )?(?:photo|image|picture|photograph|graphic|illustration|video)s?(?: (?:by|courtesy|credit|from|via)|:| ©)[^.!?]{1,70}\.?$/iu,
  /^(?:(?:[Pp]hoto |[Ii]mage |PHOTO |IMAGE )?(?:[Cc]redit|CREDIT):|[Cc]ourtesy(?: of|:)) ?[\p{Lu}@][^.!?:]{1,60}$/u,
  /[.!?)”"|] ?(?:photo |image |picture )?(?:credit|courtesy|source)(?:s?:| of) ?[^.!?:]{1,60}$/iu,
  /(?:^|[/|,.(©] ?|\bvia )(?:(?:AFP|EPA|AP|Reuters|Anadolu(?: Agency)?|NurPhoto|Xinhua|Bloomberg|Pool)(?: ?[/|] ?| via ))?(?:Getty Images|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|EPA-EFE|PA Wire|AP Photo|AFP Photo|NurPhoto)\)?\.?$/iu,
  /(?:^|[.!?)”"|(] ?)(?:REUTERS|AFP|AP|EPA|PTI|Xinhua|Pool|PHOTO)(?: Photo| photo)?(?:\/| ?\| ?)[\p{Lu}][\p{L}'’. -]{2,40}\)?$/u,
  /[\p{L}] ?[/|] ?(?:Reuters|AFP|AP|EPA|UPI|Xinhua|PA|AAP|Anadolu)(?: (?:file|photo))?\)?\.?$/u,
  /^\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){1,3}, (?:AP|AFP|EPA|Reuters)$/u,
  /[\p{Ll})]Credit: [^.!?:]{1,60}$/u,
  /© ?(?:AFP|AP|Reuters|EPA|Getty|PA|Xinhua)[\p{L} /.-]{0,40}$/u,
  /^© ?(?!\d|all |copyright)[\p{L}][\p{L}\p{N} /.,&'’-]{2,70}$/iu,
]
const opening =
  /^(?:FILE(?: PHOTO)? ?(?:[-–—:]|\()|(?:image|photo|picture) caption|caption:|(?:file )?(?:photo|image|picture|photograph)s?(?: by|:| courtesy)|pictured:|(?:image|photo) source|photo illustration)/iu
const hint =
  /photo|image|picture|graphic|video|illustration|courtesy|credit|source|getty|shutterstock|istock|alamy|©|[/|]|EPA|PA Wire|, A[FP]/i

/** Whether a paragraph says itself that it goes with a picture: by its credit, or by how it opens ("FILE - ..."). */
export function isCaption({ head, tail }: { head: string; tail: string }): boolean {
  return opening.test(head) || (hint.test(tail) && credit.some((pattern) => pattern.test(tail)))
}

const counter =
  /^(?:(?:image|photo|slide|picture|page)s? )?(?!9\/11)(\d{1,3}) ?(?:of|\/) ?(\d{1,3})(?: ?[|•] ?| ?$|(?<=of \d{1,3}): )|^(?:image|photo|slide|picture) (\d{1,3}) of (\d{1,3})[:.]? ?/iu

/** The length of a gallery's counter before a caption, or alone: "1 of 3 |", "2/5", "Image 3 of 7". 0 for "1 of 3 people". */
export function counterIn(head: string): number {
  const found = counter.exec(head.slice(0, 24))
  const [count, total] = [Number(found?.[1] ?? found?.[3]), Number(found?.[2] ?? found?.[4])]
  return found && count <= total ? found[0].trimEnd().length : 0
}
