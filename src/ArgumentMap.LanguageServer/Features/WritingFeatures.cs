using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Editing.Queries;
using ArgumentMap.Language.Syntax;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>What helps to write: completion, actions and formatting.</summary>
internal sealed class WritingFeatures(Session session)
{
    private static readonly TimeSpan PathsStayFor = TimeSpan.FromSeconds(5);

    /// <summary>Kinds of the protocol in the order of <see cref="CompletionKind"/>.</summary>
    private static readonly int[] Kinds = [14, 10, 18, 12, 17, 20, 15];

    private ImmutableArray<string> _paths = [];
    private long _pathsFrom;

    public async Task<CompletionListDto?> CompletionAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var offset = analysis.Index.OffsetOf(parameters.Position ?? default);
        var paths = IsInclude(analysis, offset) ? await PathsAsync(analysis.Name, cancellation).ConfigureAwait(false) : [];
        return analysis.Within(cancellation).Do(_ =>
        {
            var list = Completion.At(analysis.Document, offset, paths, analysis.Settings.Schemes);
            var range = analysis.Index.RangeOf(list.Span);
            return new CompletionListDto(
                !list.IsWhole,
                [.. list.Items.Select((item, place) => new CompletionItemDto(
                    item.Label,
                    Kinds[(int)item.Kind],
                    (item.Kind == CompletionKind.Scheme ? "z" : "a") + place.ToString("D5", CultureInfo.InvariantCulture),
                    new TextEditDto(range, item.NewText))
                {
                    Detail = item.Detail.Length == 0 ? null : item.Detail,
                })]);
        });
    }

    public async Task<List<CodeAction>?> ActionsAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        return analysis.Within(cancellation).Do(effort =>
        {
            var diagnostics = analysis.Diagnostics(effort);
            var place = analysis.Index.SpanOf(parameters.Range ?? default);
            var actions = new List<CodeAction>();
            foreach (var action in EditAction.At(analysis.Document, diagnostics, place, analysis.Settings.Schemes))
            {
                actions.Add(new CodeAction(action.Title, action.Fixes is null ? "refactor" : "quickfix", Edit(analysis, action.Edits))
                {
                    IsPreferred = action.IsSafe ? true : null,
                    Diagnostics = action.Fixes is { } fixes ? [session.Publisher.ToDto(analysis, fixes)] : null,
                });
            }

            if (AllFixes(analysis, diagnostics) is { Length: > 0 } all)
                actions.Add(new CodeAction("Fix all that can be fixed safely", "source.fixAll", Edit(analysis, all)));
            return parameters.Context?.Only is { Count: > 0 } only
                ? actions.Where(action => only.Exists(kind => IsOfKind(action.Kind, kind))).ToList()
                : actions;
        });
    }

    public async Task<List<TextEditDto>?> FormatAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        return Edits(analysis, analysis.Within(cancellation).Do(effort => RangeFormat.Whole(Alone(analysis, effort))));
    }

    public async Task<List<TextEditDto>?> FormatRangeAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var span = analysis.Index.SpanOf(parameters.Range ?? default);
        return Edits(analysis, analysis.Within(cancellation).Do(effort => RangeFormat.Of(Alone(analysis, effort), span, effort)));
    }

    public async Task<List<TextEditDto>?> FormatOnEnterAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        var analysis = await session.AnalyseAsync(parameters.TextDocument, cancellation).ConfigureAwait(false);
        var tree = analysis.Document.Trees[0];
        if (tree.Lines.IsEmpty)
            return [];
        return Edits(analysis, RangeFormat.AfterEnter(tree, tree.LineAt(analysis.Index.OffsetOf(parameters.Position ?? default))));
    }

    /// <summary>The file without what it includes, as <c>argmap fmt</c> reads it.</summary>
    private static SyntaxTree Alone(Analysis analysis, Limits.Effort effort) =>
        SyntaxTree.Parse(analysis.Document.Trees[0].Source, analysis.Settings.Limits, effort);

    private static bool IsOfKind(string kind, string wanted) =>
        kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal);

    /// <summary>The safe fixes that do not overlap.</summary>
    private static ImmutableArray<TextEdit> AllFixes(Analysis analysis, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var done = 0;
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Fix is not { IsSafe: true } fix || diagnostic.Location.Source != analysis.Document.Trees[0].Source
                || fix.Edits[0].Span.Start < done)
                continue;
            edits.AddRange(fix.Edits);
            done = fix.Edits[^1].Span.End;
        }

        return edits.ToImmutable();
    }

    private WorkspaceEdit Edit(Analysis analysis, ImmutableArray<TextEdit> edits) =>
        new(new Dictionary<string, List<TextEditDto>> { [session.Maps.UriOf(analysis.Name)] = Edits(analysis, edits) });

    private static List<TextEditDto> Edits(Analysis analysis, ImmutableArray<TextEdit> edits) =>
        [.. edits.Select(edit => new TextEditDto(analysis.Index.RangeOf(edit.Span), edit.NewText))];

    private static bool IsInclude(Analysis analysis, int offset)
    {
        var text = analysis.Document.Trees[0].Source.Text.AsSpan(0, offset);
        return text[(text.LastIndexOf('\n') + 1)..].TrimStart().StartsWith("include", StringComparison.Ordinal);
    }

    /// <summary>The other maps of the folder, as a map there includes them.</summary>
    private async Task<List<string>> PathsAsync(string name, CancellationToken cancellation)
    {
        var workspace = session.Maps.Workspace;
        if (_pathsFrom == 0 || Stopwatch.GetElapsedTime(_pathsFrom) > PathsStayFor)
        {
            _paths = (await workspace.FindAsync(".", cancellation).ConfigureAwait(false)).Names;
            _pathsFrom = Stopwatch.GetTimestamp();
        }

        var folder = Path.GetDirectoryName(workspace.PathOf(name)) ?? workspace.Folder;
        return [.. _paths.Where(path => path != name)
            .Select(path => Path.GetRelativePath(folder, workspace.PathOf(path)).Replace('\\', '/'))];
    }
}
