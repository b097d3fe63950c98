using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Kialo;

/// <summary>Reads a discussion. The theses of one that has several answer its title, which is then a question.</summary>
internal sealed class KialoReader
{
    public const string Title = "Discussion Title:";

    private const string Reference = "-> See ";

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly LossList _losses;
    private readonly ImportedMap _map = new();

    /// <summary>By number: the claim; a reference is the claim that it refers to.</summary>
    private readonly Dictionary<string, int> _claims = new(StringComparer.Ordinal);

    /// <summary>Links to claims that may come later in the file.</summary>
    private readonly List<(string Target, int Parent, LinkRole Role, int At)> _references = [];

    private readonly List<int> _theses = [];

    private KialoReader(SourceText source, DiagnosticBag diagnostics, LossList losses) =>
        (_source, _diagnostics, _losses) = (source, diagnostics, losses);

    public static ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort)
    {
        effort.Spend(1 + source.Length);
        var reader = new KialoReader(source, diagnostics, losses);
        reader.ReadLines();
        reader.Finish();
        return ImportedGraph.Of(reader._map, source, new KeptIds("kialo"), losses, effort);
    }

    private void ReadLines()
    {
        var text = _source.Text.AsSpan();
        KialoLine? claim = null;
        var (begin, end) = (0, 0);
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            var stop = length < 0 ? text.Length : start + length;
            var line = text[start..stop].TrimEnd('\r');
            var read = KialoLine.Read(line, start);
            if (read.Number.Length > 0)
            {
                Take(claim, begin, end);
                (claim, begin) = (read, start);
            }
            else if (claim is null && line.StartsWith(Title))
            {
                _map.Title = line[Title.Length..].Trim().ToString();
            }
            else if (claim is null && !line.IsWhiteSpace())
            {
                Report(start, line.Length, $"Expected '{Title}' or a numbered claim such as '1. The text'.");
            }

            end = stop;
            start = stop + 1;
        }

        Take(claim, begin, end);
        if (claim is null && _diagnostics is { Full: false } && _source.Text.AsSpan().IsWhiteSpace())
            Report(0, 0, "The file is empty. Expected numbered claims such as '1. The text'.");
    }

    private void Take(KialoLine? claim, int begin, int end)
    {
        if (claim is not { } line)
            return;
        var text = line.Text < end ? _source.Text[line.Text..end] : "";
        var parent = -1;
        if (line.Parent.Length > 0 && !_claims.TryGetValue(line.Parent, out parent))
        {
            Report(begin, line.Number.Length, $"No claim has the number {line.Parent}, which {line.Number} continues.");
            return;
        }

        if (text.AsSpan().TrimStart().StartsWith(Reference))
        {
            var target = text.AsSpan().TrimStart()[Reference.Length..];
            var length = target.IndexOfAnyExcept("0123456789.");
            _references.Add((Number(length < 0 ? target : target[..length]), parent, line.Role ?? LinkRole.Support, begin));
            return;
        }

        var item = KialoText.Add(_map, text);
        if (!_claims.TryAdd(line.Number, item))
            Report(begin, line.Number.Length, $"Two claims have the number {line.Number}.");
        if (parent < 0)
            _theses.Add(item);
        else
            Link(item, parent, line.Role);
    }

    private void Link(int item, int parent, LinkRole? role)
    {
        if (role is null)
            _losses.Add("that a claim says neither 'Pro' nor 'Con': it is taken to support");
        _map.Link(item, parent, role ?? LinkRole.Support);
    }

    private void Finish()
    {
        foreach (var (target, parent, role, at) in _references)
        {
            if (!_claims.TryGetValue(target, out var item))
                Report(at, 1, $"No claim has the number {target}.");
            else if (parent >= 0)
                Link(item, parent, role);
        }

        if (_theses.Count < 2 || _map.Title.Length == 0)
            return;
        var question = _map.Add(new ImportedItem(ItemRole.Question, _map.Title));
        _theses.ForEach(thesis => _map.Link(thesis, question, LinkRole.Support));
    }

    /// <summary>The number of a claim always ends with a dot; in a sentence it may be missing.</summary>
    private static string Number(ReadOnlySpan<char> number) => number.TrimEnd('.').ToString() + ".";

    private void Report(int at, int length, string message) =>
        _diagnostics.Add(ForeignFile.At(_source, new TextSpan(at, length), message));
}
