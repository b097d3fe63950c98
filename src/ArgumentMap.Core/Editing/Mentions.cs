using ArgumentMap.Graph;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>A place where an item is declared or its id is written.</summary>
/// <param name="Line">The line; of an expectation, that of its property.</param>
/// <param name="Id">The id as written; of a declaration without one, the empty place where it would stand.</param>
internal readonly record struct Mention(FileLine Line, TextSpan Id, bool IsDeclaration);

/// <summary>Finds where the items of a map are declared and named.</summary>
internal static class Mentions
{
    /// <summary>The declaration of an item and all lines that name it, in the order of the files and lines.</summary>
    public static List<Mention> Of(ArgumentDocument document, MapItem item)
    {
        var found = new List<Mention>();
        var location = item.LocationIn(document.Graph);
        if (item.IsSection)
            AddSections(document, location, found);
        else
            AddNodes(document, location, found);
        AddExpectations(document, location, found);
        return [.. found.Distinct().OrderBy(mention => mention.Line.File).ThenBy(mention => mention.Id.Start)];
    }

    /// <summary>A file that is included under several names declares one node for each of them in one line.</summary>
    private static void AddNodes(ArgumentDocument document, SourceLocation location, List<Mention> found)
    {
        for (var node = 0; node < document.Graph.Nodes.Length; node++)
        {
            if (document.Graph.Nodes[node].Location != location || document.Graph.Nodes[node].Kind.IsStep())
                continue;
            foreach (var place in document.Lines.LinesOf(node))
                Add(document, place, found);
        }
    }

    private static void AddSections(ArgumentDocument document, SourceLocation location, List<Mention> found)
    {
        for (var file = 0; file < document.Trees.Length; file++)
        {
            var lines = document.Trees[file].Lines;
            for (var line = 0; line < lines.Length; line++)
            {
                if (!lines[line].IsItem || lines[line].Keyword != Keyword.Section)
                    continue;
                var section = document.Lines.SectionAt(new FileLine(file, line));
                if (section >= 0 && document.Graph.Sections[section].Location == location)
                    Add(document, new FileLine(file, line), found);
            }
        }
    }

    private static void Add(ArgumentDocument document, FileLine place, List<Mention> found)
    {
        ref readonly var line = ref document.Trees[place.File].Lines.ItemRef(place.Line);
        if (line.IsItem)
            found.Add(new Mention(place, line.Id.Length > 0 ? line.Id : new TextSpan(line.Word.End, 0), line.Kind == LineKind.Declaration));
    }

    /// <summary>Expectations of questions name the answer that is to win.</summary>
    private static void AddExpectations(ArgumentDocument document, SourceLocation location, List<Mention> found)
    {
        var graph = document.Graph;
        foreach (var node in graph.NodesOf(NodeKind.Question))
        {
            foreach (var property in graph.Nodes[node].Properties)
            {
                if (property.Name != PropertyName.Expect || !Expectation.TryParse(property.Value, out var expected, out _)
                    || expected.Answer is not { } answer || graph.IndexOf(answer) is not (>= 0 and var named)
                    || graph.Nodes[named].Location != location || property.Location.Source is not { } source)
                    continue;
                var file = FileOf(document, source);
                var line = document.Trees[file].LineAt(property.Location.Span.Start);
                var text = document.Trees[file].Lines[line].Text;
                var length = document.Trees[file].Source[text].IndexOfAny(' ', '\t');
                found.Add(new Mention(new FileLine(file, line), text with { Length = length < 0 ? text.Length : length }, false));
            }
        }
    }

    private static int FileOf(ArgumentDocument document, SourceText source)
    {
        var file = 0;
        while (document.Trees[file].Source != source)
            file++;
        return file;
    }
}
