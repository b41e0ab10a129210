import { text } from '../../browser/i18n.ts';
import { OwnSlidePanel } from '../carousel/own-slide-panel.tsx';
import { currentAnchor } from '../carousel/shown-carousel.ts';
import { type Tab, Tabs } from '../controls/tabs.tsx';
import { CanvasPanel } from '../panels/canvas-panel.tsx';
import { CardPanel } from '../panels/card-panel.tsx';
import { FooterPanel } from '../panels/footer-panel.tsx';
import { ShowPanel } from '../panels/show-panel.tsx';
import { StylesPanel } from '../panels/styles-panel.tsx';
import { TypePanel } from '../panels/type-panel.tsx';
import { PostsPanel } from '../posts/posts-panel.tsx';
import { PresetsSection } from '../presets/presets-section.tsx';
import { CarouselPanel } from './carousel-panel.tsx';
import { FilesPanel } from './files-panel.tsx';
import { FontNote } from './font-note.tsx';
import { hasLook, isOneSlide, removeLook, type StudioTab, shownTab } from './one-slide.ts';

/** The controls of the studio: for all slides, for the one in the middle, and for what is made of them. */
export function StudioTabs() {
  const tabs: readonly Tab<StudioTab>[] = [
    { id: 'design', name: text('tabDesign'), panel: <AllSlidesPanels /> },
    { id: 'slide', name: text('thisSlide'), panel: isOneSlide.value && <OneSlidePanels /> },
    {
      id: 'show',
      name: text('tabShow'),
      panel: (
        <>
          <ShowPanel />
          <FooterPanel />
        </>
      ),
    },
    { id: 'posts', name: text('postsSection'), panel: <PostsPanel /> },
    { id: 'files', name: text('tabFiles'), panel: <FilesPanel /> },
    { id: 'presets', name: text('presetsSection'), panel: <PresetsSection /> },
  ];
  return <Tabs label={text('controls')} shown={shownTab} tabs={tabs} />;
}

function AllSlidesPanels() {
  return (
    <>
      <CarouselPanel />
      <StylesPanel />
      <CanvasPanel />
      <CardPanel />
      <TypePanel hasSize={false} note={<FontNote />} />
    </>
  );
}

/** What one slide may have of its own (design/look.ts). */
function OneSlidePanels() {
  // Nothing is laid out yet: the controls would be for all slides.
  if (currentAnchor.value === null) return null;
  return (
    <>
      <div class="scope-note">
        <p class="field-note">{text('thisSlideNote')}</p>
        <button type="button" class="text-button" disabled={!hasLook.value} onClick={removeLook}>
          {text('backToAutomatic')}
        </button>
      </div>
      <OwnSlidePanel />
      <StylesPanel />
      <CanvasPanel />
      <CardPanel />
    </>
  );
}
