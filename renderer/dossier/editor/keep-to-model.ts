import { ListNode } from '@lexical/list'
import { $createHeadingNode, HeadingNode } from '@lexical/rich-text'
import { $createTextNode, type LexicalEditor, mergeRegister, TabNode } from 'lexical'
import { headingTag } from '../text/section-text.ts'

/** Changes what a paste may bring and a section does not hold into what comes nearest. */
export function keepToModel(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(HeadingNode, (node) => {
      const tag = headingTag(node.getTag())
      if (tag === node.getTag()) return
      const heading = $createHeadingNode(tag)
      node.replace(heading, true)
    }),
    editor.registerNodeTransform(ListNode, (node) => {
      if (node.getListType() === 'check') node.setListType('bullet')
    }),
    editor.registerNodeTransform(TabNode, (node) => {
      node.replace($createTextNode(' '))
    }),
  )
}
