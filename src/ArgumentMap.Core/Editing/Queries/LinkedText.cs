using System.Collections.Immutable;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>An address, or the path of an included file, in a file.</summary>
/// <param name="IsPath">Whether it is the path of a file as an include writes it.</param>
internal readonly record struct LinkedText(TextSpan Span, string Target, bool IsPath)
{
    public static ImmutableArray<LinkedText> Of(SyntaxTree tree)
    {
        var links = ImmutableArray.CreateBuilder<LinkedText>();
        for (var i = 0; i < tree.Lines.Length; i++)
        {
            ref readonly var line = ref tree.Lines.ItemRef(i);
            if (IncludeLines.IsInclude(line) && IncludeLines.PathOf(tree, i, out _) is { Length: > 0 } path)
            {
                links.Add(new LinkedText(IncludeLines.SpanOf(tree, i, path), path, true));
            }
            else if (line.Kind == LineKind.Property && line.Property.Row()?.Type == PropertyType.Url)
            {
                var address = tree.Source[line.Text].ToString();
                if (PropertyValues.CheckUrl(address) is null)
                    links.Add(new LinkedText(line.Text, address, false));
            }
        }

        return links.ToImmutable();
    }
}
