using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Review;

public sealed class SettingsTests
{
    [Fact]
    public void Settings_set_the_levels_of_rules_and_the_limits_of_reading()
    {
        var settings = Parse("""
            {
              // one rule at a lower level, one at a higher one
              "rules": { "one-sided": "off", "unsupported-claim": "error", "rabbit": "note", },
              "limits": { "diagnostics": 5, "depth": 12 }
            }
            """);
        Assert.Equal(RuleLevel.Off, settings.LevelOf(RuleCatalog.Find("one-sided")!));
        Assert.Equal(RuleLevel.Error, settings.LevelOf(RuleCatalog.Find("unsupported-claim")!));
        Assert.Equal(RuleLevel.Note, settings.LevelOf(RuleCatalog.Find("rabbit")!));
        Assert.Equal(RuleLevel.Off, settings.LevelOf(RuleCatalog.Find("holding-hands")!));
        Assert.Equal((5, 12), (settings.Limits.Diagnostics, settings.Limits.Depth));
    }

    [Theory]
    [InlineData("{ \"rules\": { \"one-sidet\": \"off\" } }", "1:14-25 error ARG025 There is no rule 'one-sidet'. Did you mean "
        + "'one-sided'?")]
    [InlineData("{ \"rules\": { \"unknown-reference\": \"off\" } }", "1:14-33 error ARG025 There is no rule 'unknown-reference'. 'argmap "
        + "rules' lists them.")]
    [InlineData("{ \"rules\": { \"one-sided\": \"loud\" } }", "1:27-33 error ARG025 Expected \"off\", \"note\", \"warning\" or \"error\".")]
    [InlineData("{ \"rules\": { \"one-sided\": 3 } }", "1:27-28 error ARG025 Expected \"off\", \"note\", \"warning\" or \"error\".")]
    [InlineData("{ \"rules\": { \"one-sided\": [1, {}] } }", "1:27-28 error ARG025 Expected \"off\", \"note\", \"warning\" or \"error\".")]
    [InlineData("{ \"rules\": \"off\" }", "1:12-17 error ARG025 Expected an object such as { \"one-sided\": \"off\" }.")]
    [InlineData("{ \"limits\": { \"diagnostics\": \"many\" } }", "1:30-36 error ARG025 Expected a whole number from 1 to 1,000,000 "
        + "(diagnostics).")]
    [InlineData("{ \"limits\": { \"diagnostics\": 0 } }", "1:30-31 error ARG025 Expected a whole number from 1 to 1,000,000 "
        + "(diagnostics).")]
    [InlineData("{ \"limits\": { \"diagnostics\": 1e99 } }", "1:30-34 error ARG025 Expected a whole number from 1 to 1,000,000 "
        + "(diagnostics).")]
    [InlineData("{ \"limits\": { \"dept\": 3 } }", "1:15-21 error ARG025 There is no limit 'dept'. Did you mean 'depth'?")]
    [InlineData("{ \"rulez\": {}, \"limits\": { \"depth\": 3 } }", "1:3-10 error ARG025 There is no setting 'rulez'. Did you mean "
        + "'rules'?")]
    [InlineData("[]", "1:1-2 error ARG025 Expected an object such as { \"rules\": { \"one-sided\": \"off\" } }.")]
    [InlineData("{\n \"rules\": {\n", "3:1-1 error ARG025 From here on, this is not JSON. Expected an object such as { \"rules\": { "
        + "\"one-sided\": \"off\" } }.")]
    [InlineData("", "1:1-1 error ARG025 From here on, this is not JSON. Expected an object such as { \"rules\": { \"one-sided\": \"off\" } "
        + "}.")]
    [InlineData("{ \"rules\": {} } x", "1:1-18 error ARG025 From here on, this is not JSON. Expected an object such as { \"rules\": { "
        + "\"one-sided\": \"off\" } }.")]
    [InlineData("{ \"schemes\": [] }", "1:14-15 error ARG025 Expected an object such as { \"track record\": { \"questions\": [\"Has it "
        + "worked before?\"] } }.")]
    [InlineData("{ \"schemes\": { \"a\": { \"premises\": { \"x y\": \"P.\", \"p\": 1, \"q\": \"Q.\" } } } }",
        "1:37-42 error ARG025 'x y' cannot be a tag. Expected a letter or digit, then letters, digits, '-' or '_'.\n"
        + "1:55-56 error ARG025 Expected a text on one line, such as \"S is there.\".")]
    [InlineData("{ \"schemes\": { \"a\": { \"question\": [\"Q?\"], \"questions\": [\"Q?\", 3] } } }",
        "1:23-33 error ARG025 A scheme has no 'question'. Did you mean 'questions'?\n"
        + "1:63-64 error ARG025 Expected a list of texts such as [\"Can S be there without A?\"].")]
    [InlineData("{ \"schemes\": { \"a\": { \"conclusion\": [] } } }",
        "1:16-19 error ARG025 The scheme 'a' has neither premises nor questions. Expected an object such as { \"premises\": { \"sign\": "
        + "\"S is there.\" }, \"conclusion\": \"A is so.\", \"questions\": [\"Can S be there without A?\"] }.\n"
        + "1:37-38 error ARG025 Expected a text on one line, such as \"A is so.\".")]
    [InlineData("{ \"schemes\": { \"a\": { \"questions\": [\"Q?\"] }, \"A\": { \"questions\": [\"Q?\"] } } }",
        "1:46-49 error ARG025 The scheme 'A' is declared twice.")]
    public void Errors_are_reported_at_their_location(string json, string expected)
    {
        Settings.Parse(new SourceText(json, "argmap.json"), RuleCatalog.Silenceable, out var problems);
        Assert.Equal(expected, BadInput.BadInputCase.Describe(problems));
    }

    [Fact]
    public void Valid_settings_next_to_invalid_ones_apply()
    {
        var settings = Settings.Parse(
            new SourceText(
                "{ \"rules\": { \"ünknown\": \"off\", \"one-sided\": \"off\" }, \"limits\": { \"depth\": -1, \"files\": 2 } }",
                "argmap.json"),
            RuleCatalog.Silenceable,
            out var problems);
        Assert.Equal(2, problems.Length);
        Assert.Equal(RuleLevel.Off, settings.LevelOf(RuleCatalog.Find("one-sided")!));
        Assert.Equal((200, 2), (settings.Limits.Depth, settings.Limits.Files));
    }

    private static Settings Parse(string json)
    {
        var settings = Settings.Parse(new SourceText(json, "argmap.json"), RuleCatalog.Silenceable, out var problems);
        Assert.Empty(problems);
        return settings;
    }
}
