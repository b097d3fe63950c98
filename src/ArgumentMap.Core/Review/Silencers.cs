using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>The comments that silence a rule at the item below them: <c>// allow circular-support: reason</c>.</summary>
internal sealed class Silencers
{
    public static readonly DiagnosticDescriptor WithoutReason = new("ARG122", "silencer-without-reason", Severity.Warning)
    {
        FiresWhen = "a silencer gives no reason",
        Advice = "Whoever reads the map next must be able to judge whether the reason still holds. Write it after the colon.",
        Bad = """
            // allow unsupported-claim:
            claim closed: The bridge closed
            """,
        Good = """
            // allow unsupported-claim: everybody saw it
            claim closed: The bridge closed
            """,
    };

    public static readonly DiagnosticDescriptor Idle = new("ARG123", "idle-silencer", Severity.Warning)
    {
        FiresWhen = "a silencer silences nothing",
        Advice = "The problem it was for has been fixed, or it names the wrong rule. Take it out, or correct the name.",
        Bad = """
            // allow one-sided: nobody disagrees
            claim closed [0.9]: The bridge closed
            """,
        Good = """
            claim closed [0.9]: The bridge closed
            """,
    };

    private const string Word = "allow ";

    private readonly Dictionary<(SyntaxTree Tree, int Item), List<Silencer>> _byItem = [];
    private readonly List<Silencer> _all = [];
    private readonly Dictionary<SourceText, SyntaxTree> _trees = new(ReferenceEqualityComparer.Instance);

    public Silencers(IEnumerable<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            _trees[tree.Source] = tree;
            Read(tree);
        }
    }

    /// <summary>Whether a comment above the item at a place silences what is reported there.</summary>
    public bool Silence(DiagnosticDescriptor descriptor, SourceLocation location)
    {
        if (_all.Count == 0 || location.Source is not { } source || !_trees.TryGetValue(source, out var tree))
            return false;
        var line = tree.LineAt(location.Span.Start);
        while (line >= 0 && !tree.Lines[line].IsItem)
            line = tree.Lines[line].Kind is LineKind.Property or LineKind.Continuation ? tree.Lines[line].Parent : line - 1;
        if (!_byItem.TryGetValue((tree, line), out var silencers)
            || silencers.Find(silencer => silencer.Rule == descriptor.Name) is not { } found)
        {
            return false;
        }

        found.IsUsed = true;
        return true;
    }

    /// <summary>
    /// Mistakes in the silencers themselves; to be called after all diagnostics have been passed to <see cref="Silence"/>.
    /// </summary>
    public IEnumerable<Diagnostic> Problems()
    {
        foreach (var silencer in _all)
        {
            if (!silencer.HasReason)
            {
                yield return new Diagnostic(
                    WithoutReason,
                    $"Say after the colon why '{silencer.Rule}' may be silent here: // allow {silencer.Rule}: …",
                    silencer.Location);
            }
            if (silencer.IsUsed)
                continue;
            var rules = RuleCatalog.Silenceable;
            var message = rules.Contains(silencer.Rule)
                ? $"'{silencer.Rule}' has nothing to report about the item below. Take this line out."
                : $"There is no rule '{silencer.Rule}' that could be silenced."
                + (Spelling.Nearest(silencer.Rule, rules) is { } nearest ? $" Did you mean '{nearest}'?" : " 'argmap rules' lists them.");
            yield return new Diagnostic(Idle, message, silencer.Location);
        }
    }

    private void Read(SyntaxTree tree)
    {
        var waiting = new List<Silencer>();
        for (var i = 0; i < tree.Lines.Length; i++)
        {
            ref readonly var line = ref tree.Lines.ItemRef(i);
            if (line.Kind == LineKind.Comment)
            {
                if (Parse(tree, line) is { } silencer)
                {
                    waiting.Add(silencer);
                    _all.Add(silencer);
                }
            }
            else if (waiting.Count > 0)
            {
                if (line.IsItem)
                    _byItem[(tree, i)] = waiting;
                waiting = [];
            }
        }
    }

    private static Silencer? Parse(SyntaxTree tree, in LineSyntax line)
    {
        var text = tree.Source[line.Text].TrimStart("/ \t");
        if (!text.StartsWith(Word, StringComparison.Ordinal))
            return null;
        text = text[Word.Length..];
        var colon = text.IndexOf(':');
        var rule = (colon < 0 ? text : text[..colon]).Trim();
        // Prose that happens to begin with the word contains blanks, unlike the name of a rule.
        if (rule.IsEmpty || rule.ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-"))
            return null;
        var location = new SourceLocation(tree.Source, TextSpan.FromBounds(line.Span.Start + line.Indentation, line.Span.End));
        return new Silencer(rule.ToString(), colon >= 0 && !text[(colon + 1)..].IsWhiteSpace(), location);
    }

    private sealed record Silencer(string Rule, bool HasReason, SourceLocation Location)
    {
        public bool IsUsed { get; set; }
    }
}
