using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>What a completion stands for.</summary>
internal enum CompletionKind
{
    Keyword,
    Property,
    Id,
    Value,
    File,
    Tag,
    Scheme,
}

/// <summary>Something that can be written in a place.</summary>
/// <param name="Label">What is listed, and what is typed to find it.</param>
/// <param name="NewText">What is written.</param>
/// <param name="Detail">What it is, in a few words; empty for none.</param>
internal sealed record CompletionItem(CompletionKind Kind, string Label, string NewText, string Detail);

/// <summary>What can be written in a place.</summary>
/// <param name="Span">What is written there already and is replaced.</param>
/// <param name="IsWhole">Whether there is nothing else; otherwise typing on finds more.</param>
internal sealed record CompletionList(TextSpan Span, IReadOnlyList<CompletionItem> Items, bool IsWhole = true)
{
    public static CompletionList None(int offset) => new(new TextSpan(offset, 0), []);
}
