using System.Globalization;
using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Editing;

/// <summary>Removes an item with all that is nested in it.</summary>
internal sealed class Removal(Edit edit)
{
    private const string Silencer = "// allow ";

    /// <summary>The lines to be removed, as ranges that may overlap.</summary>
    private readonly List<(int First, int Last)> _ranges = [];

    public EditResult Remove(string id, bool withReferences)
    {
        var (line, refusal) = edit.LineOf(id);
        if (refusal is not null)
            return EditResult.Refuse(refusal);
        Take(line);
        for (var done = 0; done < _ranges.Count; done++)
        {
            var broken = Broken(_ranges[done]).ToList();
            if (broken.Count == 0)
                continue;
            if (!withReferences)
                return EditResult.Refuse(Breaks(id, broken));
            if (broken.Exists(mention => mention.Line.File > 0))
            {
                var other = PathOf(broken.Find(mention => mention.Line.File > 0));
                return EditResult.Refuse($"'{id}' is referred to in '{other}'. Take it out there first.");
            }

            foreach (var mention in broken)
                Take(mention.Line.Line);
        }

        foreach (var (first, last) in Merged())
        {
            edit.Ids.Remove(first, last);
            edit.Replace(Blocks.WholeLines(edit.Tree, first, last), "");
        }

        return edit.Finish(-1);
    }

    /// <summary>Takes the block of a line, and the silencers directly above it, which would silence what follows.</summary>
    private void Take(int line)
    {
        _ranges.Add((line, Blocks.LastLine(edit.Tree, line)));
        for (var above = line - 1; above >= Blocks.FirstLine(edit.Tree, line); above--)
        {
            if (edit.Tree.Source[edit.Tree.Lines[above].Text].StartsWith(Silencer))
                _ranges.Add((above, above));
        }
    }

    /// <summary>The lines outside of what is removed that name what a block declares.</summary>
    private IEnumerable<Mention> Broken((int First, int Last) block)
    {
        for (var line = block.First; line <= block.Last; line++)
        {
            edit.Effort.Spend(1);
            if (edit.Tree.Lines[line].Kind != LineKind.Declaration || MapItem.At(edit.Document, line) is not { } item)
                continue;
            foreach (var mention in Mentions.Of(edit.Document, item))
            {
                if (mention.Line.File != 0 || !_ranges.Any(range => mention.Line.Line >= range.First && mention.Line.Line <= range.Last))
                    yield return mention;
            }
        }
    }

    private string Breaks(string id, List<Mention> broken)
    {
        var first = broken[0];
        var place = first.Line.File == 0
            ? string.Create(CultureInfo.InvariantCulture, $"in line {first.Line.Line + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"in '{PathOf(first)}', line {first.Line.Line + 1}");
        var more = broken.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and in {broken.Count - 1:N0} more");
        return $"'{id}' or what is nested in it is referred to {place}{more}. Take that out first, or remove it with its references.";
    }

    private string PathOf(Mention mention) => edit.Document.Trees[mention.Line.File].Source.Path;

    /// <summary>The lines to be removed, in order and without overlap; at the end of a file that does not end in a line end, as one.</summary>
    private List<(int First, int Last)> Merged()
    {
        var merged = new List<(int First, int Last)>();
        foreach (var range in _ranges.Order())
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            else
                merged.Add(range);
        }

        return merged;
    }
}
