using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArgumentMap.Formats.Exchange;

/// <summary>
/// Reads YAML into values. Values that are repeated by an alias are refused, because a few lines of them can stand for millions.
/// </summary>
internal static class ForeignYaml
{
    /// <summary>Deepest nesting; YAML that people write has a few levels.</summary>
    private const int Deepest = 64;

    /// <summary>Characters whose reading costs about as much as a visit to a node.</summary>
    private const int LettersOfAUnit = 1;

    /// <summary>The first document of a file; null where it cannot be read, which is reported, or is empty.</summary>
    public static YamlValue? Read(SourceText source, DiagnosticBag diagnostics, Effort effort)
    {
        effort.Spend(1 + (source.Length / LettersOfAUnit));
        var value = Read(source.Text, out var problem);
        if (problem is var (span, message))
            diagnostics.Add(ForeignFile.At(source, span, message));
        return value;
    }

    /// <summary>A value that stands in the text of another format; null where it is not YAML.</summary>
    public static YamlValue? Read(string text) => Read(text, out _);

    private static YamlValue? Read(string text, out (TextSpan Span, string Message)? problem)
    {
        using var reader = new StringReader(text);
        var scanner = new Scanner(reader, skipComments: true);
        try
        {
            return Read(new Parser(scanner), text.Length, out problem);
        }
        catch (Exception exception) when (exception
            is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser knows of mistakes in no other way; some of them it takes for its own.
            var index = exception is YamlException mistake ? mistake.Start.Index : scanner.CurrentPosition.Index;
            problem = (Span(index, text.Length), "From here on, the text is not YAML: check the indentation, quotes and colons.");
            return null;
        }
    }

    private static TextSpan Span(long index, int length) => new((int)Math.Clamp(index, 0, length), 0);

    private static YamlValue? Read(Parser parser, int length, out (TextSpan Span, string Message)? problem)
    {
        problem = null;
        YamlValue? root = null;
        var open = new Stack<(YamlValue Value, string? Name, HashSet<string>? Names)>();
        while (parser.MoveNext())
        {
            var span = Span(parser.Current!.Start.Index, length);
            var value = parser.Current switch
            {
                Scalar scalar => new YamlValue(span) { Text = scalar.Value },
                SequenceStart => new YamlValue(span) { Items = [] },
                MappingStart => new YamlValue(span) { Members = [] },
                _ => null,
            };
            if (parser.Current is DocumentEnd)
                return root;
            if (parser.Current is AnchorAlias alias)
                problem = (span, $"'*{alias.Value}' repeats a value by an alias, which is not read. Write the value there once more.");
            else if (value is not null && open.TryPeek(out var parent))
                problem = Add(open, parent, value);
            else if (parser.Current is SequenceEnd or MappingEnd)
                open.Pop();
            if (problem is not null)
                return null;
            if (value is null)
                continue;
            root ??= value;
            if (value.Text is null)
                open.Push((value, null, value.Members is null ? null : new HashSet<string>(StringComparer.Ordinal)));
            if (open.Count > Deepest)
            {
                problem = (span, $"Values are nested more than {Deepest} levels deep here.");
                return null;
            }
        }

        return root;
    }

    /// <summary>Adds a value to the list or table that it stands in.</summary>
    private static (TextSpan Span, string Message)? Add(
        Stack<(YamlValue Value, string? Name, HashSet<string>? Names)> open,
        (YamlValue Value, string? Name, HashSet<string>? Names) parent,
        YamlValue value)
    {
        if (parent.Value.Items is { } items)
        {
            items.Add(value);
        }
        else if (parent.Name is { } name)
        {
            parent.Value.Members!.Add((name, value));
            open.Pop();
            open.Push(parent with { Name = null });
        }
        else if (value.Text is null)
        {
            return (value.Span, "Expected a name and a ':' here, not a list or a table.");
        }
        else if (!parent.Names!.Add(value.Text))
        {
            return (value.Span, $"'{value.Text}' occurs twice in the same table. Keep one of them.");
        }
        else
        {
            open.Pop();
            open.Push(parent with { Name = value.Text });
        }

        return null;
    }
}
