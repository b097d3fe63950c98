using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;

namespace ArgumentMap.Graph.Building;

/// <summary>Turns the lines of a map's files into a graph, in three passes over them.</summary>
internal static class GraphBuilder
{
    /// <param name="files">The map's own file first, then the files it includes.</param>
    /// <param name="semantics">The names that <c>scoring</c> takes.</param>
    /// <param name="included">The included files as maps of their own.</param>
    public static (ArgumentGraph Graph, LineMap Lines) Build(
        IReadOnlyList<MapFile> files,
        ImmutableArray<string> semantics,
        MapLimits limits,
        DiagnosticBag diagnostics,
        Effort effort,
        IncludedMaps? included = null)
    {
        var draft = Read(files, semantics, limits, diagnostics, effort);
        var known = new KnownIds(draft);
        foreach (var doubt in draft.Trees.DistinctBy(tree => tree.Source).SelectMany(tree => tree.Doubts))
            diagnostics.Add(diagnostics.Full ? doubt.Unexplained() : doubt.Build(known));
        // Everything has been reported, so the second time nothing is.
        if (Losses.Find(draft, effort) is { } marked)
        {
            draft = Read(
                [.. files.Select((file, i) => file with { Tree = marked[i] })], semantics, limits, new DiagnosticBag(0), effort);
        }

        var graph = new ArgumentGraph(draft.Ids.Finish())
        {
            Title = draft.Title,
            Properties = draft.Properties,
            Tags = draft.Tags,
            Files = [.. files.Select(file => file.Tree.Source).Distinct()],
            Included = included ?? IncludedMaps.None,
            Sections = ImmutableCollectionsMarshal.AsImmutableArray(draft.Sections),
            Nodes = ImmutableCollectionsMarshal.AsImmutableArray(draft.Nodes),
            Relations = draft.Relations.DrainToImmutable(),
        };
        foreach (var (_, _, diagnostic) in Answers.Check(graph).TakeWhile(_ => !diagnostics.Full))
            diagnostics.Add(diagnostic);
        return (graph, new LineMap(draft));
    }

    private static GraphDraft Read(
        IReadOnlyList<MapFile> files, ImmutableArray<string> semantics, MapLimits limits, DiagnosticBag diagnostics, Effort effort)
    {
        var draft = new GraphDraft(files, diagnostics) { Semantics = semantics };
        var trees = draft.Trees;
        var declarations = new DeclarationPass(draft);
        for (var tree = 0; tree < trees.Count; tree++)
        {
            effort.Spend(trees[tree].Lines.Length);
            declarations.Run(tree);
        }

        new ItemPass(draft).Run();

        var relations = new RelationPass(draft, limits, effort);
        foreach (var tree in draft.InOrderOfNames())
        {
            effort.Spend(trees[tree].Lines.Length);
            relations.Run(tree);
        }

        relations.Finish();
        return draft;
    }
}
