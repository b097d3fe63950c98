/** A new map, small and whole, so that its writer only has to change words. */
export const beginning = `map: Should we move the stand-up to the afternoon?

claim move: We should move the stand-up to the afternoon
  premise [likely]: Most of us start after ten
  objection [unlikely]: The afternoon is kept free for deep work
`;
