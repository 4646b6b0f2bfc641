// Owns what stands on every page on which a filing begins: what is needed for it, and what is good to know, side by side.
interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

export function Before({ need, know }: { readonly need: Part; readonly know: Part }) {
  return (
    <div className="grid-row grid-gap-lg">
      {[need, know].map(({ title, lines }) => (
        <div key={title} className="tablet:grid-col-6">
          <h2>{title}</h2>
          <ul className="usa-list">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </div>
      ))}
    </div>
  );
}
