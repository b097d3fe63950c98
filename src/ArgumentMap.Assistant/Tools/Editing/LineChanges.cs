using System.Collections.Immutable;
using ArgumentMap.Assistant.Answers;
using DiffPlex;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>The lines in which two texts differ.</summary>
internal static class LineChanges
{
    /// <summary>
    /// Lines between the first and the last change up to which those between are told apart; comparing takes their square.
    /// </summary>
    private const int MostCompared = 4_000;

    /// <summary>Letters of changed lines that an answer shows; the other lines are counted.</summary>
    private const int Room = 8_000;

    /// <summary>Letters of a line that are shown.</summary>
    private const int MostLetters = 600;

    /// <returns>The changes as far as there is room for them, and how many lines are left out.</returns>
    public static (ImmutableArray<LineChange> Changes, int Omitted) Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
            start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        var changes = ImmutableArray.CreateBuilder<LineChange>();
        var (room, omitted) = (Room, 0);
        foreach (var (oldStart, oldCount, newStart, newCount) in Blocks(old[start..^end], now[start..^end]))
        {
            var removed = Shown(old.AsSpan(start + oldStart, oldCount), ref room, ref omitted);
            var added = Shown(now.AsSpan(start + newStart, newCount), ref room, ref omitted);
            if (removed.Length + added.Length > 0)
                changes.Add(new LineChange(start + newStart + 1, removed, added));
        }

        return (changes.ToImmutable(), omitted);
    }

    private static IEnumerable<(int OldStart, int OldCount, int NewStart, int NewCount)> Blocks(string[] old, string[] now)
    {
        if (old.Length + now.Length is 0)
            return [];
        if (old.Length + now.Length > MostCompared)
            return [(0, old.Length, 0, now.Length)];
        return Differ.Instance.CreateLineDiffs(string.Join('\n', old), string.Join('\n', now), ignoreWhitespace: false).DiffBlocks
            .Select(block => (block.DeleteStartA, block.DeleteCountA, block.InsertStartB, block.InsertCountB));
    }

    private static ImmutableArray<string> Shown(ReadOnlySpan<string> lines, ref int room, ref int omitted)
    {
        var shown = ImmutableArray.CreateBuilder<string>();
        foreach (var line in lines)
        {
            var part = Quoted.Shortened(line, MostLetters);
            if (part.Length > room)
            {
                (room, omitted) = (0, omitted + 1);
                continue;
            }

            room -= part.Length + 1;
            shown.Add(part);
        }

        return shown.ToImmutable();
    }

    /// <summary>The lines without their ends; a text that ends in a line end has no empty line behind it.</summary>
    private static string[] Lines(string text) =>
        text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
}
