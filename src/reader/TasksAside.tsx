import { Link } from './Link.tsx'
import type { Article } from '../article/article.ts'
import { paragraphPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { SideSection } from './SideSection.tsx'

/** What is to be done by when, word for word: the deadline, the clause, who answers for it. */
export function TasksAside({ article }: { article: Article }) {
  if (article.tasks.length === 0) return null
  return (
    <SideSection id="_tasks" title={zhHans.article.tasks}>
      <ul>
        {article.tasks.map((task) => (
          <li key={`${task.paragraph}-${task.start}`}>
            <Link
              className="block min-h-11 py-2 leading-snug hover:text-red"
              to={paragraphPath(article.id, task.paragraph)}
            >
              <b className="me-3 font-serif text-red">{displayText(task.deadline)}</b>{' '}
              {displayText(task.text)}
              {task.who !== null && (
                <span className="block pt-1 font-kai text-fine text-soft">
                  {zhHans.article.who(displayText(task.who))}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </SideSection>
  )
}
