using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>What of a map with errors is in doubt, since something that could not be read may bear on it.</summary>
internal sealed class Unread
{
    public static readonly DiagnosticDescriptor HeldBack = new("ARG133", "held-back", Severity.Note)
    {
        FiresWhen = "rules say nothing about what is missing where a line could not be read",
        Advice =
            "Rules and scores apply to what could be read. What a line with an error may hold was not left out by its author, so that what "
            + "looks for something missing waits until the error is fixed.",
    };

    private readonly Dictionary<SourceText, int> _files = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<SyntaxTree> _trees;
    private readonly LineMap _lines;
    private readonly bool[] _doubtful;
    private readonly bool _isAnywhere;
    private readonly Diagnostic? _first;
    private int _heldBack;

    private Unread(
        IReadOnlyList<SyntaxTree> trees, ArgumentGraph graph, LineMap lines, IEnumerable<Diagnostic> found, Effort effort)
    {
        (_trees, _lines, _doubtful) = (trees, lines, new bool[graph.Nodes.Length]);
        for (var file = 0; file < trees.Count; file++)
            _files[trees[file].Source] = file;
        var open = new Queue<int>();
        foreach (var diagnostic in found)
        {
            // What a lost line bears on cannot be told.
            _isAnywhere |= diagnostic.Descriptor == LossDiagnostics.NotCounted;
            if (diagnostic.Severity != Severity.Error)
                continue;
            _first ??= diagnostic;
            if (NodeAt(diagnostic.Location) is >= 0 and var node)
                open.Enqueue(node);
            else
                _isAnywhere = true;
        }

        while (open.TryDequeue(out var node))
        {
            if (_doubtful[node])
                continue;
            effort.Spend(1);
            _doubtful[node] = true;
            foreach (var relation in graph.Outgoing[node])
                open.Enqueue(graph.Relations[relation].To);
        }
    }

    /// <summary>What is in doubt; null where the map has no errors.</summary>
    public static Unread? Of(
        IReadOnlyList<SyntaxTree> trees, ArgumentGraph graph, LineMap lines, IReadOnlyCollection<Diagnostic> found, Effort effort) =>
        found.Any(diagnostic => diagnostic.Severity == Severity.Error) ? new Unread(trees, graph, lines, found, effort) : null;

    /// <summary>Says what was held back; null where nothing was.</summary>
    public Diagnostic? Report() => _heldBack == 0 || _first is null ? null : new Diagnostic(
        HeldBack,
        _heldBack == 1
            ? "One finding about what is missing is held back: it may stand in a line that could not be read."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{_heldBack:N0} findings about what is missing are held back: it may stand in a line that could not be read."),
        _first.Location);

    /// <summary>
    /// Whether what could not be read may take a finding back; it is then counted among those held back, unless it is only worth knowing.
    /// </summary>
    public bool HoldsBack(RuleSight sight, Severity severity, SourceLocation location)
    {
        var holds = sight switch
        {
            RuleSight.WhatIsThere => false,
            RuleSight.WholeMap => true,
            _ => _isAnywhere || NodeAt(location) is not (>= 0 and var node) || _doubtful[node],
        };
        _heldBack += holds && severity > Severity.Note ? 1 : 0;
        return holds;
    }

    /// <summary>The node that a line declares or refers to; for a line that could not be read, that of the item it is nested in.</summary>
    private int NodeAt(SourceLocation location)
    {
        if (location.Source is not { } source || !_files.TryGetValue(source, out var file))
            return -1;
        var lines = _trees[file].Lines;
        for (var line = _trees[file].LineAt(location.Span.Start); line >= 0 && line < lines.Length; line = lines[line].Parent)
        {
            if (_lines.NodeAt(new FileLine(file, line)) is >= 0 and var node)
                return node;
        }

        return -1;
    }
}
