using ArgumentMap.Editing.Queries;
using ArgumentMap.LanguageServer.Protocol;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>Keeps includes right when files are about to be moved or renamed.</summary>
internal sealed class FileRenames(Session session)
{
    public async Task<WorkspaceEdit?> AnswerAsync(RenameFilesParams parameters, CancellationToken cancellation)
    {
        var maps = session.Maps;
        var moved = parameters.Files.GroupBy(file => maps.NameOf(file.OldUri), StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => maps.NameOf(file.First().NewUri), StringComparer.Ordinal);
        var touched = new HashSet<string>(moved.Keys, StringComparer.Ordinal);
        touched.UnionWith(await maps.Workspace.IncludersOfAnyAsync(touched, cancellation).ConfigureAwait(false));
        var edits = new EditCollection(maps);
        foreach (var name in touched.Where(name => name.EndsWith(".arg", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var analysis = await maps.AnalyseAsync(name, cancellation).ConfigureAwait(false);
            foreach (var link in LinkedText.Of(analysis.Document.Trees[0]))
            {
                if (!link.IsPath
                    || await maps.Workspace.ResolveAsync(name, link.Target, cancellation).ConfigureAwait(false) is not { } included)
                    continue;
                var path = Relative(moved.GetValueOrDefault(name, name), moved.GetValueOrDefault(included, included));
                if (path != Relative(name, included))
                    edits.Add(name, new TextEditDto(analysis.Index.RangeOf(link.Span), path));
            }
        }

        return edits.ToEdit();
    }

    /// <summary>The path of one file as another one includes it.</summary>
    private string Relative(string includer, string included)
    {
        var from = Path.GetDirectoryName(session.Maps.Workspace.PathOf(includer)) ?? session.Maps.Workspace.Folder;
        return Path.GetRelativePath(from, session.Maps.Workspace.PathOf(included)).Replace('\\', '/');
    }
}
