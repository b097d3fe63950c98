using System.Text.RegularExpressions;

namespace ArgumentMap.Core.Tests.Review;

/// <summary>Each clean sample, broken in one way, is reported by exactly the rules that are meant for it.</summary>
public sealed partial class MutationTests
{
    /// <summary>What scores may show once something is added or removed: rightly so, as the map says something else now.</summary>
    private static readonly string[] Scores = ["ARG401", "ARG403"];

    /// <summary>What is nested in a line with an error does not count.</summary>
    private static readonly string[] Losses = ["ARG130"];

    /// <summary>In a map with errors, what looks for something missing waits.</summary>
    private static readonly string[] HeldBack = ["ARG133"];

    /// <summary>The ways to break a map: what is added below its first claim or changed, and what must be reported.</summary>
    private static readonly Mutation[] All =
    [
        new("a colon is dropped", text => Replace(text, ColonOfPremise(), "$1$3"), "ARG002") { Also = ["ARG101", "ARG003", "ARG022"] },
        new("a keyword is misspelt", text => Replace(text, PremiseKeyword(), "$1premis "), "ARG001"),
        new("a property is misspelt", text => Replace(text, DateProperty(), "$1dat: "), "ARG001"),
        new("an id is renamed where it is declared", Renamed, "ARG101"),
        new("a credence is no share", text => Below(text, "premise x-new [1.5]: Something new"), "ARG021"),
        new("a grade is none", text => Below(text, "source x-new [Z]: Something new"), "ARG021"),
        new("a date is none", text => Below(text, "premise x-new [0.1]: Something new", "  date: 2025-13-01"), "ARG119"),
        new("an address is none", text => Below(text, "source x-new [C]: Something new", "  url: example.org"), "ARG118"),
        new("a relevance is no share", text => Below(text, "premise x-new [0.1]: Something new", "  relevance: 7"), "ARG117"),
        new("an item has no text", text => Below(text, "premise x-new:"), "ARG120"),
        new("an item stands where it may not", text => text + "\npremise x-new [0.1]: Something new\n", "ARG103"),
        new(
            "an id is declared twice",
            text => Below(text, "premise x-new [0.1]: Something new", "premise x-new [0.1]: Something else"),
            "ARG102"),
        new("an item stands under itself", text => Below(text, "premise " + FirstClaim(text)), "ARG104"),
        new("a file is included that is not there", text => text + "\ninclude: nowhere.arg\n", "ARG115"),
        new("an item is said twice", text => Below(text, "premise x-new [0.01]: Something new", "premise x-new"), "ARG105"),
        new("a circle of support", text => Below(text, "premise x-new [0.01]: Something new", "  premise " + FirstClaim(text)), "ARG106"),
        new(
            "a circle with an attack",
            text => Below(text, "objection x-new [0.01]: Something new", "  premise " + FirstClaim(text)),
            "ARG107"),
        new(
            "an objection to a source that nobody cites",
            text => text + "\nsource x-new [C]: Something new\n  date: 1950\n  objection x-far [0.1]: Something else\n",
            "ARG108",
            "ARG301"),
        new("a claim apart", text => text + "\nclaim x-new [0.9]: Something new\n", "ARG110") { NotFor = ["lost-ferry.arg"] },
        new("a linked premise alone", text => Below(text, "argument x-step:", "  premise x-new [0.01]: Something new"), "ARG111"),
        new("an argument of nothing", text => Below(text, "argument x-step:"), "ARG112"),
        new("support and attack at once", text => Below(text, "premise x-new [0.01]: Something new", "objection x-new"), "ARG113"),
        new("a premise out of the air", text => Below(text, "premise x-new: Something new"), "ARG201"),
        new("an objection without an answer", text => Below(text, "objection x-new: Something new"), "ARG202"),
        new(
            "a text twice",
            text =>
                Below(
                    text,
                    "premise x-new [0.01]: Something new",
                    "  premise x-far [0.01]: Something else",
                    "objection x-three [0.01]: something  else."),
            "ARG204"),
        new(
            "a conclusion as its own reason",
            text => Below(text, "premise x-new [0.01]: Something new", "  premise x-far [0.01]: Something new!"),
            "ARG205"),
        new("two sentences", text => Below(text, "premise x-new [0.01]: Something happened. Something else followed."), "ARG206"),
        new("a question as a premise", text => Below(text, "premise x-new [0.01]: Is it so?"), "ARG207"),
        new(
            "a scheme that there is not",
            text =>
                Below(
                    text, "argument x-step:", "  scheme: crystal ball", "  premise x-new [0.01]: Something new",
                    "  premise x-far [0.01]: Something else"),
            "ARG208"),
        new(
            "questions left open",
            text =>
                Below(
                    text, "argument x-step:", "  scheme: sign", "  premise x-new [0.01]: Something new",
                    "  premise x-far [0.01]: Something else"),
            "ARG209"),
        new(
            "half a scheme",
            text =>
                Below(
                    text, "argument x-step:", "  scheme: sign", "  premise x-new [0.01]: Something new",
                    "  objection x-far [0.01]: Something else #cq1", "  objection x-three [0.01]: Another thing #cq2"),
            "ARG212"),
        new("a source that nobody cites", text => text + "\nsource x-new [C]: Something new\n  date: 1950\n", "ARG301"),
        new("a source that nobody finds", text => Below(text, "premise x-new: Something new", "  source x-far [E]: Somewhere"), "ARG302"),
        new("sources in a ring", text => Ring(text, "x-two"), "ARG303"),
        new(
            "two papers, one wire",
            text =>
                Below(
                    text, "premise x-new: Something new", "  source x-one [E]: One", "    date: 1950", "    source x-wire [E]: Wire",
                    "      date: 1950", "  source x-two [E]: Two", "    date: 1950", "    source x-wire"),
            "ARG304"),
        new(
            "a relay before its origin",
            text =>
                Below(
                    text, "premise x-new: Something new", "  source x-one [E]: One", "    date: 1950", "    source x-wire [E]: Wire",
                    "      date: 1951"),
            "ARG305"),
        new("evidence of tomorrow", text => Below(text, "premise x-new [0.01]: Something new", "  date: 2999"), "ARG306"),
        new("evidence of yesterday", text => Below(text, "premise x-new [0.01]: Something new", "  until: 1950"), "ARG307"),
        new(
            "a source that took it back",
            text => Below(text, "premise x-new: Something new", "  source x-one [E]: One", "    date: 1950", "    retracted: 1951"),
            "ARG308"),
        new(
            "a voice without a name",
            text => Below(text, "premise x-new: Something new", "  source x-one [E]: One", "    date: 1950", "    kind: anonymous letter"),
            "ARG309"),
        new(
            "a confirmation by nobody",
            text => Below(text, "premise x-new: Something new", "  source x-one [E1]: One", "    date: 1950"),
            "ARG310"),
        new("an expectation that fails", text => Below(text, "premise x-new [0.01]: Something new", "  expect: accepted"), "ARG401"),
        new(
            "a silencer of nothing",
            text => Below(text, "// allow one-sided: for no reason", "premise x-new [0.01]: Something new"),
            "ARG123"),
        new("a silencer without a reason", text => Below(text, "// allow unsupported-claim", "premise x-new: Something new"), "ARG122"),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var mutation in All)
            {
                foreach (
                    var sample in Maps.Samples.Where(sample =>
                        !sample.Contains('/', StringComparison.Ordinal) && !mutation.NotFor.Contains(sample)))
                    cases.Add(mutation.Name, sample);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Exactly_the_intended_rules_report(string name, string sample)
    {
        var mutation = All.Single(row => row.Name == name);
        var text = Maps.Sample(sample).Trees[0].Source.Text;
        var broken = mutation.Break(text);
        Assert.NotEqual(text, broken);
        var codes = Maps.Sample(sample, broken).Check().Select(diagnostic => diagnostic.Descriptor.Code).Distinct().ToList();
        Assert.All(mutation.Codes, code => Assert.Contains(code, codes));
        var others = codes.Except(mutation.Codes).Except(mutation.Also).Except(Scores).Except(HeldBack);
        Assert.Empty(others.Except(codes.Any(IsError) ? Losses : []));
    }

    /// <summary>Whether a code is one of those that leave something unread.</summary>
    private static bool IsError(string code) => code is "ARG001" or "ARG002" or "ARG101" or "ARG103";

    /// <summary>Adds lines below the first declared claim.</summary>
    private static string Below(string text, params string[] lines)
    {
        var claim = Claim().Match(text);
        var indentation = new string(' ', claim.Groups[1].Length + 2);
        return text.Insert(claim.Index + claim.Length, string.Concat(lines.Select(line => indentation + line + "\n")));
    }

    private static string Ring(string text, string other) =>
        Below(
            text, "premise x-new: Something new", "  source x-one [E]: One", "    date: 1950", $"    source {other} [E]: Two",
            "      date: 1950", "      source x-one");

    /// <summary>Changes the id of the first item that others refer to.</summary>
    private static string Renamed(string text)
    {
        foreach (Match declaration in Declaration().Matches(text))
        {
            var id = declaration.Groups[2].Value;
            if (Regex.IsMatch(text, $"^ *[a-z]+ {Regex.Escape(id)}( \\[.*\\])?$", RegexOptions.Multiline | RegexOptions.NonBacktracking))
                return text.Remove(declaration.Groups[2].Index, id.Length).Insert(declaration.Groups[2].Index, "some-other-name");
        }

        // A map without references gets one to break.
        return Below(text, "premise some-name-that-is-not-there");
    }

    private static string FirstClaim(string text) => Claim().Match(text).Groups[2].Value;

    private static string Replace(string text, Regex pattern, string replacement) => pattern.Replace(text, replacement, 1);

    [GeneratedRegex(
        @"^( *)claim ([^\s:\[]+)(?: \[[^\]]*\])?:[^\n]*\n(?: *\|[^\n]*\n)*", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Claim();

    [GeneratedRegex(
        @"^( *(?:source|premise|objection|claim) )([^\s:\[]+)(?: \[[^\]]*\])?:", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^( *premise [^\s:\[]+)( \[[^\]]*\])?: ?([^\n]*)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex ColonOfPremise();

    [GeneratedRegex(@"^( *)premise ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex PremiseKeyword();

    [GeneratedRegex(@"^( *)date: ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex DateProperty();

    /// <param name="Codes">Codes that must be reported.</param>
    private sealed record Mutation(string Name, Func<string, string> Break, params string[] Codes)
    {
        /// <summary>Codes that may also be reported.</summary>
        public string[] Also { get; init; } = [];

        /// <summary>Samples that already have something like it and say why.</summary>
        public string[] NotFor { get; init; } = [];
    }
}
