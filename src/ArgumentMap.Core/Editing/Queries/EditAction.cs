using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>Something that can be done at a place of the map's own file.</summary>
/// <param name="Fixes">The diagnostic that it fixes; null where it fixes none.</param>
/// <param name="Edits">In text order.</param>
internal sealed record EditAction(string Title, Diagnostic? Fixes, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Whether nothing that could be read becomes something else.</summary>
    public bool IsSafe { get; init; }

    /// <summary>Fixes of the diagnostics at a place, then what an author may want to write there.</summary>
    /// <param name="diagnostics">Those of the map.</param>
    public static IEnumerable<EditAction> At(
        ArgumentDocument document, IEnumerable<Diagnostic> diagnostics, TextSpan place, SchemeSet schemes)
    {
        var tree = document.Trees[0];
        var lines = TextSpan.FromBounds(
            tree.Lines[tree.LineAt(Math.Clamp(place.Start, 0, tree.Source.Length))].Span.Start,
            tree.Lines[tree.LineAt(Math.Clamp(place.End, 0, tree.Source.Length))].Span.End);
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Location.Source != tree.Source || diagnostic.Location.Span.Start > lines.End
                || diagnostic.Location.Span.End < lines.Start)
                continue;
            if (diagnostic.Fix is { } fix)
                yield return new EditAction(Capital(fix.Title), diagnostic, fix.Edits) { IsSafe = fix.IsSafe };
            if (diagnostic.Descriptor == ReferenceDiagnostics.UnknownReference && Create(tree, diagnostic) is { } create)
                yield return create;
            if (diagnostic is { Fix: null, Descriptor.CanBeSilenced: true })
                yield return Silence(tree, diagnostic);
        }

        foreach (var action in ByScheme(document, tree.LineAt(Math.Clamp(place.Start, 0, tree.Source.Length)), schemes))
            yield return action;
    }

    /// <summary>Declares here what a line refers to and nothing declares.</summary>
    private static EditAction? Create(SyntaxTree tree, Diagnostic diagnostic)
    {
        ref readonly var line = ref tree.Lines.ItemRef(tree.LineAt(diagnostic.Location.Span.Start));
        if (line.Kind != LineKind.Reference || line.HasQualifier)
            return null;
        var id = tree.Source[line.Id].ToString();
        var text = id.Replace('-', ' ').Replace('_', ' ');
        text = char.ToUpperInvariant(text[0]) + text[1..];
        return new EditAction(
            $"Create '{id}' here", diagnostic, [new TextEdit(TextSpan.FromBounds(line.Id.End, line.Span.End), $": {text}")]);
    }

    private static EditAction Silence(SyntaxTree tree, Diagnostic diagnostic)
    {
        var index = tree.LineAt(diagnostic.Location.Span.Start);
        while (index > 0 && !tree.Lines[index].IsItem)
            index = tree.Lines[index].Parent >= 0 ? tree.Lines[index].Parent : index - 1;
        var style = FileStyle.Of(tree);
        var blanks = FileStyle.BlanksOf(tree, tree.Lines[index]);
        var start = tree.Lines[index].Span.Start;
        return new EditAction(
            $"Allow {diagnostic.Descriptor.Name} here",
            diagnostic,
            [new TextEdit(new TextSpan(start, 0), $"{blanks}// allow {diagnostic.Descriptor.Name}: say why{style.LineEnd}")]);
    }

    /// <summary>Begins an argument by a scheme, or writes down the premises that the scheme of an argument requires.</summary>
    private static IEnumerable<EditAction> ByScheme(ArgumentDocument document, int index, SchemeSet schemes)
    {
        var tree = document.Trees[0];
        while (tree.Lines[index] is { Kind: LineKind.Property or LineKind.Continuation, Parent: >= 0 } below)
            index = below.Parent;
        if (!tree.Lines[index].IsItem || document.Lines.NodeAt(new FileLine(0, index)) is not (>= 0 and var node))
            yield break;
        var style = FileStyle.Of(tree);
        var (kind, blanks) = (document.Graph.Nodes[node].Kind, style.BlanksBelow(tree, index));
        var end = new TextSpan(tree.Lines[Blocks.LastLine(tree, index)].Span.End, 0);
        if (kind.IsStatement())
        {
            yield return new EditAction(
                "Argue for this by a scheme",
                null,
                [new TextEdit(end, $"{style.LineEnd}{blanks}argument:{style.LineEnd}{blanks}{style.Unit}scheme: ")]);
        }

        if (!kind.IsArgument() || document.Graph.Nodes[node].Get(PropertyName.Scheme) is not { } name
            || schemes.Find(name) is not { } scheme)
            yield break;
        var premises = document.Graph.Incoming[node].ToArray().Select(relation => document.Graph.Relations[relation])
            .Where(relation => relation.Kind == RelationKind.Premise).SelectMany(relation => document.Graph.Nodes[relation.From].Tags)
            .ToHashSet();
        var written = SchemeText.Premises(scheme, premises.Contains, blanks, style);
        if (written.Length > 0)
            yield return new EditAction($"Write down what '{scheme.Name}' requires", null, [new TextEdit(end, written)]);
    }

    private static string Capital(string title) => char.ToUpperInvariant(title[0]) + title[1..];
}
