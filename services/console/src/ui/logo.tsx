/** The name and the sun over its horizon. */
export function Logo() {
  return (
    <span className="logo">
      <svg viewBox="0 0 28 20" aria-hidden="true" focusable="false">
        <path className="logo-sun" d="M5 14a9 9 0 0 1 18 0Z" />
        <path className="logo-line" d="M0 17.5h28" />
      </svg>
      cielo
    </span>
  );
}
