import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/icon.tsx';
import {
  addBoxIcon,
  closeIcon,
  homeIcon,
  modeCommentIcon,
  moreHorizIcon,
  personIcon,
  searchIcon,
} from '../icons/icons.ts';
import type { App } from './apps.ts';

/** More dots than these say nothing. */
const MOST_DOTS = 20;
const TABS = [homeIcon, searchIcon, addBoxIcon, modeCommentIcon, personIcon];

interface Props {
  app: App;
  place: number;
  count: number;
  /** The slides themselves. */
  children: ComponentChildren;
}

/**
 * The app round the slides: who posted them, words, buttons, in shapes of our own that mean no app in
 * particular. All of it is for the eye alone.
 */
export function Furniture(props: Props) {
  const { app, children, place, count } = props;
  return (
    <>
      <StatusBar />
      {app.kind === 'feed' && <Feed {...props} />}
      {app.kind === 'pin' && <Pin {...props} />}
      {app.kind === 'viewer' && (
        <>
          <div class="app-row app-over" aria-hidden="true">
            <Icon icon={closeIcon} />
            <Icon icon={moreHorizIcon} />
          </div>
          <div class="app-middle">{children}</div>
          <Buttons app={app} />
        </>
      )}
      {app.kind === 'story' && (
        <>
          {children}
          <div class="app-top" aria-hidden="true">
            <Segments place={place} count={count} />
            <Head />
          </div>
          <div class="app-row app-reply" aria-hidden="true">
            <i class="app-field" />
            <Buttons app={app} />
          </div>
        </>
      )}
      {app.kind === 'clip' && (
        <>
          <div class="app-middle">{children}</div>
          <div class="app-column" aria-hidden="true">
            <i class="app-face" />
            <Buttons app={app} />
          </div>
          <div class="app-words" aria-hidden="true">
            <Lines of={[90, 240, 180]} />
            <Dots place={place} count={count} />
          </div>
          <TabBar />
        </>
      )}
    </>
  );
}

function Feed({ app, place, count, children }: Props) {
  return (
    <>
      <div class="app-row app-bar" aria-hidden="true">
        <i class="app-line" style={{ '--long': 108 }} />
        <Icon icon={searchIcon} />
      </div>
      <Head />
      {app.words === 'above' && (
        <div class="app-text" aria-hidden="true" style={{ '--from': Math.max(14, app.inset) }}>
          <Lines of={app.inset > 0 ? [290, 210] : [350, 260]} />
        </div>
      )}
      <div class="app-media">
        {children}
        {app.tells !== 'none' && app.tells !== 'dots' && (
          <span class="app-count" aria-hidden="true">
            {place + 1}/{count}
          </span>
        )}
      </div>
      {app.tells === 'both' && <Dots place={place} count={count} />}
      <div style={{ '--from': Math.max(14, app.inset) }} class="app-under" aria-hidden="true">
        <Buttons app={app} />
        {app.words === 'below' && <Lines of={[350, 260]} />}
      </div>
      <TabBar />
    </>
  );
}

function Pin({ app, place, count, children }: Props) {
  return (
    <>
      {children}
      <Dots place={place} count={count} />
      <div class="app-under" aria-hidden="true">
        <div class="app-row">
          <Buttons app={app} />
          <i class="app-pill" />
        </div>
        <Lines of={[300, 220]} />
      </div>
      <TabBar />
    </>
  );
}

const StatusBar = () => (
  <div class="app-status" aria-hidden="true">
    <i class="app-line" style={{ '--long': 36 }} />
    <i class="app-island" />
    <i class="app-line" style={{ '--long': 52 }} />
  </div>
);

const Head = () => (
  <div class="app-head" aria-hidden="true">
    <i class="app-face" />
    <div>
      <Lines of={[120, 76]} />
    </div>
    <Icon icon={moreHorizIcon} />
  </div>
);

/** @param of how long each is */
const Lines = ({ of }: { of: readonly number[] }) => (
  <>
    {of.map((long) => (
      <i key={long} class="app-line" style={{ '--long': long }} />
    ))}
  </>
);

const Buttons = ({ app }: { app: App }) => (
  <div class="app-buttons" aria-hidden="true">
    {app.buttons.map((icon) => (
      <Icon key={icon} icon={icon} />
    ))}
    {app.last && <Icon icon={app.last} />}
  </div>
);

const TabBar = () => (
  <div class="app-tabs" aria-hidden="true">
    {TABS.map((icon) => (
      <Icon key={icon} icon={icon} />
    ))}
  </div>
);

const Dots = ({ place, count }: { place: number; count: number }) => (
  <div class="phone-dots" aria-hidden="true">
    {count <= MOST_DOTS &&
      Array.from({ length: count }, (_, index) => (
        <i key={index} class={index === place ? 'on' : undefined} />
      ))}
  </div>
);

const Segments = ({ place, count }: { place: number; count: number }) => (
  <div class="app-segments">
    {Array.from({ length: count }, (_, index) => (
      <i key={index} class={index <= place ? 'on' : undefined} />
    ))}
  </div>
);
