using Sprache;

namespace ArgumentMap.Language.Grammar;

/// <summary>A position in a line, for Sprache. Unlike Sprache's own input, it can jump and has no memory.</summary>
internal sealed class LineInput(string source, int position, int end) : IInput
{
    public string Source => source;

    public int Position => position;

    /// <summary>Offset of the line's end.</summary>
    public int EndOfLine => end;

    public ReadOnlySpan<char> Rest => source.AsSpan(position, end - position);

    public char Current => source[position];

    public bool AtEnd => position >= end;

    /// <summary>Sprache uses these to report errors; ours use <see cref="Position"/>.</summary>
    public int Line => 1;

    public int Column => position + 1;

    /// <summary>Used only by Sprache's left-recursive rules, of which the grammar has none.</summary>
    public IDictionary<object, object> Memos => System.Collections.Immutable.ImmutableDictionary<object, object>.Empty;

    public IInput Advance() => To(position + 1);

    public LineInput To(int target) => new(source, target, end);

    public bool Equals(IInput? other) => other is LineInput input && input.Position == position && ReferenceEquals(input.Source, source);

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => position;
}
