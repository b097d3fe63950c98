using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>Assembles a map from its own file and everything it includes, each file once. The caller reads the files.</summary>
internal sealed class MapLoader
{
    private readonly MapLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly Effort _effort;
    private readonly List<SyntaxTree> _trees = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The chain of files from the map to the one being read.</summary>
    private readonly List<(SyntaxTree Tree, string Name, int NextLine)> _open = [];

    public MapLoader(SourceText root, MapLimits limits, DiagnosticBag diagnostics, Effort effort)
    {
        (_limits, _diagnostics, _effort) = (limits, diagnostics, effort);
        Open(root, root.Path);
    }

    /// <summary>The map's own file first, then the others in the order in which they are included.</summary>
    public IReadOnlyList<SyntaxTree> Trees => _trees;

    /// <summary>Advances to the next include; false where all files have been read.</summary>
    public bool Next(out PendingInclude include)
    {
        while (_open.Count > 0)
        {
            var (tree, name, line) = _open[^1];
            while (line < tree.Lines.Length && !IncludeLines.IsInclude(tree.Lines[line]))
                line++;
            if (line == tree.Lines.Length)
            {
                _open.RemoveAt(_open.Count - 1);
                continue;
            }

            _open[^1] = (tree, name, line + 1);
            var path = JoinedText.Of(tree, line).ToString();
            if (path.Length > 0)
            {
                include = new PendingInclude(name, path, new SourceLocation(tree.Source, tree.Lines[line].Text));
                return true;
            }

            Report(
                DeclarationDiagnostics.EmptyText,
                "Expected the path of a file after 'include:'.",
                new SourceLocation(tree.Source, tree.Lines[line].Word));
        }

        include = default;
        return false;
    }

    /// <summary>Whether the file of an include must be read; false where that is not allowed or already done.</summary>
    /// <param name="name">The name that the path resolves to; null where it leads outside of what is accessible.</param>
    public bool Wants(in PendingInclude include, [NotNullWhen(true)] string? name)
    {
        var (_, path, location) = include;
        if (name is null)
        {
            Report(
                IncludeDiagnostics.IncludeEscapes,
                $"'{path}' is outside the folder of the map. Include files in that folder or below it.",
                location);
            return false;
        }

        if (_open.FindIndex(file => file.Name == name) is >= 0 and var start)
        {
            var cycle = string.Join(" → ", _open.Skip(start).Select(file => Short(file.Name)).Append(Short(_open[start].Name)));
            Report(IncludeDiagnostics.IncludeCycle, $"'{path}' includes itself: {cycle}. Take one of these includes out.", location);
            return false;
        }

        if (_known.Contains(name))
            return false;
        if (_trees.Count == _limits.Files || _open.Count == _limits.Depth)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"A map may have at most {_limits.Files:N0} files, nested {_limits.Depth} deep; '{path}' is not read.");
            Report(IncludeDiagnostics.TooManyFiles, message, location);
            return false;
        }

        return true;
    }

    /// <summary>Adds a file that was wanted.</summary>
    public void Take(in PendingInclude include, string name, in FileContent content)
    {
        if (content.Problem is { } problem)
        {
            _known.Add(name);
            Report(IncludeDiagnostics.MissingInclude, $"The file '{include.Path}' {problem}.", include.Location);
            return;
        }

        Open(SourceDecoder.Decode(content, name, _limits, _diagnostics), name);
    }

    private void Open(SourceText source, string name)
    {
        var tree = ArgumentParser.Parse(source, _limits, _diagnostics, _effort);
        _trees.Add(tree);
        _known.Add(name);
        _open.Add((tree, name, 0));
    }

    private static string Short(string path) => path[(path.LastIndexOf('/') + 1)..];

    private void Report(DiagnosticDescriptor descriptor, string message, SourceLocation location) =>
        _diagnostics.Add(new Diagnostic(descriptor, message, location));
}
