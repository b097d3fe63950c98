using ArgumentMap.Editing.Queries;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.Text;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>What bears on an item and what it bears on, as the tree that editors show of calls.</summary>
internal sealed class BearingHierarchy(Session session)
{
    public async Task<List<CallHierarchyItem>?> PrepareAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        return analysis.Within(cancellation).Do(_ =>
            Spot.At(analysis.Document, analysis.Index.OffsetOf(parameters.Position ?? default)).Item is { IsSection: false } item
                ? new List<CallHierarchyItem> { Item(analysis, item.Node, parameters.TextDocument.Uri) }
                : null);
    }

    /// <summary>What bears on the item.</summary>
    public async Task<List<IncomingCall>?> IncomingAsync(CallHierarchyParams parameters, CancellationToken cancellation) =>
        await AcrossAsync(parameters, Below, cancellation).ConfigureAwait(false) is { } items
            ? [.. items.Select(item => new IncomingCall(item, [item.SelectionRange]))]
            : null;

    /// <summary>What the item bears on.</summary>
    public async Task<List<OutgoingCall>?> OutgoingAsync(CallHierarchyParams parameters, CancellationToken cancellation) =>
        await AcrossAsync(parameters, Above, cancellation).ConfigureAwait(false) is { } items
            ? [.. items.Select(item => new OutgoingCall(item, [parameters.Item.SelectionRange]))]
            : null;

    private async Task<List<CallHierarchyItem>?> AcrossAsync(
        CallHierarchyParams parameters, Func<ArgumentGraph, int, IEnumerable<int>> next, CancellationToken cancellation)
    {
        if (parameters.Item.Data is not { } data)
            return null;
        var analysis = await session.AnalyseAsync(new TextDocumentId(data.Uri), cancellation).ConfigureAwait(false);
        return analysis.Within(cancellation).Do(_ =>
        {
            var graph = analysis.Document.Graph;
            return graph.IndexOf(data.Id) is >= 0 and var node
                ? next(graph, node).Distinct().Select(other => Item(analysis, other, data.Uri)).ToList()
                : null;
        });
    }

    /// <summary>What bears on an item directly; of a step that is attacked, what it leads from and what attacks it.</summary>
    private static IEnumerable<int> Below(ArgumentGraph graph, int node)
    {
        foreach (var index in graph.Incoming[node].ToArray())
        {
            var from = graph.Relations[index].From;
            if (!graph.Nodes[from].Kind.IsStep())
                yield return from;
            else
            {
                foreach (var inner in graph.Incoming[from].ToArray())
                    yield return graph.Relations[inner].From;
            }
        }
    }

    private static IEnumerable<int> Above(ArgumentGraph graph, int node)
    {
        foreach (var index in graph.Outgoing[node].ToArray())
        {
            var to = graph.Relations[index].To;
            if (!graph.Nodes[to].Kind.IsStep())
                yield return to;
            else
            {
                foreach (var outer in graph.Outgoing[to].ToArray())
                    yield return graph.Relations[outer].To;
            }
        }
    }

    /// <param name="uri">The document whose map it is asked of, which may include the file that declares the item.</param>
    private CallHierarchyItem Item(Analysis analysis, int index, string uri)
    {
        var node = analysis.Document.Graph.Nodes[index];
        var source = node.Location.Source ?? analysis.Document.Trees[0].Source;
        var range = analysis.IndexOf(source).RangeOf(node.Location.Source is null ? new TextSpan(0, 0) : node.Location.Span);
        var text = Symbol.Shortened(node.Text.ToString());
        return new CallHierarchyItem(
            text.Length == 0 ? node.Id : text, SymbolKinds.Of(node.Kind.Keyword()), $"{node.Kind.Name()} {node.Id}",
            session.Maps.UriOf(source.Path), range, range)
        {
            Data = new LensData(uri, node.Id),
        };
    }
}
