/** Says plainly what makes the clips here. */
export function ProceduralNote() {
  return (
    <p className="engine">
      <strong>Procedural</strong>
      The built-in engine draws and sounds by rules; no trained model is behind it.
    </p>
  );
}
