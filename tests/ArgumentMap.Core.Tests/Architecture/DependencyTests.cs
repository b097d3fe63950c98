using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ArgumentMap.Core.Tests.Architecture;

/// <summary>Text ← Diagnostics ← Limits ← Language ← Graph ← Scoring ← Comparison ← Formats ← Review ← the front door.</summary>
public sealed class DependencyTests
{
    private static readonly ArchUnitNET.Domain.Architecture Core = new ArchLoader().LoadAssemblies(typeof(ArgumentDocument).Assembly).Build();

    private static readonly string[] Layers =
    [
        "ArgumentMap.Text",
        "ArgumentMap.Diagnostics",
        "ArgumentMap.Limits",
        "ArgumentMap.Language",
        "ArgumentMap.Graph",
        "ArgumentMap.Scoring",
        "ArgumentMap.Comparison",
        "ArgumentMap.Formats",
        "ArgumentMap.Review",
        "ArgumentMap",
    ];

    [Fact]
    public void A_layer_uses_only_those_below_it()
    {
        for (var lower = 0; lower < Layers.Length; lower++)
        {
            foreach (var higher in Layers[(lower + 1)..])
                Types().That().Are(In(Layers[lower])).Should().NotDependOnAny(Types().That().Are(In(higher))).Check(Core);
        }
    }

    [Fact]
    public void Spraches_types_stay_in_the_language()
    {
        var outside = Core.Types.Where(type => !type.Namespace.FullName.StartsWith("ArgumentMap.Language", StringComparison.Ordinal));
        Assert.DoesNotContain(outside, type => type.Dependencies.Any(use => use.Target.FullName.StartsWith("Sprache.", StringComparison.Ordinal)));
    }

    [Fact]
    public void FluentValidation_is_used_by_the_validator_of_settings_alone()
    {
        var users = Core.Types.Where(type => type.Dependencies.Any(use => use.Target.FullName.StartsWith("FluentValidation.", StringComparison.Ordinal)));
        Assert.All(users, user => Assert.StartsWith("ArgumentMap.Review.SettingsValidator", user.FullName, StringComparison.Ordinal));
        Assert.NotEmpty(users);
    }

    [Theory]
    [InlineData("System.Console")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.IO.File")]
    [InlineData("System.DateTime")]
    public void The_core_knows_no_console_network_process_file_or_clock(string type) =>
        Assert.DoesNotContain(Core.Types, user => user.Dependencies.Any(use => use.Target.FullName == type));

    [Fact]
    public void No_type_is_called_like_the_namespace() =>
        Assert.DoesNotContain(Core.Types, type => type.Name == "ArgumentMap");

    private static IEnumerable<IType> In(string layer) => Core.Types.Where(type =>
        layer == "ArgumentMap" ? type.Namespace.FullName == layer : type.Namespace.FullName == layer || type.Namespace.FullName.StartsWith(layer + ".", StringComparison.Ordinal));
}
