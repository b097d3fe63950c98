using System.Globalization;
using System.Text;
using ArgumentMap.Assistant.Answers;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>An edit for a model to read.</summary>
internal static class EditText
{
    public static string Of(EditAnswer answer)
    {
        var text = new StringBuilder();
        if (!answer.Changed)
            text.Append("Nothing changed.\n");
        else if (answer.Id is { Length: > 0 } id)
            text.Append($"Done; the item's id is '{id}'.\n");
        else
            text.Append("Done.\n");
        foreach (var applied in answer.Applied ?? [])
            text.Append("- ").Append(applied).Append('\n');
        Lines(text, answer);
        if (answer.Scores is { } moves)
        {
            text.Append(moves.IsEmpty ? "No score moved.\n" : "What the scores did:\n");
            foreach (var move in moves)
                Moves.Append(text, move);
            if (answer.MoreScores > 0)
                text.Append(CultureInfo.InvariantCulture, $"and {answer.MoreScores:N0} more; score lists all.\n");
        }
        else if (answer.Changed)
        {
            text.Append("No scores to compare: the map has errors or had some, or it takes too much work.\n");
        }

        if (answer.Source is { } source)
        {
            var rest = new Page<string>([source], answer.From, answer.Total, answer.Next).Rest("letters");
            text.Append("The map now:\n").Append(Quoted.Fenced(source, "arg")).Append(rest);
        }

        return text.ToString();
    }

    private static void Lines(StringBuilder text, EditAnswer answer)
    {
        if (answer.Lines.IsEmpty)
            return;
        var lines = new StringBuilder();
        foreach (var change in answer.Lines)
        {
            lines.Append(CultureInfo.InvariantCulture, $"@@ line {change.Line}\n");
            foreach (var line in change.Removed)
                lines.Append('-').Append(line).Append('\n');
            foreach (var line in change.Added)
                lines.Append('+').Append(line).Append('\n');
        }

        text.Append("Changed lines:\n").Append(Quoted.Fenced(lines.ToString(), "diff"));
        if (answer.MoreLines > 0)
            text.Append(CultureInfo.InvariantCulture, $"and {answer.MoreLines:N0} more lines\n");
    }
}
