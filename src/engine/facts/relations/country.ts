import type { Entity } from '../../../record/index.ts'
import { nations } from '../../lexicon/countries.ts'

/** Whether an entity is a country, and not one of its cities, which have its code too. */
export function isCountry({ name, country }: Entity): boolean {
  const nation = nations.get(name.toLowerCase())
  return country !== undefined && nation?.form === 'place' && nation.code === country
}
