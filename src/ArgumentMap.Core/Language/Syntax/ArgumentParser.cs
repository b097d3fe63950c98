using System.Globalization;
using System.Runtime.InteropServices;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Grammar;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Syntax;

/// <summary>Reads the lines of a file into a tree. It never stops at an error: a malformed line costs only that line.</summary>
internal sealed class ArgumentParser
{
    private const int UsualSpacesOfTab = 2;
    private const int MostSpacesOfTab = 8;

    private readonly SourceText _source;
    private readonly MapLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly Effort _effort;
    private readonly Nesting _nesting;
    private readonly LineCursor _line;
    private readonly LineSyntax[] _lines;
    private int _count;
    private char _indentWith;
    private bool _sawItem;
    private bool _failed;
    private bool _isAstray;
    private bool _isMixed;

    /// <summary>The last line that could not be read and may continue the text above it.</summary>
    private int _goesOn = -1;

    /// <summary>How many spaces a tab stands for; 0 as long as nothing has asked.</summary>
    private int _spacesOfTab;
    private List<WrongLineReport>? _doubts;

    private ArgumentParser(SourceText source, MapLimits limits, DiagnosticBag diagnostics, Effort effort)
    {
        _source = source;
        _limits = limits;
        _diagnostics = diagnostics;
        _effort = effort;
        _nesting = new Nesting(limits.Depth);
        _line = new LineCursor(source.Text);
        // Every entry is written before it is read.
        _lines = GC.AllocateUninitializedArray<LineSyntax>(Math.Min(source.Text.AsSpan().Count('\n') + 1, limits.Lines));
    }

    /// <summary>Reads a file and leaves its diagnostics in <paramref name="diagnostics"/>.</summary>
    public static SyntaxTree Parse(SourceText source, MapLimits limits, DiagnosticBag diagnostics, Effort effort)
    {
        var wellFormed = CharacterCheck.Run(source, diagnostics);
        var parser = new ArgumentParser(source, limits, diagnostics, effort);
        parser.ReadLines();
        var lines = ImmutableCollectionsMarshal.AsImmutableArray(parser._lines);
        return new SyntaxTree(source, lines, [])
        {
            IsWellFormed = wellFormed && !parser._failed,
            Doubts = parser._doubts is { } doubts ? [.. doubts] : [],
        };
    }

    private void ReadLines()
    {
        var text = _source.Text;
        var start = 0;
        var data = FileHeads.DataLines(_source);
        if (data > 0)
            Report(FileHeads.Data(_source, data));
        while (_count < _lines.Length)
        {
            _effort.Spend(1);
            var length = text.AsSpan(start).IndexOf('\n');
            var next = length < 0 ? text.Length : start + length;
            var end = next > start && text[next - 1] == '\r' ? next - 1 : next;
            if (_count < data)
                Skip(TextSpan.FromBounds(start, end));
            else
                ReadLine(TextSpan.FromBounds(start, end));
            if (length < 0)
                return;
            start = next + 1;
        }

        Error(
            SizeDiagnostics.TooManyLines,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file has more than {_limits.Lines:N0} lines; the rest is not read. Divide it and include the parts."),
            new TextSpan(start, 0));
    }

    /// <summary>Leaves out a line that has been reported together with others.</summary>
    private void Skip(TextSpan span)
    {
        _line.Begin(span);
        _line.Indentation = Characters.SkipBlanks(_source[span], 0);
        _line.Parent = -1;
        _lines[_count++] = _line.ToSyntax();
    }

    private void ReadLine(TextSpan span)
    {
        _line.Begin(span);
        if (span.Length > _limits.LineLength)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"The line is {span.Length:N0} characters long; at most {_limits.LineLength:N0} are read. Divide it with lines that begin "
                    + $"with '|'.");
            PlaceTooLong(span, message);
        }
        else if (LineGrammar.Line(_line).WasSuccessful)
        {
            Place();
        }
        else
        {
            PlaceWrong(span);
        }

        _lines[_count++] = _line.ToSyntax();
    }

    private void Place()
    {
        switch (_line.Kind)
        {
            case LineKind.Continuation:
                PlaceContinuation();
                break;
            case LineKind.Property:
                if (Nest())
                    PlaceProperty();
                break;
            case LineKind.Declaration or LineKind.Reference:
                if (Nest())
                    PlaceItem();
                break;
        }
    }

    private void PlaceItem()
    {
        var parent = KeywordAbove();
        var place = _line.Keyword.PlaceUnder(parent);
        var attacksNothing = place is { AttacksStep: true } && !TakesStep(_lines[_line.Parent]);
        var fits = place is not null && !attacksNothing && (_line.Keyword != Keyword.Map || !_sawItem);
        _sawItem = true;
        if (_nesting.UnderProperty)
        {
            Error(
                PlacementDiagnostics.MisplacedItem,
                "Nothing is allowed under a property. Indent this item like the property above it.",
                _line.Word);
            fits = false;
        }
        else if (PlaceIsUnknown())
        {
            fits = true;
        }
        else if (!fits)
        {
            var line = _line.ToSyntax();
            Report(attacksNothing ? Placement.NothingToAttack(_source, line, parent) : Placement.Item(_source, line, parent));
        }

        _line.Standing = Standing(fits && !_isAstray);
        _nesting.Push(_count, fits && !_isAstray ? NestingKind.Item : NestingKind.Wrong);
    }

    private Keyword KeywordAbove() => _line.Parent < 0 ? Keyword.None : _lines[_line.Parent].Keyword;

    /// <summary>Whether what is allowed here depends on a line that is not understood, so that nothing is said about it.</summary>
    private bool PlaceIsUnknown() => _line.Parent >= 0
        && (_lines[_line.Parent].IsMisplaced || (_lines[_line.Parent] is { Kind: LineKind.Malformed, Keyword: Keyword.None }));

    private LineStanding Standing(bool fits) =>
        !fits ? LineStanding.Misplaced : _nesting.IsLost ? LineStanding.Lost : LineStanding.Counted;

    /// <summary>Whether a line bears on the item above it in a way that an undercut can attack.</summary>
    private bool TakesStep(in LineSyntax line)
    {
        var above = line.Parent < 0 ? Keyword.None : _lines[line.Parent].Keyword;
        return line.IsMisplaced || line.Keyword.PlaceUnder(above) is null or { IsStep: true };
    }

    private void PlaceProperty()
    {
        LineSyntax? item = _line.Parent < 0 ? null : _lines[_line.Parent];
        var nested = item is { Parent: >= 0 } and not { Keyword: Keyword.Map } && _lines[item.Value.Parent].Keyword != Keyword.Section;
        var fits = item is { } owner
            && _line.Property.IsAllowedUnder(owner.Keyword, owner.Kind == LineKind.Reference, nested);
        if (_nesting.UnderProperty)
        {
            Error(
                PlacementDiagnostics.MisplacedProperty,
                "Nothing is allowed under a property. Indent this one like the property above it.",
                _line.Word);
            fits = false;
        }
        else if (PlaceIsUnknown())
        {
            fits = true;
        }
        else if (!fits)
        {
            Report(Placement.Property(_source, _line.ToSyntax(), item, nested));
        }

        _line.Standing = Standing(fits && !_isAstray);
        _nesting.Push(_count, NestingKind.Property);
    }

    private void PlaceContinuation()
    {
        var above = _count - 1;
        if (above >= 0 && _lines[above].Kind == LineKind.Continuation)
            above = _lines[above].Parent;
        var continues = above >= 0 && _lines[above].Kind is LineKind.Declaration or LineKind.Property;
        if (!continues && !(above >= 0 && _lines[above].Kind == LineKind.Malformed))
        {
            var reason = above >= 0 && _lines[above].Kind == LineKind.Reference
                ? "A reference has no text to continue. Write ':' after the id to declare the item here."
                : "There is no text to continue: '|' must follow directly below an item, a property or another '|'.";
            Error(IndentationDiagnostics.StrayContinuation, reason, new TextSpan(_line.Word.Start, 1));
        }

        _line.Parent = continues ? above : -1;
        _line.Standing = continues ? LineStanding.Counted : LineStanding.Misplaced;
    }

    private void PlaceWrong(TextSpan span)
    {
        // What the productions kept before they failed is meaningless.
        _line.Begin(span);
        var wrong = WrongLineGrammar.Line(new LineInput(_source.Text, span.Start, span.End)).Value;
        _line.Indentation = Characters.SkipBlanks(_source[span], 0);
        _line.Text = wrong.At;
        if (!Nest())
            return;
        var report = new WrongLineReport(_source, wrong, span, PlaceIsUnknown() ? null : KeywordAbove()) { GoesOn = GoesOn() };
        if (report.GoesOn)
            _goesOn = _count;
        _line.Keyword = report.Guess();
        _line.Id = wrong.Id;
        _sawItem |= _line.Keyword != Keyword.None;
        _failed = true;
        if (!_diagnostics.Full && report.DependsOnIds)
            (_doubts ??= []).Add(report);
        else if (!_diagnostics.Full)
            Report(report.Build(null));
        else
            Error(LineDiagnostics.StrayText, "", wrong.At);
        // What the line seems to be decides what is allowed under it, so that one mistake is not reported many times.
        _nesting.Push(_count, _line.Keyword == Keyword.None ? NestingKind.Unknown : NestingKind.Wrong);
    }

    /// <summary>Whether the line stands directly below a text that may go on in it.</summary>
    private bool GoesOn() => _count > 0
        && (_goesOn == _count - 1 || _lines[_count - 1].Kind is LineKind.Declaration or LineKind.Property or LineKind.Continuation);

    /// <summary>Only its first characters are looked at, to know what it is nested in.</summary>
    private void PlaceTooLong(TextSpan span, string message)
    {
        _line.Indentation = Characters.SkipBlanks(_source[span], 0);
        var rest = _source[span][_line.Indentation..];
        var nests = !rest.StartsWith("|") && !rest.StartsWith("//");
        if (nests && !Nest())
            return;
        Error(SizeDiagnostics.LineTooLong, message, new TextSpan(span.Start, 0));
        if (nests)
            _nesting.Push(_count, NestingKind.Unknown);
    }

    /// <summary>Finds the item that the line is nested in; false where it is too deep to be read.</summary>
    private bool Nest()
    {
        _isAstray = false;
        var isMixed = MixesBlanks();
        var place = _nesting.Enter(_line.Indentation);
        _line.Parent = _nesting.Item;
        switch (place)
        {
            case NestingPlace.TooDeep:
                Error(
                    SizeDiagnostics.TooDeep,
                    $"Items are nested more than {_limits.Depth} deep; what is nested deeper is not read. Declare this one elsewhere and "
                        + "refer to it.",
                    _line.Word);
                _line.Standing = LineStanding.Misplaced;
                return false;
            case NestingPlace.BelowTooDeep:
                _failed = true;
                _line.Standing = LineStanding.Misplaced;
                return false;
            case var _ when isMixed:
                // How wide a tab is decides what the line belongs to.
                _isAstray = true;
                Mixed();
                break;
            case NestingPlace.Orphan:
                Indent(0, "There is nothing above this line that it could belong to. Do not indent it.");
                break;
            case NestingPlace.Uneven:
                var siblings = _nesting.SiblingIndentation;
                _isAstray = !BelongsToSiblings(siblings);
                if (!_isAstray)
                    _nesting.LineUp();
                // Where a line before it is mixed, that is why, and has been said.
                if (_isAstray && _isMixed)
                    break;
                var above = _source.GetPosition(_lines[_nesting.SiblingLine].Span.Start).Line;
                Indent(siblings, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Indented by {_line.Indentation}, but its sibling in line {above} is indented by {siblings}. Indent both alike, or "
                        + $"this one deeper to nest it."), isCertain: !_isAstray);
                break;
        }

        return true;
    }

    private bool MixesBlanks()
    {
        if (_line.Indentation == 0)
            return false;
        var blanks = _source[IndentationSpan];
        if (_indentWith == 0)
            _indentWith = Plain(blanks[0]);
        foreach (var blank in blanks)
        {
            if (Plain(blank) != _indentWith)
                return true;
        }

        return false;
    }

    /// <summary>A no-break space indents like a space; an ideographic one is wider.</summary>
    private static char Plain(char blank) => blank is '\t' or '\u3000' ? blank : ' ';

    /// <summary>The first such line is reported, and a fix for all of them: they have one cause.</summary>
    private void Mixed()
    {
        _failed = true;
        if (_isMixed)
            return;
        _isMixed = true;
        var message = _indentWith == ' '
            ? "The line is indented with a tab, lines above with spaces. Use one of them in the whole file."
            : "The line is indented with a space, lines above with tabs. Use one of them in the whole file.";
        Report(new Diagnostic(IndentationDiagnostics.MixedIndentation, message, new SourceLocation(_source, IndentationSpan))
        {
            Fix = new CodeFix(
                string.Create(CultureInfo.InvariantCulture, $"indent the whole file with spaces, {SpacesOfTab()} for a tab"),
                [.. TabsToSpaces()])
            {
                IsSafe = false,
            },
        });
    }

    private IEnumerable<TextEdit> TabsToSpaces()
    {
        var text = _source.Text;
        for (var start = 0; start < text.Length; start = text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length)
        {
            _effort.Spend(1);
            var blanks = new TextSpan(start, Characters.SkipBlanks(text, start) - start);
            var written = _source[blanks];
            if (written.Contains('\t'))
                yield return new TextEdit(blanks, new string(' ', Columns(written)));
        }
    }

    private int Columns(ReadOnlySpan<char> blanks)
    {
        var tabs = blanks.Count('\t');
        return (tabs * SpacesOfTab()) + blanks.Length - tabs;
    }

    /// <summary>The fewest spaces that a line of the file is indented with; 2 where none is.</summary>
    private int SpacesOfTab()
    {
        if (_spacesOfTab > 0)
            return _spacesOfTab;
        var least = int.MaxValue;
        foreach (var line in _source.Text.AsSpan().EnumerateLines())
        {
            var spaces = line.Length - line.TrimStart(' ').Length;
            if (spaces > 0 && spaces < line.Length && line[spaces] != '\t')
                least = Math.Min(least, spaces);
        }

        return _spacesOfTab = least <= MostSpacesOfTab ? least : UsualSpacesOfTab;
    }

    private void Indent(int indentation, string message, bool isCertain = true) =>
        Report(new Diagnostic(IndentationDiagnostics.UnevenIndentation, message, new SourceLocation(_source, IndentationSpan))
        {
            Fix = CodeFix.Replace("line it up", IndentationSpan, new string(_indentWith, indentation)) with { IsSafe = isCertain },
        });

    /// <summary>
    /// Whether a line that is indented less than its siblings can only belong to them, rather than to the item that they are nested in.
    /// </summary>
    private bool BelongsToSiblings(int siblings)
    {
        var next = NextIndentation();
        if (next > siblings)
            return true;
        // What follows may be nested in this line, or next to it.
        if (next > _line.Indentation || _line.Kind is not (LineKind.Declaration or LineKind.Reference))
            return false;
        var outer = _line.Parent < 0 ? Keyword.None : _lines[_line.Parent].Keyword;
        var further = _line.Parent < 0 || _lines[_line.Parent].Parent < 0 ? Keyword.None : _lines[_lines[_line.Parent].Parent].Keyword;
        return _line.Keyword.IsAllowedUnder(outer) && !_line.Keyword.IsAllowedUnder(further);
    }

    /// <summary>The indentation of the next line that is neither blank nor a comment; -1 if there is none.</summary>
    private int NextIndentation()
    {
        var text = _source.Text.AsSpan();
        var start = _line.Span.End;
        while (text[start..].IndexOf('\n') is >= 0 and var end)
        {
            start += end + 1;
            _effort.Spend(1);
            var indentation = Characters.SkipBlanks(text[start..], 0);
            var rest = text[(start + indentation)..];
            if (!rest.IsEmpty && rest[0] is not ('\n' or '\r') && !rest.StartsWith("//"))
                return indentation;
        }

        return -1;
    }

    private TextSpan IndentationSpan => new(_line.Span.Start, _line.Indentation);

    private void Error(DiagnosticDescriptor descriptor, string message, TextSpan span) =>
        Report(new Diagnostic(descriptor, message, new SourceLocation(_source, span)));

    private void Report(Diagnostic diagnostic)
    {
        _failed = true;
        _diagnostics.Add(diagnostic);
    }
}
