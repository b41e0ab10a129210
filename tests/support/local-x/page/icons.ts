/** Our own simple drawings; the local X needs symbols where X has some, not X's. */
export const ICONS = {
  reply: 'M4 4h16v12H11l-5 4v-4H4z',
  retweet: 'M7 4l4 4H8v8h5v2H6V8H3zM17 20l-4-4h3V8h-5V6h7v10h3z',
  like: 'M12 20 4 12a5 5 0 0 1 8-6 5 5 0 0 1 8 6z',
  views: 'M4 20V10h3v10zM10 20V4h3v16zM16 20v-7h3v7z',
  bookmark: 'M6 3h12v18l-6-4-6 4z',
  share: 'M12 3l5 5h-4v8h-2V8H7zM4 14h2v5h12v-5h2v7H4z',
  more: 'M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z',
  back: 'M11 5 4 12l7 7 1.5-1.5L8 13h12v-2H8l4.500-4.500z',
  check:
    'M12 1l3 3h4v4l3 4-3 4v4h-4l-3 3-3-3H5v-4l-3-4 3-4V4h4zM10.500 16l6-6-1.400-1.400-4.600 4.600-2.100-2.100L7 12.500z',
  lock: 'M7 10V7a5 5 0 0 1 10 0v3h2v11H5V10zM9 10h6V7a3 3 0 0 0-6 0z',
  play: 'M8 5v14l11-7z',
  page: 'M6 3h9l4 4v14H6zM9 11h7v2H9zM9 15h7v2H9z',
  translate: 'M3 5h10v2H9a12 12 0 0 1-6 10zM15 9h3l4 12h-2l-1-3h-5l-1 3h-2z',
  note: 'M4 6h16v2H4zM4 11h16v2H4zM4 16h10v2H4z',
  arrow: 'M5 11h10l-4-4 1.400-1.400L19 12l-6.600 6.400L11 17l4-4H5z',
  home: 'M3 11 12 3l9 8v10h-6v-6H9v6H3z',
  search:
    'M10 3a7 7 0 0 1 5.500 11.300L21 20l-1.500 1.500-5.600-5.600A7 7 0 1 1 10 3zm0 2a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
  bell: 'M12 3a6 6 0 0 1 6 6v5l2 3H4l2-3V9a6 6 0 0 1 6-6zM10 19h4a2 2 0 0 1-4 0z',
} as const;
