import { render } from 'preact'
import { App } from './app.tsx'
import { followLinks } from './place.ts'
import { keepUp } from './answers.ts'

followLinks()
keepUp()
render(<App />, document.getElementById('desk')!)
