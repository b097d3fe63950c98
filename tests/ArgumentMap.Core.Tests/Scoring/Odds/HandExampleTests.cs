namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>Strengths that were worked out by hand, to the precision that is given.</summary>
public sealed class HandExampleTests
{
    private const double FourDigits = 0.00005;

    private const double TwoDigits = 0.005;

    public static TheoryData<string, string, double[]> Examples => new()
    {
        { Claim(Premise("1")), "a", [0.7495] },
        { Claim(Premise("1", 0.8)), "a", [0.8992] },
        { Claim(Premise("1", 0.98)), "a", [0.9890] },
        { Claim(Premise("likely"), Premise("likely")), "a", [0.5863, 0.6698, 0.7470] },
        { Chain, "d", [0.675] },
        { Chain, "c", [0.5875] },
        { Chain, "b", [0.5437] },
        { Chain, "a", [0.5219] },
        { Linked(2, "0.9"), "a", [0.7560] },
        { Linked(6, "very likely"), "a", [0.5187, 0.5712, 0.7126] },
        { "claim a: A\n  premise [0.9]: P\n    undercut [almost certain]: U", "a", [0.5120] },
        { "claim p [0.9]: P\n  source: S\nclaim q: Q", "p", [0.9, 0.9, 0.9] },
        { Citing("A"), "p", [0.85, 0.9, 0.9] },
        { Citing("B"), "p", [0.6769, 0.8, 0.9231] },
        { Citing("C"), "p", [0.4695, 0.7, 0.9305] },
        { Citing("D"), "p", [0.2588, 0.6, 0.9412] },
        { Citing("E"), "p", [0.05, 0.5, 0.9528] },
        { "claim p [0.9]: P\n  source [C]: S\n  source [C]: T", "p", [0.8] },
        { "claim p: P\n  source [B]: S", "p", [0.8] },
        { "claim p [0.9]: P\n  source [A]: S\n    objection [0.75]: O", "p", [0.4695, 0.7, 0.925] },
        { "claim p [0.9]: P\n  source: S\n    objection [0.75]: O", "p", [0.475, 0.7, 0.925] },
        { Papers("wire", "wire", "wire"), "a", [0.4067] },
        { Papers("wire", "wire", "wire"), "p0", [0.575] },
        { Papers("wire", "other", "third"), "a", [0.4121] },
        { Papers("wire", "other", "third"), "p2", [0.575] },
        {
            "source wire [D]: W\n  retracted: 2024\nclaim p: P\n  source [B]: S\n    source wire\n  source [B]: T\n    source wire",
            "p", [0.05, 0.5, 0.95]
        },
        { "claim a [0.6]: A\n  premise: P", "a", [0.6, 0.6, 0.7982] },
        { "claim a [0.6]: A\n  objection: O", "a", [0.3626, 0.6, 0.6] },
        { "source s [C]: S\nclaim a [0.5]: A\n  premise [0.9]: P\n    source s\n  objection [0.9]: O\n    source s", "a", [0.5] },
        { Claim(Premise("0.6"), Premise("0.6"), Premise("0.6"), Premise("0.6"), "  objection [0.99]: O"), "a", [0.4330] },
        { "claim a [0.5]: A\n" + string.Join('\n', Premise("0.2"), Premise("0.2"), Premise("0.2"), "  objection [1]: O"), "a", [0.2505] },
        { Answers, "first", [0.9348] },
        { Answers, "second", [0.7] },
        { Answers, "third", [0.2390] },
        { Exclusive, "first", [0.8441] },
        { Exclusive, "second", [0.1374] },
        { Exclusive, "third", [0.0185] },
        { "claim a [given]: A\n  objection [1]: O\n    relevance: decisive\n  source [E]: S", "a", [1, 1, 1] },
        { "claim a: A\n  premise p [given]: P", "a", [0.75, 0.75, 0.75] },
        { "claim a [assumed]: A", "a", [0.95, 0.95, 0.95] },
        { "claim a [open]: A\n  source [B]: S", "a", [0.05, 0.5, 0.95] },
        { "claim a [0.6-0.8]: A", "a", [0.6, 0.7, 0.8] },
        { "claim a [about 0.7]: A", "a", [0.6, 0.7, 0.8] },
        { "claim a: A\n  counterargument:\n    premise [0.9]: P\n    premise [0.9]: Q", "a", [1 - 0.7560] },
        { "claim a: A\n  counterargument:\n    premise [1]: P", "a", [1 - 0.7495] },
        { "claim p [0.9]: P\n  source [A]: S\n    undercut [0.75]: U", "p", [0.7] },
        { Refuted, "a", [0.5] },
        { Refuted, "b", [0.5] },
        { Exclusively("a: A", "b: B", "c: C"), "b", [1.0 / 3] },
        { Exclusively("a [given]: A", "b [1]: B", "c: C"), "a", [1, 1, 1] },
        { Exclusively("a [given]: A", "b [1]: B", "c: C"), "b", [0, 0, 0] },
        { Exclusively("a [0.8]: A"), "a", [0.8] },
    };

    private static string Chain => "claim a: A\n  premise b: B\n    premise c: C\n      premise d [likely]: D";

    private static string Refuted => Exclusively(
        "a [0]: A\n    objection [1]: O\n      relevance: decisive", "b [0]: B\n    objection [1]: P\n      relevance: decisive");

    private static string Exclusive => Answers + "\n" + Exclusively("first", "second", "third");

    private static string Answers =>
        "claim common [0.9]: C\nclaim first [0.5]: F\n  premise common\n  premise [0.95]: P\n    relevance: 0.8\nclaim second [0.5]: S\n  "
            + "premise common\n"
        + "claim third [0.2]: T\n  premise common\n  objection [0.8]: O";

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_strength_is_the_one_worked_out_by_hand(string map, string id, double[] expected)
    {
        var found = OddsRun.Of(map)[id];
        Near(expected.Length == 1 ? expected : [expected[1]], FourDigits, found.Middle);
        if (expected.Length == 3)
            Near([expected[0], expected[2]], FourDigits, found.Low, found.High);
    }

    [Theory]
    [InlineData("bridge", "closed-by-flood", 0.8875, 0.74, 0.93)]
    [InlineData("stomach-ulcers", "bacterium", 0.8417, 0.70, 0.94)]
    [InlineData("job-queue", "in-database", 0.8642, 0.82, 0.88)]
    [InlineData("insulin-pump", "acceptably-safe", 0.6043, 0.45, 0.78)]
    public void The_samples_as_they_were(string sample, string id, double middle, double low, double high)
    {
        var found = OddsRun.Of(Sample(sample))[id];
        Near([middle], FourDigits, found.Middle);
        Near([low, high], TwoDigits, found.Low, found.High);
    }

    [Theory]
    [InlineData("2024-10-05", 0.5000)]
    [InlineData("2024-10-10", 0.5736)]
    [InlineData("2024-10-24", 0.6243)]
    [InlineData("2024-10-28", 0.7290)]
    [InlineData("2025-05-01", 0.9680)]
    public void The_largest_sample_day_by_day(string day, double middle) =>
        Near([middle], FourDigits, OddsRun.Of(Sample("north-korean-troops"), day)["soldiers-took-part"].Middle);

    [Fact]
    public void If_all_sources_are_unreliable_nothing_is_known()
    {
        var text = Sample("north-korean-troops");
        foreach (var letter in "ABCDF")
        {
            foreach (var digit in (string[])["", "1", "2", "3", "4", "5", "6"])
                text = text.Replace($"[{letter}{digit}]:", "[E]:", StringComparison.Ordinal);
        }

        Assert.Equal(0.5, OddsRun.Of(text, "2025-05-01")["soldiers-took-part"].Middle, 1e-12);
    }

    private static void Near(double[] expected, double tolerance, params double[] found)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.True(
                Math.Abs(expected[i] - found[i]) <= tolerance + 1e-9,
                $"{string.Join(' ', found)} instead of {string.Join(' ', expected)}");
    }

    private static string Sample(string name) =>
        File.ReadAllText(Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", "Scoring", "Odds", "AsTheyStood", name + ".arg"));

    private static string Exclusively(params string[] answers) =>
        "question q: Q?\n  answers: exclusive\n" + string.Join('\n', answers.Select(answer => "  claim " + answer));

    private static string Claim(params string[] reasons) => "claim a: A\n" + string.Join('\n', reasons);

    private static string Premise(string credence, double? relevance = null) =>
        $"  premise [{credence}]: P" + (relevance is { } given ? FormattableString.Invariant($"\n    relevance: {given}") : "");

    private static string Linked(int premises, string credence) =>
        "claim a: A\n  argument:\n" + string.Join('\n', Enumerable.Repeat($"    premise [{credence}]: P", premises));

    private static string Citing(string grade) => $"claim p [0.9]: P\n  source [{grade}]: S";

    private static string Papers(params string[] wires) =>
        string.Concat(wires.Distinct().Select(wire => $"source {wire} [D]: {wire}\n"))
        + "claim a [0.3]: A\n"
            + string.Concat(wires.Select((wire, i) => $"  premise p{i} [0.9]: P{i}\n    source [B]: Paper {i}\n      source {wire}\n"));
}
