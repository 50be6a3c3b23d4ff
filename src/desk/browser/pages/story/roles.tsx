import type { Static } from 'typebox'
import type { Roles } from '../../../api/story.ts'
import { useAnswer } from '../../answers.ts'
import { RoleBars } from '../../parts/role-bars.tsx'
import { Answered } from '../../parts/states.tsx'
import { sayDaysIn, shown } from '../../parts/words.tsx'
import type { TabProps } from '../story.tsx'

/** Who holds which office and belongs to what, over time. */
export function Tab({ address }: TabProps) {
  const asked = useAnswer<Static<typeof Roles>>(address)
  return (
    <Answered asked={asked}>
      {({ tenures, memberships, conflicts }) => (
        <>
          {conflicts.map(({ because }) => (
            <p key={because} class="conflict">
              {shown(sayDaysIn(because))}
            </p>
          ))}
          <RoleBars tenures={tenures} memberships={memberships} />
          {tenures.length + memberships.length === 0 ? <p class="none">No roles are told.</p> : null}
        </>
      )}
    </Answered>
  )
}
