import { ChevronRight, GripVertical } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import {
  Button,
  Collection,
  type Key,
  ListLayout,
  type Selection,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import type { ThemeTreeRow } from '../../shared/rows/connections.ts'
import { useKept } from '../connections/use-kept.ts'
import { hueOfColour } from './theme-hue.ts'
import { isWithin, moveByKey, type ThemeNode, themeNodes } from './theme-nodes.ts'

const dragType = 'application/x-mediation-notebook-theme'
/** The padding is the layout's: with one of the styles, what is dropped would fall beside what is pointed at. */
const layout = { rowHeight: 30, padding: 6 }

/** The codebook as a tree: dragged with the pointer, or with Alt and the arrows. */
export function ThemeTree(props: {
  rows: readonly ThemeTreeRow[]
  filter: string
  chosen: ReadonlySet<string>
  isReadOnly: boolean
  onChoose(themeIds: ReadonlySet<string>): void
  /** Enter or a double click on a theme. */
  onOpen(themeId: string): void
  onMove(themeIds: readonly string[], parent: string | null): void
  onRemove(): void
}) {
  const { rows, filter, chosen, isReadOnly, onChoose, onOpen, onMove, onRemove } = props
  const nodes = useMemo(() => themeNodes(rows, filter), [rows, filter])
  const [closed, setClosed] = useKept<ReadonlySet<string>>('codebook.closed', new Set())
  const open = rows.filter(({ id }) => filter !== '' || !closed.has(id)).map(({ id }) => id)
  const ids = (keys: Iterable<Key>) => [...keys].map(String)
  const mayStand = (moved: readonly string[], parent: string | null) =>
    parent === null || !moved.some((id) => isWithin(rows, parent, id))

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) => ids(keys).map((id) => ({ [dragType]: id, 'text/plain': nameOf(rows, id) })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    onMove: ({ keys, target }) => {
      const key = String(target.key)
      // The order is that of the names: between two themes means beside them.
      const parent = target.dropPosition === 'on' ? key : (rows.find(({ id }) => id === key)?.parent ?? null)
      if (mayStand(ids(keys), parent)) onMove(ids(keys), parent)
    },
    onRootDrop: ({ items }) => {
      void Promise.all(items.map((item) => (item.kind === 'text' ? item.getText(dragType) : ''))).then((moved) =>
        onMove(moved.filter(Boolean), null),
      )
    },
  })

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const [only] = chosen
    const to = event.key === 'ArrowRight' ? 'in' : event.key === 'ArrowLeft' ? 'out' : null
    if (event.altKey && to && only && chosen.size === 1 && !isReadOnly) {
      const parent = moveByKey(rows, only, to)
      if (parent !== undefined) onMove([only], parent)
    } else if (event.key === 'Delete' && chosen.size > 0 && !isReadOnly) onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Letters look for a theme here, and are no commands. */
  const onKeyDown = (event: KeyboardEvent) => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (isLetter || event.key === 'Escape') event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree within has the keys; these are those it has no use for
    <div className="codebook-tree" onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <Tree
          aria-label="Themes"
          items={nodes}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={chosen}
          onSelectionChange={(keys: Selection) =>
            onChoose(new Set(keys === 'all' ? rows.map(({ id }) => id) : ids(keys)))
          }
          expandedKeys={open}
          onExpandedChange={(keys) => {
            const now = new Set(ids(keys))
            setClosed(new Set(rows.filter(({ id }) => !now.has(id)).map(({ id }) => id)))
          }}
          onAction={(key) => onOpen(String(key))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => (
            <p className="codebook-none">{rows.length === 0 ? 'No themes yet.' : 'No theme has these letters.'}</p>
          )}
        >
          {(node: ThemeNode) => <ThemeItem key={node.id} node={node} />}
        </Tree>
      </Virtualizer>
    </div>
  )
}

const nameOf = (rows: readonly ThemeTreeRow[], themeId: string): string =>
  rows.find(({ id }) => id === themeId)?.name ?? ''

function ThemeItem({ node }: { node: ThemeNode }) {
  const { id, name, colour, highlights, highlightsBelow, children } = node
  const words = `${highlights} ${highlights === 1 ? 'passage' : 'passages'}`
  const withBelow = children.length > 0 ? `, ${highlightsBelow} with those below` : ''
  return (
    <TreeItem id={id} textValue={name} className="codebook-item">
      <TreeItemContent>
        {({ hasChildItems, level, allowsDragging }) => (
          <div className="codebook-line" style={{ paddingInlineStart: `${(level - 1) * 16}px` }}>
            {allowsDragging && (
              <Button slot="drag" className="codebook-grip" aria-label={`Move ‘${name}’`}>
                <GripVertical aria-hidden />
              </Button>
            )}
            {hasChildItems ? (
              <Button slot="chevron" className="codebook-chevron">
                <ChevronRight aria-hidden />
              </Button>
            ) : (
              <span className="codebook-chevron" />
            )}
            <i className="codebook-swatch" data-hue={hueOfColour(colour)} aria-hidden />
            <bdi className="codebook-name">{name}</bdi>
            <span className="codebook-count" title={`${words}${withBelow}`}>
              <span className="visually-hidden">{`${words}${withBelow}`}</span>
              <span aria-hidden>{children.length > 0 ? `${highlights} / ${highlightsBelow}` : highlights}</span>
            </span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{(child: ThemeNode) => <ThemeItem key={child.id} node={child} />}</Collection>
    </TreeItem>
  )
}
