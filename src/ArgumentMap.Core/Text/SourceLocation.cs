namespace ArgumentMap.Text;

/// <summary>A span of a file.</summary>
/// <remarks>The default value means nowhere, for something that was not read from a text.</remarks>
public readonly record struct SourceLocation(SourceText? Source, TextSpan Span)
{
    public LinePosition Start => Source?.GetPosition(Span.Start) ?? default;

    public LinePosition End => Source?.GetPosition(Span.End) ?? default;

    public override string ToString() => Source is null ? "" : $"{Source.Path}:{Start}";
}
