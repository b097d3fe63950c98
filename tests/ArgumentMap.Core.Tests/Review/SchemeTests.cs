using ArgumentMap.Language.Formatting;
using ArgumentMap.Review.Schemes;

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
        var scheme = SchemeCatalog.Find("argument from " + name)!;
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
}
