import { signal } from '@preact/signals';
import { text } from '../browser/i18n.ts';
import { later, WhenIdle } from './controls/later.tsx';
import { type Tab, Tabs } from './controls/tabs.tsx';

const CanvasPanel = later(async () => (await import('./panels/canvas-panel.tsx')).CanvasPanel);
const CardPanel = later(async () => (await import('./panels/card-panel.tsx')).CardPanel);
const TypePanel = later(async () => (await import('./panels/type-panel.tsx')).TypePanel);
const LayoutPanel = later(async () => (await import('./panels/layout-panel.tsx')).LayoutPanel);
const StylesPanel = later(async () => (await import('./panels/styles-panel.tsx')).StylesPanel);
const ShowPanel = later(async () => (await import('./panels/show-panel.tsx')).ShowPanel);
const FooterPanel = later(async () => (await import('./panels/footer-panel.tsx')).FooterPanel);
const PostsPanel = later(async () => (await import('./posts/posts-panel.tsx')).PostsPanel);
const PresetsSection = later(
  async () => (await import('./presets/presets-section.tsx')).PresetsSection,
);

type EditorTab = 'design' | 'styles' | 'show' | 'posts' | 'presets';

const shown = signal<EditorTab>('design');

/** The controls of the Visual Editor, every section of them one click away. */
export function EditorTabs() {
  const tabs: readonly Tab<EditorTab>[] = [
    {
      id: 'design',
      name: text('tabDesign'),
      panel: (
        <>
          <CanvasPanel />
          <CardPanel />
          <TypePanel />
          <WhenIdle>
            <LayoutPanel />
          </WhenIdle>
        </>
      ),
    },
    {
      id: 'styles',
      name: text('styles'),
      panel: (
        <WhenIdle>
          <StylesPanel isWhole />
        </WhenIdle>
      ),
    },
    {
      id: 'show',
      name: text('tabShow'),
      panel: (
        <WhenIdle>
          <ShowPanel />
          <FooterPanel />
        </WhenIdle>
      ),
    },
    {
      id: 'posts',
      name: text('postsSection'),
      panel: (
        <WhenIdle>
          <PostsPanel />
        </WhenIdle>
      ),
    },
    {
      id: 'presets',
      name: text('presetsSection'),
      panel: (
        <WhenIdle>
          <PresetsSection />
        </WhenIdle>
      ),
    },
  ];
  return <Tabs label={text('controls')} shown={shown} tabs={tabs} />;
}
