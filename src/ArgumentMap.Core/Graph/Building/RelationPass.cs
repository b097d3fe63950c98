using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>Third pass: resolves references, and relates every nested item to the one above it.</summary>
internal sealed class RelationPass(GraphDraft draft, MapLimits limits, Effort effort)
{
    private readonly bool _isReadable = draft.Trees.All(tree => tree.IsWellFormed);
    private readonly Effort _suggestions = effort.Part(limits.SuggestionEffort);

    /// <summary>By file: where its relations begin, and how many there are.</summary>
    private readonly (int Start, int Count)[] _made = new (int, int)[draft.Files.Count];

    private int _tree;
    private SyntaxTree _syntax = draft.Trees[0];

    /// <summary>Relates the items of a file. Steps get their ids in the order of the calls.</summary>
    public void Run(int tree)
    {
        var start = draft.Relations.Count;
        _tree = tree;
        _syntax = draft.Trees[tree];
        var lines = _syntax.Lines;
        var items = draft.Lines[tree];
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines.ItemRef(i);
            if (line.IsMisplaced || !line.IsItem)
                continue;
            if (line.Kind == LineKind.Reference)
                items[i] = Resolve(line, i, items[i]);
            if (line is { Parent: >= 0, IsLost: false } && items[i].Node >= 0)
                Relate(line, i, items[i].Node);
        }

        _made[tree] = (start, draft.Relations.Count - start);
    }

    /// <summary>Completes the relations once each file has had its turn: they stand in the order of the files, whatever that of the turns was.</summary>
    public void Finish()
    {
        MakeRemainingSteps();
        if (_made.Length == 1)
            return;
        var made = draft.Relations.ToArray();
        draft.Relations.Clear();
        foreach (var (start, count) in _made)
            draft.Relations.AddRange(made.AsSpan(start, count));
    }

    private LineItem Resolve(in LineSyntax line, int index, LineItem item)
    {
        if (line.HasQualifier && !(line.Keyword.Row().LinkQualifier is not null && IsNested(line)))
            MisplacedQualifier(line);
        ReadOnlySpan<char> id = Characters.Id(_syntax.Source[line.Id]);
        if (draft.Files[_tree].Prefix.Length > 0)
            id = draft.Qualified(_tree, id);
        if (!draft.Ids.TryGet(id, out var found))
        {
            var isLost = draft.LostIds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var declaration);
            draft.Unresolved.Add(new LineKey(_tree, index), isLost ? declaration : null);
            if (!isLost)
                Unknown(line);
            return item;
        }

        var keyword = found < 0 ? Keyword.Section : draft.Nodes[found].Kind.Keyword();
        if (keyword.Class() != line.Keyword.Class())
        {
            draft.Unresolved.Add(new LineKey(_tree, index), null);
            Mismatched(line, found);
            return item;
        }

        return found < 0 ? new LineItem(-1, ~found) : item with { Node = found };
    }

    private bool IsNested(in LineSyntax line) => line.Parent >= 0 && _syntax.Lines[line.Parent].Keyword != Keyword.Section;

    private void Relate(in LineSyntax line, int index, int node)
    {
        var parent = line.Parent;
        ref readonly var above = ref _syntax.Lines.ItemRef(parent);
        if (line.Keyword.PlaceUnder(above.Keyword) is not { Makes: { } kind } place)
            return;
        var target = place.AttacksStep ? AttackedStep(above, parent) : draft.Lines[_tree][parent].Node;
        if (target < 0)
            return;
        if (target == node)
        {
            Report(
                ReferenceDiagnostics.SelfReference,
                $"'{draft.Nodes[node].Id}' is nested under itself. An item cannot support, attack or cite itself: take this line out.",
                line.Word);
            return;
        }

        var location = draft.LocationOf(new LineKey(_tree, index));
        if (draft.Steps.Count > 0 && draft.Steps.TryGetValue(new LineKey(_tree, index), out var step))
        {
            // If the target is a step whose reference resolves to nothing, it has no id yet.
            var from = draft.Nodes[node].Id;
            MakeStep(step, draft.Ids.AddStep(from, draft.Nodes[target]?.Id ?? "", step));
            draft.Relations.Add(new Relation(node, step, draft.Nodes[step].Kind.BeginningOf()) { Location = location });
            node = step;
        }

        draft.Relations.Add(new Relation(node, target, kind) { Location = location, Details = Details(line, index) });
    }

    /// <summary>Creates the steps that lack an end, because what they refer to does not exist.</summary>
    private void MakeRemainingSteps()
    {
        if (draft.Steps.Count == 0)
            return;
        var steps = draft.Steps.ToLookup(row => row.Key.Tree, row => row.Value);
        foreach (var step in draft.InOrderOfNames().SelectMany(tree => steps[tree].Order()))
        {
            if (draft.Nodes[step] is null)
                MakeStep(step, draft.Ids.AddUnique(KindOf(step).Name(), step));
        }
    }

    private void MakeStep(int step, string id)
    {
        var key = draft.NodeDrafts[step].Key;
        draft.Nodes[step] = new Node
        {
            Id = id,
            HasAutoId = true,
            Kind = KindOf(step),
            Section = draft.Lines[key.Tree][key.Line].Section,
            Location = draft.LocationOf(key),
        };
    }

    private NodeKind KindOf(int step) => Kinds.StepOf(draft[draft.NodeDrafts[step].Key].Keyword.Class());

    /// <summary>The step from a linked premise is the argument.</summary>
    private int AttackedStep(in LineSyntax above, int index)
    {
        if (draft.Steps.TryGetValue(new LineKey(_tree, index), out var step))
            return step;
        var node = above.Parent >= 0 ? draft.Lines[_tree][above.Parent].Node : -1;
        return node >= 0 && draft.Nodes[node].Kind.IsArgument() ? node : -1;
    }

    private RelationDetails? Details(in LineSyntax line, int index)
    {
        var locator = line is { Kind: LineKind.Reference, HasQualifier: true, Qualifier.Length: > 0 }
            && line.Keyword.Row().LinkQualifier is not null
            ? Characters.WithPlainBlanks(_syntax.Source[line.Qualifier]).ToString()
            : null;
        PropertyBag? bag = null;
        if (draft.LinkProperties.Count > 0)
            draft.LinkProperties.TryGetValue(new LineKey(_tree, index), out bag);
        return locator is null && bag is null ? null : new RelationDetails(locator, bag?.ToImmutable() ?? []);
    }

    private void Unknown(in LineSyntax line)
    {
        if (draft.Diagnostics.Full)
        {
            Report(ReferenceDiagnostics.UnknownReference, "", line.Id);
            return;
        }

        var id = _syntax.Source[line.Id].ToString();
        var isClear = false;
        var nearest = _suggestions.TrySpend(draft.Ids.Count) ? Nearest(id, line.Keyword, out isClear) : null;
        draft.Diagnostics.Add(new Diagnostic(
            ReferenceDiagnostics.UnknownReference,
            nearest is null
                ? $"No item is called '{id}'. Write '{line.Keyword.Name()} {id}: text' to declare it here."
                : $"No item is called '{id}'. Did you mean '{nearest}'?",
            new SourceLocation(_syntax.Source, line.Id))
        {
            // What a line declares that could not be read may be what is meant.
            Fix = nearest is null ? null : CodeFix.Replace($"write '{nearest}'", line.Id, nearest) with { IsSafe = isClear && _isReadable },
        });
    }

    /// <summary>The id that was probably meant, as it is written in this file: first the same one in a file with a name.</summary>
    /// <param name="isClear">Whether no other id is as near.</param>
    private string? Nearest(string id, Keyword keyword, out bool isClear)
    {
        var prefix = draft.Files[_tree].Prefix;
        var fitting = Fitting(keyword);
        if (prefix.Length > 0)
            fitting = fitting.Where(other => other.StartsWith(prefix, StringComparison.Ordinal)).Select(other => other[prefix.Length..]);
        var nearest = Spelling.Nearest(id, fitting, out isClear);
        if (!draft.Files.Any(file => file.Prefix.Length > prefix.Length)
            || fitting.FirstOrDefault(other => other.EndsWith($".{id}", StringComparison.Ordinal)) is not { } named)
            return nearest;
        isClear = false;
        return named;
    }

    /// <summary>The ids that a reference with this keyword can name, in text order.</summary>
    private IEnumerable<string> Fitting(Keyword keyword) => keyword.Class() == ItemClasses.Section
        ? draft.Sections.Select(section => section.Id)
        : draft.Nodes.Where(node => node is not null && node.Kind.Keyword().Class() == keyword.Class()).Select(node => node.Id);

    private void Mismatched(in LineSyntax line, int found)
    {
        var (kind, location) = found < 0
            ? (Keyword.Section.WithArticle(), draft.Sections[~found].Location)
            : (draft.Nodes[found].Kind.WithArticle(), draft.Nodes[found].Location);
        draft.Diagnostics.Add(new Diagnostic(
            ReferenceDiagnostics.MismatchedReference,
            $"'{_syntax.Source[line.Id]}' is {kind} (declared at {location}); '{line.Keyword.Name()}' cannot refer to it.",
            new SourceLocation(_syntax.Source, line.Id))
        {
            Related = [location],
        });
    }

    private void MisplacedQualifier(in LineSyntax line) => Report(
        DeclarationDiagnostics.MisplacedQualifier,
        $"A reference takes nothing in square brackets, unless it cites a source. Rate '{_syntax.Source[line.Id]}' where it is declared.",
        line.Qualifier);

    private void Report(DiagnosticDescriptor descriptor, string message, TextSpan span) =>
        draft.Diagnostics.Add(new Diagnostic(descriptor, message, new SourceLocation(_syntax.Source, span)));
}
