import { describe, expect, test } from 'vitest'
import { isAuthorNote, isCredits, reportersIn } from '../../../src/intake/plain/bylines.ts'
import { counterIn, isCaption } from '../../../src/intake/plain/captions.ts'
import { furnitureIn, stuckIn } from '../../../src/intake/plain/furniture.ts'
import { isBareDay } from '../../../src/intake/plain/publication.ts'

describe('a line of furniture', () => {
  test.each([
    'Latest Headlines',
    'Read more: Five things to know',
    'Related: Five things to know',
    'ALSO READ | Five things to know',
    'MORE: Five things to know',
    'More from this author',
    'Most Read',
    '» Trending now',
    'Share this article',
    'Share on Facebook',
    'Facebook Twitter Email Print',
    'Sign up for our weekly newsletter',
    'Get the latest news delivered to your inbox',
    'Subscribe to our newsletter.',
    'Follow us on Twitter',
    'Click here to subscribe',
    'Continue reading below',
    'Advertisement',
    'ADVERTISEMENT - CONTINUE READING BELOW',
    'Skip to main content',
    '3 min read',
    '12 Comments',
    'Updated 3 hours ago',
    'Updated Nov 19, 9:41 AM',
    'Listen to this article',
    'We use cookies to make our site better. By going on you accept our cookies.',
    'By continuing to use this site you agree to our terms.',
    '© 2023 The Ellmouth Gazette',
    'Copyright 2023 The Ellmouth Gazette. All rights reserved.',
    'This story has not been edited by our staff.',
    '(This story corrects the name of the river in the second paragraph.)',
    '-30-',
    '###',
    'ENDS',
    '-- END --',
    'FOR IMMEDIATE RELEASE',
    'BC-River-Talks,1st Ld-Writethru',
    'AP-NY-04-20-23 1410EDT',
    'WORLD | EUROPE',
    'Home > News > World',
    'Tags: rivers, dams',
    'https://example.org/news/river?id=3',
    'pic.twitter.com/abcdef',
    'Leave a comment',
  ])('%s', (line) => {
    expect(furnitureIn(line)).toBeDefined()
  })

  test.each([
    'Share of the market fell',
    'Share prices rose.',
    'Trending topics are what people talk about.',
    'Most read the paper at home.',
    'More than 30 people were hurt.',
    'More from the talks was expected on Friday, officials said.',
    'Read my lips, he said.',
    'Related parties own the rest.',
    'Subscribe to his view or not, he is the mayor.',
    'Follow the river north.',
    'Get out, they shouted.',
    'Get the latest of them out of the water, he told the crew.',
    'Click beetles are common here.',
    'Advertisements for the job ran in three papers.',
    'Comments were few.',
    'Copyright protects songs for seventy years.',
    'By continuing the talks, both sides hope to end the strike.',
    'This story is about a river.',
    'This site was a farm until 1950.',
    'We use less water than before.',
    'US-China talks resume',
    'AM radio is back',
    'Home is where the heart is.',
    'It was 3 minutes.',
    'The end.',
    'News of the fire spread fast.',
    'Sign up for school begins Monday.',
    'Please, he said.',
    'Contact was lost at 9 p.m.',
    'Tags on the coats showed the price.',
    'Watch the river, they were told.',
    '© is a sign.',
  ])('none: %s', (line) => {
    expect(furnitureIn(line)).toBeUndefined()
  })

  test.each([
    ['They had left. Latest Headlines', 'Latest Headlines'],
    ['“They had left.”Read more', 'Read more'],
    ['They had left. ADVERTISEMENT', 'ADVERTISEMENT'],
    ['They read the latest headlines', ''],
    ['Advertisement', ''],
  ])('stuck to a paragraph: %s', (line, stuck) => {
    expect(line.slice(line.length - stuckIn(line))).toBe(stuck)
  })
})

describe('a caption', () => {
  const says = (line: string) => isCaption({ head: line, tail: line.slice(-120) })
  test.each([
    'A ship leaves port. Photo courtesy NATO',
    'A ship leaves port. (AP Photo/Jane Doe)',
    'A ship leaves port. (Photo by Jane Doe/Getty Images)',
    'A ship leaves port on Monday. REUTERS/Jane Doe',
    'A ship leaves port on Monday. Jane Doe/Reuters',
    'A ship leaves port. Photograph: Jane Doe/AFP',
    'A ship leaves port. Credit: Jane Doe',
    'A ship leaves port.Credit: Jane Doe',
    'A ship leaves port. Jane Doe | AP',
    'A ship leaves port. File Photo by Jane Doe/UPI',
    'FILE - A ship leaves port, May 3, 2020.',
    'FILE PHOTO: A ship leaves port',
    'Photo: Jane Doe',
    'Image caption A ship leaves port',
    'Getty Images',
    'Jane Doe | Getty Images',
    '© Jane Doe/Ellmouth Gazette',
  ])('%s', (line) => {
    expect(says(line)).toBe(true)
  })
  test.each([
    'Photo shops are closing.',
    'She sells pictures to Getty Images and others.',
    'The photo was courtesy of nobody.',
    'He filed the photo by date.',
    'Sources: Talks to go on',
    'Credit: the new money',
    'The ministers met Reuters and AP.',
    'File a complaint, he said.',
    'Pictures of the year',
  ])('none: %s', (line) => {
    expect(says(line)).toBe(false)
  })
})

test.each([
  ['1 of 3 | A ship', '1 of 3 |'],
  ['1 of 3', '1 of 3'],
  ['2/5', '2/5'],
  ['Image 3 of 7', 'Image 3 of 7'],
  ['1 of 3 people left', ''],
  ['1/2 cup of milk', ''],
  ['9/11', ''],
  ['24/7 care', ''],
])('a counter in %j', (line, counter) => {
  expect(line.slice(0, counterIn(line))).toBe(counter)
})

test.each([
  ['(Reporting by Jane Doe and John Roe; Editing by Ann Tillman)', true, ['Jane Doe', 'John Roe']],
  ['Reporting by Jane Doe', true, ['Jane Doe']],
  ['Jane Doe contributed to this report.', true, []],
  ['With inputs from PTI', true, []],
  ['Reporting by the paper led to the arrest of two men.', false, []],
  ['Oil contributed to this year’s growth.', false, []],
])('credits in %j', (line, credits, reporters) => {
  expect([isCredits(line), reportersIn(line)]).toEqual([credits, reporters])
})

test.each([
  ['Jane Doe is a staff writer at the Ellmouth Gazette.', true],
  ['John Roe is the senior editor for rivers.', true],
  ['He is a reporter.', false],
  ['The bridge is a work of art, said a reporter.', false],
  ['Jane Doe, who is a writer, was hurt.', false],
])('a note on the author in %j: %s', (line, note) => {
  expect(isAuthorNote(line)).toBe(note)
})

test.each([
  ['Thursday, April 20', true],
  ['20 April', true],
  ['Thursday', true],
  ['April 20 was a Thursday.', false],
  ['May', false],
])('a day alone in %j: %s', (line, alone) => {
  expect(isBareDay(line)).toBe(alone)
})
