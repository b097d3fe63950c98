using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>Reads a file and all that it includes, each file once.</summary>
internal sealed class MapLoader(IIncludeResolver resolver, MapLimits limits, DiagnosticBag diagnostics)
{
    private readonly List<SyntaxTree> _trees = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The files on the way from the map to the one being read.</summary>
    private readonly List<(SyntaxTree Tree, string Name, int NextLine)> _open = [];

    /// <summary>The map's own file first, then the others in the order in which they are included.</summary>
    public IReadOnlyList<SyntaxTree> Load(SourceText root)
    {
        Open(root, root.Path);
        while (_open.Count > 0)
        {
            var (tree, current, line) = _open[^1];
            while (line < tree.Lines.Length && tree.Lines[line] is not { Kind: LineKind.Declaration, Keyword: Keyword.Include, IsMisplaced: false })
                line++;
            if (line == tree.Lines.Length)
            {
                _open.RemoveAt(_open.Count - 1);
                continue;
            }

            _open[^1] = (tree, current, line + 1);
            Include(tree, line);
        }

        return _trees;
    }

    private void Open(SourceText source, string name)
    {
        var tree = ArgumentParser.Parse(source, limits, diagnostics);
        _trees.Add(tree);
        _known.Add(name);
        _open.Add((tree, name, 0));
    }

    private void Include(SyntaxTree tree, int line)
    {
        var path = JoinedText.Of(tree, line).ToString();
        var location = new SourceLocation(tree.Source, tree.Lines[line].Text);
        if (path.Length == 0)
        {
            Report(DeclarationDiagnostics.EmptyText, "Expected the path of a file behind 'include:'.", new SourceLocation(tree.Source, tree.Lines[line].Word));
            return;
        }

        if (resolver.Locate(tree.Source.Path, path) is not { } name)
        {
            Report(IncludeDiagnostics.IncludeEscapes, $"'{path}' lies outside the folder of the map. Include files of that folder or below it.", location);
            return;
        }

        if (_open.FindIndex(file => file.Name == name) is >= 0 and var start)
        {
            var way = string.Join(" → ", _open.Skip(start).Select(file => Short(file.Tree.Source.Path)).Append(Short(_open[start].Tree.Source.Path)));
            Report(IncludeDiagnostics.IncludeCycle, $"'{path}' includes itself: {way}. Take one of these includes out.", location);
            return;
        }

        if (_known.Contains(name))
            return;
        if (_trees.Count == limits.Files || _open.Count == limits.Depth)
        {
            Report(IncludeDiagnostics.TooManyFiles, string.Create(CultureInfo.InvariantCulture, $"A map may have {limits.Files:N0} files, {limits.Depth} deep; '{path}' is not read."), location);
            return;
        }

        var content = resolver.Read(name, limits.FileLength);
        if (content.Problem is { } problem)
        {
            _known.Add(name);
            Report(IncludeDiagnostics.MissingInclude, $"The file '{path}' {problem}.", location);
            return;
        }

        Open(SourceDecoder.Decode(content.Bytes.Span, name, limits, diagnostics), name);
    }

    private static string Short(string path) => path[(path.LastIndexOf('/') + 1)..];

    private void Report(DiagnosticDescriptor descriptor, string message, SourceLocation location) =>
        diagnostics.Add(new Diagnostic(descriptor, message, location));
}
