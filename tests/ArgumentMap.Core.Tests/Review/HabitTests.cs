using System.Text;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Core.Tests.Review;

/// <summary>What authors write out of habit, and the map that a fix makes of it.</summary>
public sealed class HabitTests
{
    [Fact]
    public void Front_matter_becomes_the_map_with_its_properties()
    {
        const string Text = "---\ntitle: 'Should cars leave?'\nauthor: Ann\n\n# when\ndate: 2024-05-01\nas-of: soon\n"
            + "x-a: b\nempty:\n---\n\nclaim a [0.9]: A\n";
        Assert.Equal(
            "map: Should cars leave?\n  author: Ann\n  date: 2024-05-01\n  x-as-of: soon\n  x-a: b\n\nclaim a [0.9]: A\n",
            Fixed(Text));
    }

    [Theory]
    [InlineData("---\nclaim a [0.9]: A\n---\n")]
    [InlineData("---\ntitle: T\nclaim a [0.9]: A\n")]
    [InlineData("---\n- list\n---\nclaim a [0.9]: A\n")]
    [InlineData("---\nauthor: Ann\n---\nclaim a [0.9]: A\n")]
    [InlineData("---\ntitle: T\n---\nmap: M\nclaim a [0.9]: A\n")]
    public void What_only_resembles_front_matter_is_left_to_its_author(string text) => Assert.Equal(text, Fixed(text));

    [Fact]
    public void A_long_block_at_the_top_is_no_front_matter()
    {
        var text = "---\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"key{i}: value\n")) + "---\n";
        Assert.Equal(text, Fixed(text));
    }

    [Theory]
    [InlineData("claim c: C\n  premise a [0.9]: We #follow reason", "#follow")]
    [InlineData("claim c: C\n  premise a [0.9]: Loud #noise, #night", "#noise")]
    [InlineData("claim c: C\n  premise a [0.9]: Too full #space.", "#space")]
    [InlineData("claim c: C\n  premise a [0.9]: Written in C# and F#, item #2, a#b and #3 as well #tag", null)]
    public void Tags_that_are_none_are_noted(string text, string? word) => Assert.Equal(word, Written(text, "ARG221"));

    [Theory]
    [InlineData("claim c: C\n  premise a [0.9]: It is // is it", "// is it")]
    [InlineData("claim c: C\n  premise a [0.9]: It is # is it", "# is it")]
    [InlineData("claim c: C\n  premise a [0.9]: See https://a.example/b, item # 3, and//or", null)]
    public void Comments_behind_texts_are_noted(string text, string? comment) => Assert.Equal(comment, Written(text, "ARG222"));

    [Fact]
    public void A_comment_behind_a_text_can_be_moved_above_it()
    {
        const string Text = "claim c: C\n  premise a [0.9]: It is  // is it  \n";
        Assert.Equal("claim c: C\n  // is it\n  premise a [0.9]: It is  \n", Applied(Text, "ARG222"));
    }

    [Theory]
    [InlineData("claim c [0.9]: \"It closed\"", true)]
    [InlineData("claim c [0.9]: \u201CIt closed\u201D", true)]
    [InlineData("claim c [0.9]: \u201EEs schloss\u201C", true)]
    [InlineData("claim c [0.9]: \"It\" is \"closed\"", false)]
    [InlineData("claim c [0.9]: 'It's closed'", false)]
    [InlineData("claim c [0.9]: \"It closed\" is false", false)]
    public void Texts_in_quotation_marks_are_noted(string text, bool isNoted) => Assert.Equal(isNoted, Written(text, "ARG223") is not null);

    [Theory]
    [InlineData("claim c [0.5]: C\n  objection But: so it is", "But")]
    [InlineData("claim c [0.5]: C\n  objection but: so it is", null)]
    [InlineData("claim c [0.5]: C\n  objection But [0.4]: so it is", null)]
    [InlineData("claim c [0.5]: C\n  objection But: so it is\nclaim d [0.4]: D\n  premise But", null)]
    [InlineData("claim c [0.5]: C\n  objection Butter: so it is", null)]
    public void Ids_that_are_the_first_word_of_a_text_are_noted(string text, string? id) => Assert.Equal(id, Written(text, "ARG224"));

    [Theory]
    [InlineData("He said \"Stop. Go home.\" to them", false)]
    [InlineData("Er rief \u201EHalt. Nach Hause!\u201C und ging", false)]
    [InlineData("It was 5\" wide. The rest was narrow", true)]
    [InlineData("He said \"Stop. Go.\" early. They stayed", true)]
    public void What_somebody_says_is_part_of_one_sentence(string text, bool isNoted) =>
        Assert.Equal(isNoted, Written($"claim c [0.5]: {text}", "ARG206") is not null);

    [Fact]
    public void A_file_of_mixed_indentation_can_be_indented_with_spaces()
    {
        const string Text = "claim c: C\n\tpremise a [0.4]: A\n    premise b [0.5]: B\n\t\tpremise d [0.4]: D\n";
        var found = Assert.Single(Maps.Parse(Text).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.False(found.Fix!.IsSafe);
        Assert.Equal(
            "claim c: C\n    premise a [0.4]: A\n    premise b [0.5]: B\n        premise d [0.4]: D\n",
            Applied(Text, found.Descriptor.Code));
    }

    private static string Fixed(string text) => ArgumentDocument.Fix(Encoding.UTF8.GetBytes(text), "map.arg").Text;

    /// <summary>What a rule is about, as written; null where it finds nothing.</summary>
    private static string? Written(string text, string code)
    {
        var found = Maps.Valid(text).Check().SingleOrDefault(diagnostic => diagnostic.Descriptor.Code == code);
        return found?.Location.Source![found.Location.Span].ToString();
    }

    private static string Applied(string text, string code)
    {
        var fix = Maps.Parse(text).Check().Single(diagnostic => diagnostic.Descriptor.Code == code).Fix!;
        foreach (var edit in fix.Edits.Reverse())
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        return text;
    }
}
