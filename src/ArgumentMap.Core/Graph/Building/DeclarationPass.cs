using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>First pass: every declaration becomes a node or a section, with its text, rating and properties.</summary>
internal sealed class DeclarationPass(GraphDraft draft)
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PropertyBag> _itemProperties = [];
    private int _tree;
    private SyntaxTree _syntax = draft.Trees[0];

    public void Run(int tree)
    {
        _tree = tree;
        _syntax = draft.Trees[tree];
        var steps = AttackedSteps();
        var lines = _syntax.Lines;
        var items = draft.Lines[tree];
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines.ItemRef(i);
            if (line is { Kind: LineKind.Malformed, Id.Length: > 0 } or { Kind: LineKind.Declaration, IsMisplaced: true, Id.Length: > 0 })
                draft.UnreadableIds.Add(_syntax.Source[line.Id].ToString());
            if (line.IsMisplaced || line.Kind is not (LineKind.Declaration or LineKind.Reference or LineKind.Property))
                continue;
            if (line.Kind == LineKind.Property)
            {
                Property(line, i);
                continue;
            }

            items[i] = new LineItem(-1, line.Parent < 0 ? -1 : items[line.Parent].Section);
            if (line.Kind == LineKind.Declaration)
                Declare(line, i);
            if (steps?.Contains(i) == true)
                DeclareStep(line, i);
        }

        foreach (var (index, bag) in _itemProperties)
            Attach(lines[index], index, bag);
        _itemProperties.Clear();
    }

    /// <summary>The lines that stand directly above an undercut; null where the file has none.</summary>
    private HashSet<int>? AttackedSteps()
    {
        HashSet<int>? steps = null;
        var lines = _syntax.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines.ItemRef(i);
            if (line is not { Keyword: Keyword.Undercut, IsItem: true, IsMisplaced: false } || line.Parent < 0)
                continue;
            var attacked = lines[line.Parent];
            if (attacked.Parent >= 0 && !IsLinkedPremise(attacked))
                (steps ??= []).Add(line.Parent);
        }

        return steps;
    }

    /// <summary>The step from a linked premise is the argument it stands under.</summary>
    private bool IsLinkedPremise(in LineSyntax line) =>
        line.Keyword == Keyword.Premise && _syntax.Lines[line.Parent].Keyword == Keyword.Argument;

    private void Declare(in LineSyntax line, int index)
    {
        var location = new SourceLocation(_syntax.Source, TextSpan.FromBounds(line.Word.Start, line.Span.End));
        var text = TrailingTags.Part(JoinedText.Of(_syntax, index), _tags, out var tags);
        if (!line.Keyword.HasId())
            CheckBare(line);
        switch (line.Keyword)
        {
            case Keyword.Include:
                return;
            case Keyword.Map:
                // The settings of an included file are its own.
                if (_tree == 0)
                    (draft.Title, draft.Tags) = (text.ToString(), tags);
                return;
            case Keyword.Section:
                var parent = draft.Lines[_tree][index].Section;
                draft.Lines[_tree][index] = new LineItem(-1, draft.Sections.Count);
                CheckNoQualifier(line, "a section");
                draft.Sections.Add(new Section
                {
                    Id = DeclareId(line, ~draft.Sections.Count, out var auto),
                    HasAutoId = auto,
                    Title = text.ToString(),
                    Tags = tags,
                    Parent = parent,
                    Location = location,
                });
                return;
        }

        if (text.Length == 0 && line.Keyword != Keyword.Argument)
            Report(DeclarationDiagnostics.EmptyText, $"Expected the text of {line.Keyword.WithArticle()} behind the ':'.", line.Word);
        var section = draft.Lines[_tree][index].Section;
        draft.Lines[_tree][index] = new LineItem(draft.Nodes.Count, section);
        draft.Nodes.Add(new Node
        {
            Id = DeclareId(line, draft.Nodes.Count, out var isAuto),
            HasAutoId = isAuto,
            Kind = KindOf(line.Keyword),
            Text = text,
            Tags = tags,
            Rating = line.HasQualifier ? ReadRating(line) : null,
            Section = section,
            Location = location,
        });
    }

    private void DeclareStep(in LineSyntax line, int index)
    {
        draft.Steps.Add(new LineKey(_tree, index), draft.Nodes.Count);
        draft.Nodes.Add(new Node
        {
            Id = "",
            HasAutoId = true,
            Kind = NodeKind.Inference,
            Section = draft.Lines[_tree][index].Section,
            Location = new SourceLocation(_syntax.Source, TextSpan.FromBounds(line.Word.Start, line.Span.End)),
        });
    }

    private static NodeKind KindOf(Keyword keyword) => keyword switch
    {
        Keyword.Claim => NodeKind.Claim,
        Keyword.Premise => NodeKind.Premise,
        Keyword.Objection => NodeKind.Objection,
        Keyword.Undercut => NodeKind.Undercut,
        Keyword.Argument => NodeKind.Argument,
        Keyword.Source => NodeKind.Source,
        _ => NodeKind.Question,
    };

    /// <summary>The id as written, or none yet where there is none or it is taken.</summary>
    private string DeclareId(in LineSyntax line, int index, out bool auto)
    {
        auto = true;
        if (line.Id.Length == 0)
            return "";
        var id = _syntax.Source[line.Id].ToString();
        auto = !draft.Ids.TryAdd(id, index);
        if (!auto)
            return id;
        var taken = draft.Ids[id];
        var first = taken >= 0 ? draft.Nodes[taken].Location : draft.Sections[~taken].Location;
        draft.Diagnostics.Add(new Diagnostic(
            DeclarationDiagnostics.DuplicateId,
            $"The id '{id}' is declared twice, first at {first}. Give one of them another id, or leave out the ':' and the text to refer to the first.",
            new SourceLocation(_syntax.Source, line.Id))
        {
            Related = [first],
        });
        return id;
    }

    private void CheckBare(in LineSyntax line)
    {
        if (line.Id.Length > 0)
            Report(DeclarationDiagnostics.MisplacedId, $"'{line.Keyword.Name()}' takes no id. Write '{line.Keyword.Name()}:' and what belongs behind it.", line.Id);
        CheckNoQualifier(line, line.Keyword.WithArticle());
    }

    private void CheckNoQualifier(in LineSyntax line, string on)
    {
        if (line.HasQualifier)
            Report(DeclarationDiagnostics.MisplacedQualifier, $"{char.ToUpperInvariant(on[0])}{on[1..]} takes nothing in square brackets. Leave them out.", line.Qualifier);
    }

    private Rating? ReadRating(in LineSyntax line)
    {
        if (line.Keyword == Keyword.Question)
        {
            CheckNoQualifier(line, "a question");
            return null;
        }

        var text = _syntax.Source[line.Qualifier];
        var rating = line.Keyword == Keyword.Source
            ? RatingScale.ReadReliability(text, out var problem, out var mended)
            : RatingScale.ReadCredence(text, out problem, out mended);
        if (rating is null)
        {
            draft.Diagnostics.Add(new Diagnostic(DeclarationDiagnostics.BadQualifier, problem, new SourceLocation(_syntax.Source, line.Qualifier))
            {
                Fix = mended is null ? null : CodeFix.Replace($"write '{mended}'", line.Qualifier, mended),
            });
        }

        return rating;
    }

    private void Property(in LineSyntax line, int index)
    {
        var item = _syntax.Lines[line.Parent];
        if (item.IsMisplaced)
            return;
        var key = _syntax.Source[line.Word].ToString();
        var value = JoinedText.Of(_syntax, index).ToString();
        var location = new SourceLocation(_syntax.Source, line.Text.Length == 0 ? line.Word : line.Text);
        if (PropertyValues.Check(line.Property, key, value, draft.Semantics) is { } problem)
        {
            var oneLine = index + 1 == _syntax.Lines.Length || _syntax.Lines[index + 1].Kind != LineKind.Continuation;
            draft.Diagnostics.Add(new Diagnostic(problem.Descriptor, problem.Message, location)
            {
                Fix = problem.Mended is { } mended && oneLine ? CodeFix.Replace($"write '{mended}'", line.Text, mended) : null,
            });
            return;
        }

        Bag(line, item).Add(
            new Property(line.Property, key, value) { Location = new SourceLocation(_syntax.Source, TextSpan.FromBounds(line.Word.Start, line.Span.End)) },
            draft.Diagnostics);
    }

    private PropertyBag Bag(in LineSyntax line, in LineSyntax item)
    {
        if (!Properties.IsOfLink(line.Property, item.Kind == LineKind.Reference))
        {
            if (!_itemProperties.TryGetValue(line.Parent, out var bag))
                _itemProperties.Add(line.Parent, bag = new PropertyBag());
            return bag;
        }

        var key = new LineKey(_tree, line.Parent);
        if (!draft.LinkProperties.TryGetValue(key, out var link))
            draft.LinkProperties.Add(key, link = new PropertyBag());
        return link;
    }

    private void Attach(in LineSyntax line, int index, PropertyBag bag)
    {
        if (line.Kind != LineKind.Declaration)
            return;
        var item = draft.Lines[_tree][index];
        if (item.Node >= 0)
            draft.Nodes[item.Node].Properties = bag.ToImmutable();
        else if (line.Keyword == Keyword.Section)
            draft.Sections[item.Section].Properties = bag.ToImmutable();
        else if (line.Keyword == Keyword.Map && _tree == 0)
            draft.Properties = bag.ToImmutable();
    }

    private void Report(DiagnosticDescriptor descriptor, string message, TextSpan span) =>
        draft.Diagnostics.Add(new Diagnostic(descriptor, message, new SourceLocation(_syntax.Source, span)));
}
