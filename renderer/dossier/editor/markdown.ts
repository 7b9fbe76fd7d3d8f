import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  type ElementTransformer,
  HEADING,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown'
import { $createHeadingNode, HeadingNode } from '@lexical/rich-text'

const levels = ['h2', 'h3', 'h4'] as const

/** `#` begins with h2: the section's title is the heading above. */
const heading: ElementTransformer = {
  dependencies: [HeadingNode],
  export: HEADING.export,
  regExp: /^(#{1,3})\s/,
  replace: (parent, children, match) => {
    const node = $createHeadingNode(levels[(match[1]?.length ?? 1) - 1] ?? 'h2')
    node.append(...children)
    parent.replace(node)
    node.select(0, 0)
  },
  type: 'element',
}

/** The signs of Markdown that become formatting while they are typed: those of what a section may hold. */
export const sectionMarkdown: Transformer[] = [
  heading,
  QUOTE,
  UNORDERED_LIST,
  ORDERED_LIST,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
]
