/** Line drawings on a 20 × 20 grid; the text beside them says what they mean. */
const paths = {
  play: 'M6.5 4.2v11.6l9-5.8z',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  trash: 'M3.5 5.5h13M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  again: 'M16 10a6 6 0 1 1-1.9-4.4M16.5 2.5v3.7h-3.7',
  stop: 'M5 5l10 10M15 5 5 15',
  silent: 'M3 8v4h3l4 3.5v-11L6 8zM13 8l4 4M17 8l-4 4',
  back: 'M11.5 4.5 6 10l5.5 5.5',
  leave: 'M8 3.5H3.5v13H8M12.5 6l4 4-4 4M7.5 10h9',
} as const;

export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
