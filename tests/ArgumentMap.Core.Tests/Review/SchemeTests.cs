using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Review;

public sealed class SchemeTests
{
    public static TheoryData<string> Names => [.. SchemeCatalog.All.Select(scheme => scheme.Name)];

    [Fact]
    public void There_are_at_least_24_schemes_each_listed_once()
    {
        Assert.True(SchemeCatalog.All.Length >= 24);
        Assert.Equal(SchemeCatalog.All.Length, SchemeCatalog.All.Select(scheme => scheme.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_skeleton_is_a_map_in_canonical_form_that_fills_its_scheme(string name)
    {
        var scheme = SchemeSet.BuiltIn.Find("argument from " + name)!;
        Assert.NotEmpty(scheme.Premises);
        Assert.NotEmpty(scheme.Questions);
        var skeleton = Maps.Valid(SchemeSkeleton.Of(scheme, "What is at issue"));
        Assert.Equal(Formatter.Format(skeleton.Trees[0]), Formatter.Format(Maps.Valid(Formatter.Format(skeleton.Trees[0])!).Trees[0]));
        Assert.DoesNotContain(skeleton.Check(), diagnostic => diagnostic.Descriptor.Code is "ARG208" or "ARG209" or "ARG212");
    }

    [Theory]
    [InlineData("premise: A\n    premise: B\n    premise: C", "")]
    [InlineData("premise: A\n    premise: B", "#field")]
    [InlineData("premise: A #assertion", "#expertise #field")]
    [InlineData("premise: A #field\n    premise: B #assertion\n    premise: C", "")]
    [InlineData("premise: A #field\n    premise: B #field\n    premise: C", "")]
    public void Premises_fill_the_roles_of_a_scheme_by_tag_or_in_order(string premises, string missing)
    {
        var map = Maps.Valid($"claim c: C\n  argument a:\n    scheme: expert opinion\n    {premises}");
        var message = map.Check().SingleOrDefault(diagnostic => diagnostic.Descriptor.Code == "ARG212")?.Message ?? "";
        Assert.Equal(missing, string.Join(' ', message.Split(' ').Where(word => word.StartsWith('#'))));
    }

    [Theory]
    [InlineData("modus ponens")]
    [InlineData("modus tollens")]
    [InlineData("disjunctive syllogism")]
    [InlineData("hypothetical syllogism")]
    [InlineData("proof by cases")]
    [InlineData("reductio ad absurdum")]
    public void Deductive_forms_are_schemes(string name) => Assert.Equal(name, SchemeSet.BuiltIn.Find(name)?.Name);

    [Theory]
    [InlineData("ad populum", "popular opinion")]
    [InlineData("Reductio", "reductio ad absurdum")]
    [InlineData("argument from authority", null)]
    public void A_scheme_is_found_by_its_other_names(string name, string? expected) =>
        Assert.Equal(expected, SchemeSet.BuiltIn.Find(name)?.Name);

    [Fact]
    public void No_name_stands_for_two_schemes()
    {
        var names = SchemeCatalog.All.SelectMany(scheme => scheme.OtherNames.Append(scheme.Name)).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("sing", "warning ARG208 There is no scheme 'sing'. Did you mean 'sign'?", true)]
    [InlineData("expert testimony", "warning ARG208 There is no scheme 'expert testimony'. Did you mean 'expert opinion' or 'witness "
        + "testimony'?", false)]
    [InlineData("astrology", "warning ARG208 There is no scheme 'astrology'. 'argmap schemes' lists those that are known; argmap.json can "
        + "declare others.", false)]
    public void An_unknown_scheme_is_a_warning_with_the_nearest_names(string scheme, string expected, bool hasFix)
    {
        var map = Maps.Valid($"claim c: C\n  argument a:\n    scheme: {scheme}\n    premise [0.9]: A\n    premise [0.9]: B");
        var found = Assert.Single(map.Check(), diagnostic => diagnostic.Descriptor.Code == "ARG208");
        Assert.Contains(expected, BadInput.BadInputCase.Describe([found]), StringComparison.Ordinal);
        Assert.Equal(hasFix, found.Fix is not null);
    }

    [Fact]
    public void A_scheme_of_ones_own_is_checked_like_any_other()
    {
        var settings = Own("""
            "track record": { "premises": { "record": "R.", "case": "C." }, "conclusion": "A.", "questions": ["How often?"] }
            """);
        var map = Maps.Valid(
            "claim c: C\n  argument a:\n    scheme: track record\n    premise [0.9]: A #case\n    premise [0.9]: B #record");
        Assert.Equal(["ARG209"], map.Check(settings).Select(diagnostic => diagnostic.Descriptor.Code).Where(code => code[3] == '2'));
        Assert.Equal(["ARG208"], map.Check().Select(diagnostic => diagnostic.Descriptor.Code).Where(code => code[3] == '2'));
        Assert.Equal("track record", settings.Schemes.Nearest("track recrd"));
        Assert.Equal("track record", settings.Schemes.All[^1].Name);
    }

    [Fact]
    public void A_scheme_of_ones_own_replaces_a_built_in_one_of_the_same_name()
    {
        var schemes = Own("\"argument from sign\": { \"questions\": [\"Which?\"] }").Schemes;
        Assert.Equal("Which?", Assert.Single(schemes.Find("sign")!.Questions));
        Assert.Equal(SchemeCatalog.All.Length, schemes.All.Length);
    }

    [Fact]
    public void A_skeleton_by_a_scheme_of_ones_own_is_a_valid_map_whatever_its_names_are()
    {
        var schemes = Own("""
            "Über (alles) / 3": { "premises": { "conclusion": "C.", "by-über-alles-3": "D." }, "questions": ["Q?"] }
            """).Schemes;
        var map = Maps.Valid(SchemeSkeleton.Of(schemes.All[^1], "T"));
        Assert.Equal("by-über-alles-3", map.Graph.Nodes.Single(node => node.Kind.IsArgument()).Id);
    }

    private static Settings Own(string schemes)
    {
        var settings = Settings.Parse(
            new SourceText("{ \"schemes\": { " + schemes + " } }", "argmap.json"), RuleCatalog.Silenceable, out var problems);
        Assert.Empty(problems);
        return settings;
    }
}
