using System.Globalization;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Argdown;

/// <summary>Reads the lines of a file into elements, headings and relations.</summary>
internal sealed class ArgdownReader
{
    private const string Fence = "===";

    private const string Include = "@include(";

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly LossList _losses;
    private readonly ImportedMap _map;

    /// <summary>What relations may be written under, with how far it is indented; what begins a block is indented least.</summary>
    private readonly Stack<(int Indent, int Element)> _above = new();

    /// <summary>Levels of the headings around, with the index of the section.</summary>
    private readonly Stack<(int Level, int Section)> _headings = new();

    private readonly StringBuilder _pending = new();
    private ArgdownLine _begun;
    private int _begunAt;
    private bool _isPending;
    private bool _isOpenData;

    /// <summary>The element that a block began with last; -1 for none.</summary>
    private int _last = -1;

    /// <summary>The argument whose premises are being read; -1 for none.</summary>
    private int _written = -1;

    private ArgdownReader(SourceText source, DiagnosticBag diagnostics, LossList losses, ImportedMap map) =>
        (_source, _diagnostics, _losses, _map) = (source, diagnostics, losses, map);

    public ArgdownElements Elements { get; } = new();

    private int Section => _headings.TryPeek(out var heading) ? heading.Section : -1;

    /// <param name="map">Gets the title, the settings and the sections.</param>
    public static ArgdownElements Read(
        SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort, ImportedMap map)
    {
        effort.Spend(1 + source.Length);
        var reader = new ArgdownReader(source, diagnostics, losses, map);
        var text = ArgdownComments.Blanked(source.Text);
        reader.ReadLines(text, reader.ReadFrontMatter(text));
        reader.Finish();
        return reader.Elements;
    }

    /// <summary>Reads the settings between two fences and returns where they end.</summary>
    private int ReadFrontMatter(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (!text.AsSpan(start).StartsWith(Fence))
            return 0;
        var from = start + Fence.Length;
        var end = text.AsSpan(from).IndexOf(Fence);
        if (end < 0)
        {
            _diagnostics.Add(ForeignFile.At(
                _source, new TextSpan(start, Fence.Length), $"These settings have no end. Expected another line '{Fence}' below them."));
            return text.Length;
        }

        var settings = text.Substring(from, end).Trim('=');
        foreach (var (name, value) in ForeignYaml.Read(settings)?.Members ?? [])
        {
            if (name == "model" && value["mode"] is { } mode)
                Elements.IsStrict = mode.Text == "strict";
            else if (value.Text is not { } setting)
                _losses.Add("settings of Argdown");
            else if (name == "title")
                _map.Title = setting;
            else if (Language.Vocabulary.PropertyNames.Parse(name) != Language.Vocabulary.PropertyName.None)
                _map.Properties.Add((name, setting));
            else
                _losses.Add("settings of Argdown");
        }

        var rest = text.AsSpan(from + end);
        return from + end + (rest.IndexOfAnyExcept('=') is > 0 and var fence ? fence : rest.Length);
    }

    private void ReadLines(string text, int start)
    {
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start).TrimEnd('\r');
            if (_isOpenData)
                Append(line);
            else
                Take(ArgdownLine.Read(line), line, start);
            start = end + 1;
        }
    }

    private void Take(ArgdownLine line, ReadOnlySpan<char> text, int at)
    {
        switch (line.Kind)
        {
            case ArgdownLineKind.Blank:
                Finish();
                break;
            case ArgdownLineKind.Text when text[line.Start..].StartsWith(Include):
                Finish();
                _losses.Add(
                    "what other files say that are included: convert each of them",
                    locate: () => new SourceLocation(_source, new TextSpan(at + line.Start, Include.Length)));
                break;
            case ArgdownLineKind.Text when _isPending && !BeginsBlock(line, text):
                Append(text[line.Start..]);
                break;
            case ArgdownLineKind.Inference when _begun.Kind == ArgdownLineKind.Inference && _isPending:
                Finish();
                break;
            default:
                Finish();
                (_begun, _begunAt, _isPending) = (line, at, true);
                Append(text[line.Start..]);
                // The rule may also stand in lines of its own, between two of dashes.
                if (line.Kind == ArgdownLineKind.Inference && text.Trim() is var rule && rule.EndsWith("--") && !rule.Trim('-').IsEmpty)
                    Finish();
                break;
        }
    }

    /// <summary>Whether a line begins something new although no line above it is empty.</summary>
    private bool BeginsBlock(ArgdownLine line, ReadOnlySpan<char> text) =>
        _begun.Kind != ArgdownLineKind.Inference
        && ArgdownElements.TryTitle(text[line.Start..], out _, out _, out var length, out var isDefinition)
        && (isDefinition || text[(line.Start + length)..].TrimStart() is [] or ['#' or '{', ..]);

    private void Append(ReadOnlySpan<char> text)
    {
        if (_pending.Length > 0)
            _pending.Append('\n');
        _pending.Append(text);
        var (open, close) = (text.LastIndexOf('{'), text.LastIndexOf('}'));
        if (open >= 0 || close >= 0)
            _isOpenData = open > close && (open == 0 || text[open - 1] != '\\');
    }

    private void Head(string raw)
    {
        while (_headings.TryPeek(out var above) && above.Level >= _begun.Number)
            _headings.Pop();
        var title = ArgdownText.Read(raw);
        _map.Sections.Add(new ImportedSection(
            string.Join(' ', title.Tags.Select(tag => "#" + tag).Prepend(title.Text)).Trim(), Section));
        _headings.Push((_begun.Number, _map.Sections.Count - 1));
        _above.Clear();
        (_last, _written) = (-1, -1);
    }

    /// <summary>Takes what has been read since the last element began.</summary>
    private void Finish()
    {
        if (!_isPending)
            return;
        var raw = _pending.ToString().Trim();
        _pending.Clear();
        (_isPending, _isOpenData) = (false, false);
        switch (_begun.Kind)
        {
            case ArgdownLineKind.Heading:
                Head(raw);
                break;
            case ArgdownLineKind.Inference:
                Infer(raw);
                break;
            default:
                Place(Element(raw));
                break;
        }
    }

    /// <summary>Puts an element that has been read where it stands.</summary>
    private void Place(int element)
    {
        switch (_begun.Kind)
        {
            case ArgdownLineKind.Relation:
                while (_above.TryPeek(out var sibling) && sibling.Indent >= _begun.Indent)
                    _above.Pop();
                if (_above.TryPeek(out var upper))
                    Elements.Relate(upper.Element, element, _begun.Relation);
                else
                    Report("This bears on nothing: no statement or argument is above it. Indent it under one, or leave out its sign.");
                _above.Push((_begun.Indent, element));
                break;
            case ArgdownLineKind.Numbered:
                if (_written < 0)
                    _written = _last >= 0 && Elements.All[_last] is { Kind: ArgdownKind.Argument, Rows.Count: 0 }
                        ? _last
                        : Elements.Named(ArgdownKind.Argument, "", Section);
                Elements.All[_written].Rows.Add((element, _begun.Number));
                Begin(element);
                break;
            default:
                if (element != _written)
                    (_last, _written) = (element, -1);
                Elements.All[element].Place(ArgdownPlace.Block, Section);
                Begin(element);
                break;
        }
    }

    private void Begin(int element)
    {
        _above.Clear();
        _above.Push((-1, element));
    }

    private int Element(string raw)
    {
        var isNamed = ArgdownElements.TryTitle(raw, out var kind, out var title, out var length, out _);
        var read = ArgdownText.Read(isNamed ? raw.AsSpan(length) : raw);
        var index = Elements.Named(isNamed ? kind : ArgdownKind.Statement, isNamed ? title! : "", Section);
        var element = Elements.All[index];
        if (read.Text.Length > 0)
        {
            if (element.Text.Length > 0 && element.Text != read.Text)
                _losses.Add("other wordings of the same statement: the last stays");
            element.Text = read.Text;
            element.Place(ArgdownPlace.Definition, Section);
        }

        element.Tags.AddRange(read.Tags.Except(element.Tags));
        element.Links.AddRange(read.Links);
        element.Data = read.Data ?? element.Data;
        return index;
    }

    private void Infer(string raw)
    {
        if (_written < 0)
        {
            Report("This line of an inference belongs to no argument. Expected premises such as '(1) The text' above it.");
            return;
        }

        var read = ArgdownText.Read(raw.Trim('-').Trim());
        var index = Elements.Named(ArgdownKind.Inference, "", Section);
        var inference = Elements.All[index];
        inference.Text = read.Text;
        if (read.Data is { } data && ForeignYaml.Read(data) is { } known)
        {
            inference.Uses.AddRange((known["uses"]?.Texts ?? []).Select(use => Number(use.Text!)));
            inference.Data = data;
        }

        Elements.All[_written].Rows.Add((index, 0));
        Begin(index);
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void Report(string message) =>
        _diagnostics.Add(ForeignFile.At(_source, new TextSpan(_begunAt + _begun.Indent, 1), message));
}
