import { describe, expect, it } from 'vitest'
import { valueInWords } from '../../../src/engine/checks/units.ts'

describe('a value in words', () => {
  it('has its unit in the singular for one alone', () => {
    expect(valueInWords(1, '[gal_us]')).toBe('1 gallon')
    expect(valueInWords(1, '[mi_i]/h')).toBe('1 mile an hour')
    expect(valueInWords(1, '[sft_i]')).toBe('1 square foot')
    expect(valueInWords(1, '[in_i]')).toBe('1 inch')
    expect(valueInWords(1, 'Cel')).toBe('1 degree Celsius')
    expect(valueInWords(2, '[gal_us]')).toBe('2 gallons')
    expect(valueInWords(0.5, '[mi_i]')).toBe('0.5 miles')
  })
})
