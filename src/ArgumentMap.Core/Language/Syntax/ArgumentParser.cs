using System.Globalization;
using System.Runtime.InteropServices;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Grammar;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Syntax;

/// <summary>Reads the lines of a file into a tree. Never stops at an error: a bad line costs that line.</summary>
internal sealed class ArgumentParser
{
    private readonly SourceText _source;
    private readonly MapLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly Nesting _nesting;
    private readonly LineSyntax[] _lines;
    private int _count;
    private char _indentWith;
    private bool _sawItem;
    private bool _failed;

    private ArgumentParser(SourceText source, MapLimits limits, DiagnosticBag diagnostics)
    {
        _source = source;
        _limits = limits;
        _diagnostics = diagnostics;
        _nesting = new Nesting(limits.Depth);
        // Every line is written before any is read.
        _lines = GC.AllocateUninitializedArray<LineSyntax>(Math.Min(source.Text.AsSpan().Count('\n') + 1, limits.Lines));
    }

    /// <summary>Reads a file and leaves its diagnostics in <paramref name="diagnostics"/>.</summary>
    public static SyntaxTree Parse(SourceText source, MapLimits limits, DiagnosticBag diagnostics)
    {
        var wellFormed = CharacterCheck.Run(source, diagnostics);
        var parser = new ArgumentParser(source, limits, diagnostics);
        parser.ReadLines();
        var lines = ImmutableCollectionsMarshal.AsImmutableArray(parser._lines);
        return new SyntaxTree(source, lines, []) { IsWellFormed = wellFormed && !parser._failed };
    }

    private void ReadLines()
    {
        var text = _source.Text;
        var start = 0;
        while (_count < _lines.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var next = length < 0 ? text.Length : start + length;
            var end = next > start && text[next - 1] == '\r' ? next - 1 : next;
            ReadLine(TextSpan.FromBounds(start, end));
            if (length < 0)
                return;
            start = next + 1;
        }

        Error(
            SizeDiagnostics.TooManyLines,
            string.Create(CultureInfo.InvariantCulture, $"The file has more than {_limits.Lines:N0} lines; the rest is not read. Divide it and include the parts."),
            new TextSpan(start, 0));
    }

    private void ReadLine(TextSpan span)
    {
        if (span.Length > _limits.LineLength)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"The line is {span.Length:N0} characters long; at most {_limits.LineLength:N0} are read. Divide it with lines that begin with '|'.");
            Error(SizeDiagnostics.LineTooLong, message, new TextSpan(span.Start, 0));
            Add(new LineSyntax { Kind = LineKind.Malformed, Span = span, Parent = _nesting.Item });
            return;
        }

        var result = LineGrammar.Line(new LineInput(_source.Text, span.Start, span.End));
        if (result.WasSuccessful)
            Place(result.Value with { Span = span });
        else
            PlaceWrong(span);
    }

    private void Place(LineSyntax line)
    {
        switch (line.Kind)
        {
            case LineKind.Blank or LineKind.Comment:
                Add(line with { Parent = -1 });
                break;
            case LineKind.Continuation:
                Continue(line);
                break;
            case LineKind.Property:
                if (Nest(ref line))
                    PlaceProperty(ref line);
                Add(line);
                break;
            default:
                if (Nest(ref line))
                    PlaceItem(ref line);
                Add(line);
                break;
        }
    }

    private void PlaceItem(ref LineSyntax line)
    {
        var parent = line.Parent < 0 ? Keyword.None : _lines[line.Parent].Keyword;
        var fits = line.Keyword.MayStandUnder(parent) && (line.Keyword != Keyword.Map || !_sawItem);
        _sawItem = true;
        if (_nesting.UnderProperty)
        {
            Error(PlacementDiagnostics.MisplacedItem, "Nothing may stand under a property. Indent this item like the property above it.", line.Word);
            fits = false;
        }
        else if (!fits && !_nesting.UnderWrongLine)
        {
            Report(Placement.Item(_source, line, parent));
        }

        if (!fits)
            line = line with { IsMisplaced = true };
        _nesting.Push(_count, fits ? NestingKind.Item : NestingKind.Wrong);
    }

    private void PlaceProperty(ref LineSyntax line)
    {
        LineSyntax? item = line.Parent < 0 ? null : _lines[line.Parent];
        var nested = item is { Parent: >= 0 } and not { Keyword: Keyword.Map } && _lines[item.Value.Parent].Keyword != Keyword.Section;
        var fits = item is { } owner
            && (line.Property == PropertyName.Extension
                || Properties.Under(owner.Keyword, owner.Kind == LineKind.Reference, nested).Contains(line.Property));
        if (_nesting.UnderProperty)
        {
            Error(PlacementDiagnostics.MisplacedProperty, "Nothing may stand under a property. Indent this one like the property above it.", line.Word);
            fits = false;
        }
        else if (_nesting.UnderWrongLine)
        {
            // It speaks of a line that is not there.
            fits = false;
        }
        else if (!fits)
        {
            Report(Placement.Property(_source, line, item, nested));
        }

        if (!fits)
            line = line with { IsMisplaced = true };
        _nesting.Push(_count, NestingKind.Property);
    }

    private void Continue(LineSyntax line)
    {
        var above = _count - 1;
        if (above >= 0 && _lines[above].Kind == LineKind.Continuation)
            above = _lines[above].Parent;
        var continues = above >= 0 && _lines[above].Kind is LineKind.Declaration or LineKind.Property;
        if (!continues && !(above >= 0 && _lines[above].Kind == LineKind.Malformed))
        {
            var reason = above >= 0 && _lines[above].Kind == LineKind.Reference
                ? "A reference has no text to go on with. Write ':' behind the id to declare the item here."
                : "There is no text to go on with: '|' must follow directly below an item, a property or another '|'.";
            Error(IndentationDiagnostics.StrayContinuation, reason, new TextSpan(line.Span.Start + line.Indentation, 1));
        }

        Add(line with { Parent = continues ? above : -1, IsMisplaced = !continues });
    }

    private void PlaceWrong(TextSpan span)
    {
        var wrong = WrongLineGrammar.Line(new LineInput(_source.Text, span.Start, span.End)).Value;
        var line = new LineSyntax { Kind = LineKind.Malformed, Span = span, Indentation = Indentation(span), Text = wrong.At };
        if (Nest(ref line))
        {
            var report = new WrongLineReport(_source, wrong, span, line.Parent < 0 ? Keyword.None : _lines[line.Parent].Keyword);
            line = line with { Keyword = report.Guess(), Id = wrong.Id };
            _sawItem |= line.Keyword != Keyword.None;
            if (!_diagnostics.Full)
                Report(report.Build());
            else
                Error(LineDiagnostics.StrayText, "", wrong.At);
            // What it seems to be decides what may stand under it, so that one mistake is not reported many times.
            _nesting.Push(_count, line.Keyword == Keyword.None ? NestingKind.Wrong : NestingKind.Item);
        }

        Add(line);
    }

    private int Indentation(TextSpan span) => Characters.SkipBlanks(_source[span], 0);

    /// <summary>Finds the item that a line stands under; false where it lies too deep to be read.</summary>
    private bool Nest(ref LineSyntax line)
    {
        var isMixed = MixesBlanks(line);
        var place = _nesting.Enter(line.Indentation);
        line = line with { Parent = _nesting.Item };
        switch (place)
        {
            case NestingPlace.TooDeep:
                Error(SizeDiagnostics.TooDeep, $"Items are nested more than {_limits.Depth} deep; what is nested deeper is not read. Declare this one elsewhere and refer to it.", line.Word);
                line = line with { IsMisplaced = true };
                return false;
            case NestingPlace.BelowTooDeep:
                _failed = true;
                line = line with { IsMisplaced = true };
                return false;
            case var _ when isMixed:
                Mixed(line, place == NestingPlace.Uneven);
                break;
            case NestingPlace.Orphan:
                Indent(line, 0, "Nothing stands above this line that it could belong to. Do not indent it.");
                break;
            case NestingPlace.Uneven:
                var siblings = _nesting.SiblingIndentation;
                var above = _source.GetPosition(_lines[_nesting.BrotherLine].Span.Start).Line;
                Indent(line, siblings, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Indented by {line.Indentation}, but line {above}, its sibling, by {siblings}. Indent both alike, or this one deeper to nest it."));
                break;
        }

        return true;
    }

    private bool MixesBlanks(in LineSyntax line)
    {
        if (line.Indentation == 0)
            return false;
        var blanks = _source[new TextSpan(line.Span.Start, line.Indentation)];
        if (_indentWith == 0)
            _indentWith = blanks[0];
        return blanks.ContainsAnyExcept(_indentWith);
    }

    /// <param name="hasBrothers">Whether it is clear how far the line is to be indented.</param>
    private void Mixed(in LineSyntax line, bool hasBrothers)
    {
        var span = new TextSpan(line.Span.Start, line.Indentation);
        var message = _indentWith == ' '
            ? "The line is indented with a tab, lines above with spaces. Use one of them in the whole file."
            : "The line is indented with a space, lines above with tabs. Use one of them in the whole file.";
        Report(new Diagnostic(IndentationDiagnostics.MixedIndentation, message, new SourceLocation(_source, span))
        {
            Fix = hasBrothers ? CodeFix.Replace("line it up", span, new string(_indentWith, _nesting.SiblingIndentation)) : null,
        });
    }

    private void Indent(in LineSyntax line, int indentation, string message)
    {
        var span = new TextSpan(line.Span.Start, line.Indentation);
        var blanks = new string(_indentWith, indentation);
        Report(new Diagnostic(IndentationDiagnostics.UnevenIndentation, message, new SourceLocation(_source, span))
        {
            Fix = CodeFix.Replace("line it up", span, blanks),
        });
    }

    private void Add(in LineSyntax line) => _lines[_count++] = line;

    private void Error(DiagnosticDescriptor descriptor, string message, TextSpan span) =>
        Report(new Diagnostic(descriptor, message, new SourceLocation(_source, span)));

    private void Report(Diagnostic diagnostic)
    {
        _failed = true;
        _diagnostics.Add(diagnostic);
    }
}
