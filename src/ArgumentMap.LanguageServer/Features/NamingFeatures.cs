using ArgumentMap.Editing;
using ArgumentMap.Editing.Queries;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.LanguageServer.Rpc;
using ArgumentMap.Text;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>Where an item is declared, and where it is named: in the files that a map includes and in those that include it.</summary>
internal sealed class NamingFeatures(Session session)
{
    public async Task<Location?> DefinitionAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var offset = analysis.Index.OffsetOf(parameters.Position ?? default);
        foreach (var link in LinkedText.Of(analysis.Document.Trees[0]))
        {
            if (link.IsPath && offset >= link.Span.Start && offset <= link.Span.End
                && await session.Maps.Workspace.ResolveAsync(analysis.Name, link.Target, cancellation).ConfigureAwait(false) is { } name)
                return new Location(session.Maps.UriOf(name), default);
        }

        return analysis.Within(cancellation).Do(_ =>
        {
            var spot = Spot.At(analysis.Document, offset);
            if (spot is not { Item: { } item, Id: not null })
                return null;
            var place = Mentions.Of(analysis.Document, item).First(mention => mention.IsDeclaration);
            var source = analysis.Document.Trees[place.Line.File].Source;
            return new Location(session.Maps.UriOf(source.Path), analysis.IndexOf(source).RangeOf(place.Id));
        });
    }

    public async Task<List<Location>?> ReferencesAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var found = new List<Location>();
        foreach (var (analysis, item) in await EverywhereAsync(parameters, cancellation).ConfigureAwait(false))
        {
            found.AddRange(analysis.Within(cancellation).Do(_ => Mentions.Of(analysis.Document, item)
                .Where(mention => !mention.IsDeclaration || parameters.Context?.IncludeDeclaration != false)
                .Select(mention => LocationOf(analysis, mention)).ToList()));
        }

        return [.. found.Distinct()];
    }

    public async Task<List<DocumentHighlight>?> HighlightsAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        return analysis.Within(cancellation).Do(_ =>
        {
            if (Spot.At(analysis.Document, analysis.Index.OffsetOf(parameters.Position ?? default)) is not { Item: { } item, Id: not null })
                return [];
            return Mentions.Of(analysis.Document, item).Where(mention => mention.Line.File == 0)
                .Select(mention => new DocumentHighlight(analysis.Index.RangeOf(mention.Id), mention.IsDeclaration ? 3 : 2)).ToList();
        });
    }

    public async Task<PrepareRenameResult?> PrepareAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        return analysis.Within(cancellation).Do(_ =>
            Spot.At(analysis.Document, analysis.Index.OffsetOf(parameters.Position ?? default)) is { Item: { } item, Id: { } span }
                ? new PrepareRenameResult(analysis.Index.RangeOf(span), LocalId(analysis, item))
                : null);
    }

    public async Task<WorkspaceEdit?> RenameAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var newName = parameters.NewName ?? throw new RequestFailedException("Expected a new name.", ErrorCodes.InvalidParams);
        var all = await EverywhereAsync(parameters, cancellation).ConfigureAwait(false);
        if (all.Count == 0)
            throw new RequestFailedException("There is no id here. Point at the id of an item, or at the keyword of one that has none.");
        var edits = new EditCollection(session.Maps);
        foreach (var (analysis, item) in all)
        {
            var result = analysis.Within(cancellation).Do(effort =>
                new MapEditor(analysis.Document, effort).Rename(item.IdIn(analysis.Document.Graph), newName));
            if (result.Refusal is { } refusal)
                throw new RequestFailedException(refusal);
            foreach (var file in result.Files)
                edits.Add(analysis, file);
        }

        return edits.ToEdit();
    }

    /// <summary>The item that is pointed at, in every map that reads the file in which it is declared.</summary>
    private async Task<List<(Analysis Analysis, MapItem Item)>> EverywhereAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var here = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var spot = here.Within(cancellation).Do(_ => Spot.At(here.Document, here.Index.OffsetOf(parameters.Position ?? default)));
        if (spot is not { Item: { } item, Id: not null })
            return [];
        var declared = item.LocationIn(here.Document.Graph);
        var found = new List<(Analysis, MapItem)> { (here, item) };
        var file = declared.Source?.Path ?? here.Name;
        foreach (var other in await session.Maps.WithIncludersAsync(file, cancellation).ConfigureAwait(false))
        {
            if (other.Name != here.Name && other.Within(cancellation).Do(_ => Same(other.Document, declared)) is { } same)
                found.Add((other, same));
        }

        return found;
    }

    /// <summary>The item that another map has from the same place of the same file.</summary>
    private static MapItem? Same(ArgumentDocument document, SourceLocation declared)
    {
        bool IsThere(SourceLocation place) => place.Source?.Path == declared.Source?.Path && place.Span == declared.Span;

        for (var node = 0; node < document.Graph.Nodes.Length; node++)
        {
            if (IsThere(document.Graph.Nodes[node].Location) && document.Lines.DeclarationOf(node) is not null)
                return new MapItem(node, -1);
        }

        for (var section = 0; section < document.Graph.Sections.Length; section++)
        {
            if (IsThere(document.Graph.Sections[section].Location))
                return new MapItem(-1, section);
        }

        return null;
    }

    /// <summary>The id as it is written where the item is declared.</summary>
    private static string LocalId(Analysis analysis, MapItem item)
    {
        var place = Mentions.Of(analysis.Document, item).First(mention => mention.IsDeclaration);
        var written = analysis.Document.Trees[place.Line.File].Source[place.Id].ToString();
        return written.Length > 0 ? written : item.IdIn(analysis.Document.Graph);
    }

    private Location LocationOf(Analysis analysis, Mention mention)
    {
        var source = analysis.Document.Trees[mention.Line.File].Source;
        return new Location(session.Maps.UriOf(source.Path), analysis.IndexOf(source).RangeOf(mention.Id));
    }
}
