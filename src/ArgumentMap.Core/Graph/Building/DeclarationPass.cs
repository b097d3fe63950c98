using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Grammar;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>First pass: finds what every line declares, registers the given ids, and collects properties.</summary>
internal sealed class DeclarationPass(GraphDraft draft)
{
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
            if (line.Kind == LineKind.Malformed || (line.Kind == LineKind.Declaration && !line.IsCounted))
            {
                Lose(line, i);
                continue;
            }

            if (line.IsMisplaced || line.Kind is not (LineKind.Declaration or LineKind.Reference or LineKind.Property))
                continue;
            if (line.Kind == LineKind.Property)
            {
                Property(line, i);
                continue;
            }

            var section = line.Parent < 0 ? -1 : items[line.Parent].Section;
            items[i] = line.Kind == LineKind.Declaration ? Declare(line, i, section) : new LineItem(-1, section);
            if (steps?.Contains(i) == true)
            {
                draft.Steps.Add(new LineKey(_tree, i), draft.NodeDrafts.Count);
                draft.NodeDrafts.Add(new ItemDraft(new LineKey(_tree, i), null));
            }
        }
    }

    /// <summary>The lines directly above an undercut; null where the file has none.</summary>
    private HashSet<int>? AttackedSteps()
    {
        HashSet<int>? steps = null;
        var lines = _syntax.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines.ItemRef(i);
            if (!line.Keyword.CanAttackStep() || line is not { IsItem: true, IsCounted: true, Parent: >= 0 })
                continue;
            var attacked = lines[line.Parent];
            if (line.Keyword.PlaceUnder(attacked.Keyword) is { AttacksStep: true } && attacked.Parent >= 0 && !IsLinkedPremise(attacked))
                (steps ??= []).Add(line.Parent);
        }

        return steps;
    }

    /// <summary>The step from a linked premise is the argument that it is nested in.</summary>
    private bool IsLinkedPremise(in LineSyntax line) =>
        line.Keyword.PlaceUnder(_syntax.Lines[line.Parent].Keyword) is { Makes: RelationKind.Premise };

    /// <summary>Other items must not take the id of one that does not count.</summary>
    private void Lose(in LineSyntax line, int index)
    {
        var key = new LineKey(_tree, index);
        if (line.Id.Length > 0)
            draft.LostIds.TryAdd(draft.Qualified(_tree, _syntax.Source[line.Id]), key);
        if (line.Kind == LineKind.Declaration && line.Keyword.HasId())
            draft.LostItems.Add((key, draft.NodeDrafts.Count));
    }

    private LineItem Declare(in LineSyntax line, int index, int section)
    {
        var key = new LineKey(_tree, index);
        switch (line.Keyword)
        {
            case Keyword.Map or Keyword.Include:
                CheckBare(line);
                return new LineItem(-1, section);
            case Keyword.Section:
                draft.SectionDrafts.Add(new ItemDraft(key, DeclareId(line, ~draft.SectionDrafts.Count)));
                return new LineItem(-1, draft.SectionDrafts.Count - 1);
            default:
                var isAddress = line.Keyword == Keyword.Source && IsAddress(line);
                if (isAddress)
                    draft.Diagnostics.Add(Address(line, index));
                draft.NodeDrafts.Add(new ItemDraft(key, isAddress ? null : DeclareId(line, draft.NodeDrafts.Count)));
                return new LineItem(draft.NodeDrafts.Count - 1, section);
        }
    }

    /// <summary>Whether the id and the text of a source are an address, whose colon is not the one before a text.</summary>
    private bool IsAddress(in LineSyntax line)
    {
        if (line.Id.Length == 0 || line.HasQualifier || _syntax.Source.Text[line.Id.End] != ':')
            return false;
        var text = _syntax.Source[line.Text];
        return _syntax.Source[line.Id] switch
        {
            "http" or "https" => text.StartsWith("//") && line.Text.Start == line.Id.End + 1,
            "doi" or "DOI" => text.StartsWith("10."),
            _ => false,
        };
    }

    private Diagnostic Address(in LineSyntax line, int index)
    {
        var id = _syntax.Source[line.Id];
        var written = $"{id}:{_syntax.Source[line.Text]}";
        var address = id.StartsWith("http") ? written : $"https://doi.org/{_syntax.Source[line.Text]}";
        var own = _syntax.Source[new TextSpan(line.Span.Start, line.Indentation)].ToString();
        var next = index + 1 < _syntax.Lines.Length && _syntax.Lines[index + 1].Parent == index
            ? _syntax.Source[new TextSpan(_syntax.Lines[index + 1].Span.Start, _syntax.Lines[index + 1].Indentation)].ToString()
            : own + (own.StartsWith('\t') ? "\t" : "  ");
        return new Diagnostic(
            LineDiagnostics.BadId,
            $"'{id}' is part of an address, not an id. Write the address as the text of the source, and as its 'url'.",
            new SourceLocation(_syntax.Source, line.Id))
        {
            Fix = PropertyValues.CheckUrl(address) is null
                ? CodeFix.Replace(
                    "write it as text and url", TextSpan.FromBounds(line.Word.End, line.Text.End), $": {written}\n{next}url: {address}")
                : null,
        };
    }

    /// <summary>The name and the colon of a property directly below one of the same name; null elsewhere.</summary>
    private TextSpan? GoesOn(in LineSyntax line, int index)
    {
        var above = index - 1;
        if (above >= 0 && _syntax.Lines[above].Kind == LineKind.Continuation)
            above = _syntax.Lines[above].Parent;
        if (above < 0 || _syntax.Lines[above].Kind != LineKind.Property || _syntax.Lines[above].Property != line.Property)
            return null;
        var colon = _syntax.Source.Text.IndexOf(':', line.Word.End);
        return TextSpan.FromBounds(line.Word.Start, colon + 1);
    }

    /// <summary>The id as written; null where there is none or it is taken.</summary>
    private string? DeclareId(in LineSyntax line, int index)
    {
        if (line.Id.Length == 0)
            return null;
        var id = draft.Qualified(_tree, _syntax.Source[line.Id]);
        if (draft.Ids.TryAdd(id, index))
            return id;
        draft.Ids.TryGet(id, out var taken);
        var first = draft.LocationOf(taken >= 0 ? draft.NodeDrafts[taken].Key : draft.SectionDrafts[~taken].Key);
        var cites = line is { Keyword: Keyword.Source, HasQualifier: false, Parent: >= 0 } && taken >= 0
            && draft[draft.NodeDrafts[taken].Key].Keyword == Keyword.Source && LooseLocator.IsPlace(_syntax.Source[line.Text]);
        draft.Diagnostics.Add(new Diagnostic(
            DeclarationDiagnostics.DuplicateId,
            cites
                ? $"The source '{id}' is declared at {first}. To cite a place in it, write 'source {_syntax.Source[line.Id]} "
                    + $"[{_syntax.Source[line.Text]}]', without the ':'."
                : $"The id '{id}' is declared twice, first at {first}. Give one of them another id, or leave out the ':' and the text to "
                    + "refer to the first.",
            new SourceLocation(_syntax.Source, line.Id))
        {
            Related = [first],
            Fix = cites
                ? CodeFix.Replace(
                    $"write '[{_syntax.Source[line.Text]}]'",
                    TextSpan.FromBounds(line.Id.End, line.Text.End),
                    $" [{_syntax.Source[line.Text]}]")
                : null,
        });
        return null;
    }

    private void CheckBare(in LineSyntax line)
    {
        var name = line.Keyword.Name();
        if (line.Id.Length > 0)
        {
            var message = $"'{name}' takes no id. Write '{name}: …' without it.";
            draft.Diagnostics.Add(new Diagnostic(DeclarationDiagnostics.MisplacedId, message, new SourceLocation(_syntax.Source, line.Id)));
        }

        Qualifiers.CheckNone(_syntax, line, line.Keyword.WithArticle(), draft.Diagnostics);
    }

    private void Property(in LineSyntax line, int index)
    {
        ref readonly var item = ref _syntax.Lines.ItemRef(line.Parent);
        if (item.IsMisplaced)
            return;
        var key = _syntax.Source[line.Word].ToString();
        var value = JoinedText.Of(_syntax, index).ToString();
        if (line.Property.Row()?.Type.Check is not null)
            value = Characters.WithPlainBlanks(value).ToString();
        var location = new SourceLocation(_syntax.Source, line.Text.Length == 0 ? line.Word : line.Text);
        if (PropertyValues.Check(line.Property, key, value, draft.Semantics) is { } problem)
        {
            var oneLine = index + 1 == _syntax.Lines.Length || _syntax.Lines[index + 1].Kind != LineKind.Continuation;
            draft.Diagnostics.Add(new Diagnostic(problem.Descriptor, problem.Message, location)
            {
                Fix = problem.Fix is { } fix && oneLine ? CodeFix.Replace($"write '{fix}'", line.Text, fix) : null,
            });
            if (problem.Descriptor.Severity == Severity.Error)
                return;
        }

        // The id of an answer is meant as it is written in this file.
        if (line.Property == PropertyName.Expect && draft.Files[_tree].Prefix.Length > 0
            && Expectation.TryParse(value, out var expectation, out _) && expectation.Answer is not null)
            value = draft.Qualified(_tree, value);
        var bags = line.Property.IsOfLink(item.Kind == LineKind.Reference) ? draft.LinkProperties : draft.ItemProperties;
        var owner = new LineKey(_tree, line.Parent);
        if (!bags.TryGetValue(owner, out var bag))
            bags.Add(owner, bag = new PropertyBag());
        var property = new Property(line.Property, key, value) { Location = draft.LocationOf(new LineKey(_tree, index)) };
        bag.Add(property, draft.Diagnostics, GoesOn(line, index));
    }
}
